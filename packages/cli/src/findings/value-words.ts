import { retentionWords } from '@kiwiconsent/policy/words';

/** The longest value that is shown whole. */
const LONGEST = 90;

/**
 * A value of a change as a person reads it. Changes carry texts as they are and everything else as canonical
 * JSON: of that the part is shown that tells it apart, and a whole row or provider by nothing but its name.
 */
export function valueWords(shown: string): string {
  const plain = /^[[{"]|^(?:true|false|null|-?\d)/.test(shown) ? wordsOf(parsed(shown) ?? shown) : shown;
  const line = plain.replace(/\s+/g, ' ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function wordsOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordsOf).join(', ') || 'none';
  if (typeof value !== 'object' || value === null) return String(value);
  const map = new Map(Object.entries(value));
  const kind = map.get('kind');
  const iso = map.get('iso');
  if (kind === 'session' || kind === 'none') return retentionWords({ kind }, 'en');
  if ((kind === 'duration' || kind === 'session-at-most') && typeof iso === 'string') {
    return retentionWords({ kind, iso }, 'en');
  }
  if (kind === 'needed') return 'consent needed';
  if (kind === 'exempt') return `exempt, ${String(map.get('ground'))}`;
  if (map.has('name')) return wordsOf(map.get('name'));
  const texts = [...map.values()];
  if (texts.every((text) => typeof text === 'string')) return String(map.get('en') ?? texts[0] ?? '');
  return [...map].map(([key, inner]) => `${key}: ${wordsOf(inner)}`).join('; ');
}
