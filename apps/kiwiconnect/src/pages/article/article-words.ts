/** The words of the article. */
import type { Both } from '../../site/language.ts';

const WORDS_NL = {
  heading: 'Een film, een kaart en een bericht',
  lead: 'Veel pagina’s laten iets van een ander bedrijf zien. Wat krijgt dat bedrijf dan te weten? Op deze pagina kunt u het uitproberen, met bedrijven die niet bestaan.',
  film: 'De film',
  filmText:
    'Een film in een pagina is een klein venster naar een andere site. Zodra dat venster laadt, weet die site uw IP-adres, welke browser u hebt en welke pagina u leest. Vaak plaatst die site ook een cookie, nog voordat u op afspelen drukt. Daarom laden wij het venster pas als u dat wilt.',
  filmTitle: 'Voorbeeldfilm van Film Example',
  filmCaption: 'De film komt van Film Example, een verzonnen bedrijf.',
  map: 'De kaart',
  mapText:
    'Een kaart bestaat uit losse plaatjes. Elk stukje dat u bekijkt, is een verzoek aan de maker van de kaart: die kan dus zien waar u kijkt. Wilt u alleen ons adres weten? Dat is Ariënsplein\u00a01, 7511JX Enschede. Daar is geen kaart voor nodig.',
  mapTitle: 'Kaart van Kaart Example met het adres van KiwiConnect',
  mapCaption: 'De kaart komt van Kaart Example, een verzonnen bedrijf.',
  post: 'Het bericht',
  postText:
    'Een bericht van een sociaal netwerk brengt vaak meer mee dan tekst. Bent u bij dat netwerk ingelogd, dan kan het uw bezoek aan deze pagina aan uw account koppelen. Ook als u nergens op klikt.',
  postTitle: 'Voorbeeldbericht van Bericht Example',
  postCaption: 'Het bericht komt van Bericht Example, een verzonnen bedrijf.',
  after: 'En als u van gedachten verandert?',
  afterText:
    'Onderaan elke pagina staat de link naar de cookie-instellingen. Zet u daar social media en externe content uit, dan laden de drie vensters niet meer. De rest van deze pagina blijft hetzelfde, wat u ook kiest.',
};

const WORDS_EN: typeof WORDS_NL = {
  heading: 'A film, a map and a post',
  lead: 'Many pages show something from another company. What does that company then get to know? On this page you can try it, with companies that do not exist.',
  film: 'The film',
  filmText:
    'A film in a page is a small window to another site. As soon as that window loads, that site knows your IP address, which browser you have and which page you are reading. Often it also places a cookie, before you have pressed play. That is why we load the window only when you want it.',
  filmTitle: 'Example film from Film Example',
  filmCaption: 'The film comes from Film Example, an invented company.',
  map: 'The map',
  mapText:
    'A map is made of separate pictures. Every piece that you look at is a request to the maker of the map, who can see where you are looking. Do you only want our address? It is Ariënsplein\u00a01, 7511JX Enschede, the Netherlands. That takes no map.',
  mapTitle: 'Map from Kaart Example with the address of KiwiConnect',
  mapCaption: 'The map comes from Kaart Example, an invented company.',
  post: 'The post',
  postText:
    'A post from a social network often brings more than text. If you are signed in to that network, it can link your visit to this page to your account. Even if you click on nothing.',
  postTitle: 'Example post from Bericht Example',
  postCaption: 'The post comes from Bericht Example, an invented company.',
  after: 'And if you change your mind?',
  afterText:
    'The link to the cookie settings is at the bottom of every page. If you turn off social media and external content there, the three windows no longer load. The rest of this page stays the same, whatever you choose.',
};

export const ARTICLE: Both<typeof WORDS_NL> = { nl: WORDS_NL, en: WORDS_EN };
