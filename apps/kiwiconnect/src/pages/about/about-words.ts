/** The words of the page about the platform. They say what the cookie policy says, and nothing more. */
import type { Both } from '../../site/language.ts';

const WORDS_NL = {
  heading: 'Het KiwiConnect-platform',
  lead: 'Klanten werken in een omgeving waarop zij inloggen. Deze pagina vertelt wat die omgeving op uw apparaat bewaart, en wat niet.',
  inside: 'Wat het platform bewaart',
  insideLead:
    'Het platform gebruikt alleen noodzakelijke en functionele technieken: om u veilig te laten inloggen, uw sessie bij te houden en uw voorkeuren te onthouden.',
  never: 'Wat er niet gebeurt',
  neverText:
    'In de ingelogde omgeving staan geen marketing- en trackingcookies. Dat verandert niet als u op deze website ja zegt tegen marketing: een keuze geldt alleen voor de plek waar u die maakte.',
  logs: 'Technische gegevens',
  logsText:
    'Het platform kan technische gegevens bijhouden, zoals foutmeldingen en laadtijden. Die gebruiken wij voor beveiliging, hulp aan klanten, het vinden van fouten, snelheid en verbetering. Voor iets anders niet.',
  customer: 'Gegevens van klanten',
  customerText:
    'Voor gegevens die klanten in het platform zetten, geldt de verwerkersovereenkomst met die klant. Over andere persoonsgegevens leest u meer bij',
  privacyLink: 'privacy',
  look: 'Kijk zelf',
  lookText:
    'U kunt de ingelogde omgeving openen met een voorbeeldsessie. U hoeft niets te kopen en niets in te vullen.',
  lookLink: 'Naar de voorbeeldsessie',
  askLink: 'Stel een andere vraag over het platform',
};

const WORDS_EN: typeof WORDS_NL = {
  heading: 'The KiwiConnect platform',
  lead: 'Customers work in an environment that they sign in to. This page tells what that environment keeps on your device, and what it does not.',
  inside: 'What the platform keeps',
  insideLead:
    'The platform uses only necessary and functional techniques: to sign you in safely, to keep your session and to remember your preferences.',
  never: 'What does not happen',
  neverText:
    'There are no marketing and tracking cookies in the signed-in environment. That does not change when you say yes to marketing on this website: a choice holds only for the place where you made it.',
  logs: 'Technical data',
  logsText:
    'The platform can keep technical data, such as errors and loading times. We use it for security, for helping customers, for finding errors, for speed and for improvement. For nothing else.',
  customer: 'Data of customers',
  customerText:
    'Data that customers put into the platform falls under the processing agreement with that customer. Other personal data is described under',
  privacyLink: 'privacy',
  look: 'See for yourself',
  lookText:
    'You can open the signed-in environment with an example session. There is nothing to buy and nothing to fill in.',
  lookLink: 'To the example session',
  askLink: 'Ask another question about the platform',
};

export const ABOUT: Both<typeof WORDS_NL> = { nl: WORDS_NL, en: WORDS_EN };
