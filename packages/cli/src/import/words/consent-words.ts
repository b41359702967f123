import { holds, normal } from './normal.ts';

export type ReadConsent = 'needed' | 'not-needed' | 'unclear';

const NO = [
  ...['nee', 'neen', 'niet', 'geen', 'no', 'not', 'none', 'nein', 'nicht', 'kein', 'keine', 'non', 'pas'],
  ...['aucun', 'sans', 'exempt', 'exempted', 'vrijgesteld', 'ausgenommen', 'exempte', 'dispense', 'false'],
];
const YES = [
  ...['ja', 'yes', 'oui', 'vereist', 'nodig', 'verplicht', 'required', 'needed', 'erforderlich', 'requis'],
  ...['notig', 'necessaire', 'opt in', 'true', 'toestemming', 'consent', 'einwilligung', 'consentement'],
];

/** Reads whether a row needs consent. A cell that says both, or neither, is unclear. */
export function readConsent(cell: string): ReadConsent {
  const mark = cell.trim();
  if (/^[✓✔☑✅]/u.test(mark)) return 'needed';
  if (/^[✗✘☒❌]/u.test(mark)) return 'not-needed';
  const text = normal(cell);
  const [first = ''] = text.split(' ');
  if (['ja', 'yes', 'oui'].includes(first)) return 'needed';
  if (['nee', 'neen', 'nein'].includes(first)) return 'not-needed';
  // "niet vereist", "no consent required", "pas nécessaire": the no decides what the rest is about.
  if (NO.some((word) => holds(text, word))) return hedged(text) ? 'unclear' : 'not-needed';
  return YES.some((word) => holds(text, word)) && !hedged(text) ? 'needed' : 'unclear';
}

/** "meestal", "where required", "tenzij", "ggf." leave the question open. */
function hedged(text: string): boolean {
  return /\b(?:meestal|soms|waar|tenzij|mogelijk|usually|sometimes|where|unless|may|if|ggf|teilweise|meist|sofern|si|parfois|sauf|selon|only|alleen|seulement|nur)\b/.test(
    text,
  );
}
