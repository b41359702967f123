/** Swedish, plain, with *du*. */
import type { ServerWords } from './server-words.ts';

export const sv: ServerWords = {
  receipt: {
    title: 'Bevis på ditt val',
    intro: 'Det här sparar vi om ditt val. Där står inte vem du är.',
    recorded: 'Sparat den',
    until: 'Gäller till',
    policy: 'Version av cookiepolicyn',
    pressed: 'Du valde',
    number: 'Nummer',
    answers: 'Dina svar',
    granted: 'ja',
    denied: 'nej',
    notAsked: 'inte tillfrågad',
    only: 'endast den här leverantören',
    objected: 'invändning gjord',
    earlier: 'Se det tidigare beviset',
    keep: 'Spara beviset som fil',
    change: 'Ändra ditt val',
    gpc: 'Din webbläsare bad om att dina uppgifter inte delas (Global Privacy Control).',
  },
  error: {
    title: 'Det gick inte',
    notFound: 'Den här sidan finns inte',
    notFoundAbout: 'Kanske är adressen felskriven, eller så är sidan borta.',
    safe: 'Inget har sparats och inget mer har slagits på.',
    again: 'Gå tillbaka, ladda om sidan och försök en gång till.',
    form: 'Formuläret är för gammalt, eller så sparar din webbläsare inga cookies från den här webbplatsen. Utan cookies kan vi inte komma ihåg ditt val.',
    code: 'Felkod',
  },
  versions: 'Versioner av cookiepolicyn',
};
