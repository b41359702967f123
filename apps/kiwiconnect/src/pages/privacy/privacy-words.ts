/** The words of the privacy page. Every sentence is about something this website's code does. */
import type { Both } from '../../site/language.ts';

const WORDS_NL = {
  heading: 'Privacy',
  lead: 'Deze pagina vertelt welke gegevens deze website van u heeft. KiwiConnect B.V. is daarvoor verantwoordelijk.',
  choice: 'Uw cookiekeuze',
  choiceText:
    'Maakt u een keuze, dan bewaren wij die, met de tijd, de taal, de versie van ons cookiebeleid en de knop die u gebruikte. Zo kunnen wij aantonen wat u hebt gezegd. De keuze heeft een nummer, dat ook in uw cookie staat. Uw naam, uw IP-adres en de pagina die u las, staan er niet bij.',
  counting: 'Het tellen van pagina’s',
  countingText:
    'Op onze eigen server tellen wij per dag hoe vaak een pagina is gelezen. Wij bewaren alleen een datum, een pagina en een aantal, nooit langer dan dertien maanden. Wie de pagina las, weten wij niet. U kunt er bezwaar tegen maken bij de',
  form: 'Het contactformulier',
  formText:
    'Wat u in het formulier invult, controleren wij en vergeten wij daarna. Het wordt niet bewaard en niet verstuurd.',
  platform: 'De voorbeeldsessie op het platform',
  platformText:
    'Opent u een voorbeeldsessie, dan onthoudt onze server een willekeurig nummer, de begintijd en de naam die u kiest. Dat verdwijnt als u uitlogt, en in elk geval na twaalf uur.',
  customers: 'Bent u klant?',
  customersText:
    'Voor de gegevens die u als klant in het platform zet, geldt de verwerkersovereenkomst die wij met u hebben. Deze pagina gaat daar niet over.',
  others: 'Andere bedrijven',
  othersText:
    'Zonder uw toestemming krijgt geen ander bedrijf gegevens via deze website. Welke bedrijven iets krijgen als u ja zegt, en wat precies, staat in het',
  noticeLink: 'cookiebeleid',
  rights: 'Uw rechten',
  rightsText:
    'U mag vragen welke gegevens wij van u hebben, ze laten verbeteren of wissen, en bezwaar maken. Mail ons. Uw cookiekeuze kunt u zelf bekijken en intrekken; daar hebt u ons niet voor nodig.',
  complaint: 'Komen wij er samen niet uit, dan kunt u een klacht indienen bij de',
  settingsLink: 'cookie-instellingen',
  contactLink: 'Contact met KiwiConnect',
};

const WORDS_EN: typeof WORDS_NL = {
  heading: 'Privacy',
  lead: 'This page tells which data this website has about you. KiwiConnect B.V. is responsible for it.',
  choice: 'Your cookie choice',
  choiceText:
    'When you make a choice, we keep it, with the time, the language, the version of our cookie policy and the button you used. That lets us show what you said. The choice has a number, which is also in your cookie. Your name, your IP address and the page you were reading are not in it.',
  counting: 'Counting pages',
  countingText:
    'On our own server we count, per day, how often a page is read. We keep only a date, a page and a number, never for longer than thirteen months. We do not know who read the page. You can object to it in the',
  form: 'The contact form',
  formText: 'We check what you fill in and then forget it. It is not kept and not sent.',
  platform: 'The example session on the platform',
  platformText:
    'When you open an example session, our server remembers a random number, the time it began and the name you choose. That is gone when you sign out, and after twelve hours at the latest.',
  customers: 'Are you a customer?',
  customersText:
    'The data that you put into the platform as a customer falls under the processing agreement that we have with you. This page is not about that data.',
  others: 'Other companies',
  othersText:
    'Without your consent no other company gets data through this website. Which companies get something when you say yes, and what exactly, is in the',
  noticeLink: 'cookie policy',
  rights: 'Your rights',
  rightsText:
    'You may ask which data we have about you, have it corrected or erased, and object. Send us an e-mail. You can see and withdraw your cookie choice yourself; you do not need us for that.',
  complaint: 'If we cannot solve it together, you can complain to the',
  settingsLink: 'cookie settings',
  contactLink: 'Contact KiwiConnect',
};

export const PRIVACY: Both<typeof WORDS_NL> = { nl: WORDS_NL, en: WORDS_EN };
