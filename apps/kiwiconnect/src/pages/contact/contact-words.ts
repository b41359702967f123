/** The words of the contact page. */
import type { Both } from '../../site/language.ts';

const WORDS_NL = {
  heading: 'Contact',
  lead: 'Hebt u een vraag over cookies, over uw gegevens of over iets anders? Mail ons, of schrijf een brief.',
  email: 'E-mail',
  address: 'Adres',
  website: 'Website',
  form: 'Formulier',
  formText:
    'Dit formulier is er om te laten zien dat het werkt, ook als u alle cookies weigert. Wat u invult, wordt niet bewaard en niet verstuurd. Wilt u antwoord? Stuur dan een e-mail.',
  name: 'Uw naam',
  from: 'Uw e-mailadres',
  text: 'Uw vraag',
  send: 'Formulier controleren',
  wrong: 'Er ontbreekt nog iets',
  problems: {
    name: 'Vul uw naam in.',
    email: 'Vul een e-mailadres in, zoals naam@voorbeeld.nl.',
    text: 'Schrijf uw vraag op, in hooguit 5000 tekens.',
  },
  expired: 'Het formulier stond te lang open. Er is niets verloren: controleer het nog een keer.',
  thanks: 'Dank u wel',
  thanksText:
    'U hebt alles goed ingevuld. Wij hebben uw naam, uw adres en uw vraag niet bewaard en niet verstuurd. Wilt u antwoord, mail uw vraag dan naar',
  again: 'Terug naar contact',
};

const WORDS_EN: typeof WORDS_NL = {
  heading: 'Contact',
  lead: 'Do you have a question about cookies, about your data or about something else? Send us an e-mail or a letter.',
  email: 'E-mail',
  address: 'Address',
  website: 'Website',
  form: 'Form',
  formText:
    'This form is here to show that it works, also when you refuse every cookie. What you fill in is not kept and not sent. Would you like an answer? Then send an e-mail.',
  name: 'Your name',
  from: 'Your e-mail address',
  text: 'Your question',
  send: 'Check the form',
  wrong: 'Something is missing',
  problems: {
    name: 'Fill in your name.',
    email: 'Fill in an e-mail address, such as name@example.com.',
    text: 'Write down your question, in 5000 characters at most.',
  },
  expired: 'The form was open for too long. Nothing is lost: check it once more.',
  thanks: 'Thank you',
  thanksText:
    'You filled in everything correctly. We have not kept and not sent your name, your address and your question. If you would like an answer, e-mail your question to',
  again: 'Back to contact',
};

export type ContactWords = typeof WORDS_NL;
export const CONTACT: Both<ContactWords> = { nl: WORDS_NL, en: WORDS_EN };
