/** Dutch, at B1 level, with *u*. */
import type { PackWords } from '../pack-words.ts';

export const nl: PackWords = {
  title: 'Bewijs van een cookiekeuze',
  intro:
    'Dit bestand laat zien wat iemand koos, wat er toen op het scherm stond en welk cookiebeleid gold. Er staat niet bij wie het was. Alles zit in dit bestand: het haalt niets op van internet.',
  verdict: {
    good: 'Dit bewijs klopt.',
    bad: 'Dit bewijs klopt niet. Vertrouw niet op wat hieronder staat.',
    waiting:
      'Dit bestand controleert zichzelf als JavaScript aan staat. Zonder JavaScript controleert u het met: npx kiwiconsent verify BESTAND',
    yes: 'Ja',
    no: 'Nee',
    unknown: 'Niet te zeggen',
    checks: {
      key: 'Er is een openbare sleutel om mee te controleren.',
      signature: 'Het logboek is met deze sleutel ondertekend.',
      receipt: 'Deze keuze staat precies zo in het logboek.',
      shown: 'Dit stond op het scherm: het is wat bij de keuze hoort.',
      policy: 'Dit is het cookiebeleid dat bij de keuze hoort.',
      page: 'Wat hieronder staat, is van deze gegevens gemaakt.',
    },
  },
  receipt: {
    title: 'De keuze',
    pressed: 'Gedrukt op',
    controls: {
      'accept-all': 'alles accepteren',
      'refuse-all': 'alles weigeren',
      save: 'keuze opslaan',
      'withdraw-all': 'alles uitzetten',
      'load-once': 'één keer laden',
      'load-always': 'altijd laden',
      object: 'bezwaar maken',
    },
    screen: 'Soort scherm',
    layers: {
      banner: 'de vraag op de pagina',
      preferences: 'de instellingen op de pagina',
      'settings-page': 'de pagina met cookie-instellingen',
      placeholder: 'een onderdeel dat wachtte op de keuze',
    },
    surface: 'Waar',
    language: 'Taal',
    recorded: 'Bewaard op',
    said: 'Tijd op de klok van de bezoeker',
    until: 'Geldig tot',
    witness: 'Hoe sterk het bewijs is dat de bezoeker dit zelf deed',
    witnesses: {
      browser: 'alleen een bericht van de browser',
      cookie: 'de browser bracht terug wat de website had gegeven',
      account: 'de bezoeker was ingelogd',
    },
    gpc: 'De browser vroeg ook om de bezoeker niet te volgen (Global Privacy Control).',
    number: 'Nummer',
    previous: 'Vorige keuze',
    none: 'geen',
  },
  answers: {
    title: 'De antwoorden',
    granted: 'ja',
    denied: 'nee',
    notAsked: 'niet gevraagd',
    objected: 'bezwaar gemaakt',
  },
  shown: {
    title: 'Wat er op het scherm stond',
    about: 'Een afbeelding van toen. De knoppen doen hier niets.',
    frame: 'Het scherm van toen',
    text: 'Alleen de tekst',
    prints: 'Vingerafdrukken (SHA-256)',
    noScript: 'geen script: het was een formulier',
  },
  policy: {
    title: 'Het cookiebeleid van toen',
    version: 'Versie',
    date: 'Datum',
    print: 'Vingerafdruk',
    document: 'Adres van het document',
    inventory: 'Alle technieken in deze versie',
    columns: ['Techniek', 'Aanbieder', 'Categorie', 'Doel'],
  },
  ledger: {
    title: 'Het logboek',
    about:
      'Elke keuze staat in een logboek waar niets meer uit kan zonder dat het opvalt. De handtekening hieronder staat onder het hele logboek tot dat moment.',
    name: 'Naam van het logboek',
    place: 'Plaats',
    key: 'Openbare sleutel',
    proof: 'Het bewijs zelf',
    alsoSigned: 'Ook ondertekend door',
    witnessKey:
      'De sleutel van wie ook ondertekende, zit er niet in: die handtekening is hier niet gecontroleerd. Vraag hun sleutel aan henzelf en controleer met: npx kiwiconsent verify BESTAND --witness SLEUTEL',
    limits: 'Wat dit bestand niet laat zien',
    notShown: [
      'De sleutel zit in dit bestand. Wie het bestand maakte, kan ook een sleutel hebben gemaakt. Vergelijk hem met de sleutel die het bedrijf bekendmaakt.',
      'De controle zit ook in dit bestand. Wie zeker wil zijn, controleert met een eigen programma: npx kiwiconsent verify BESTAND --key SLEUTEL',
      'Het laat één keuze zien. Wat iemand later koos, staat er niet in.',
    ],
  },
  months: 'januari februari maart april mei juni juli augustus september oktober november december'.split(
    ' ',
  ),
};
