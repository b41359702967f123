import { parsedDuration } from '../model/duration.ts';
import type { Retention } from '../model/retention.ts';
import type { Language } from '../model/text.ts';

interface Phrases {
  readonly session: string;
  readonly none: string;
  /** With `{}` where the duration stands. */
  readonly sessionAtMost: string;
}

const PHRASES: Readonly<Record<string, Phrases>> = {
  nl: {
    session: 'tot u de browser sluit',
    none: 'wordt niet bewaard',
    sessionAtMost: 'zolang uw sessie duurt, hoogstens {}',
  },
  en: {
    session: 'until you close the browser',
    none: 'not kept',
    sessionAtMost: 'as long as your session, at most {}',
  },
  de: {
    session: 'bis Sie den Browser schließen',
    none: 'wird nicht gespeichert',
    sessionAtMost: 'solange Ihre Sitzung dauert, höchstens {}',
  },
  fr: {
    session: 'jusqu’à la fermeture du navigateur',
    none: 'non conservé',
    sessionAtMost: 'le temps de votre session, {} au maximum',
  },
  es: {
    session: 'hasta que cierre el navegador',
    none: 'no se conserva',
    sessionAtMost: 'mientras dure su sesión, como máximo {}',
  },
  it: {
    session: 'fino alla chiusura del browser',
    none: 'non conservato',
    sessionAtMost: 'per la durata della sessione, al massimo {}',
  },
  pt: {
    session: 'até fechar o navegador',
    none: 'não é guardado',
    sessionAtMost: 'enquanto durar a sua sessão, no máximo {}',
  },
  pl: {
    session: 'do zamknięcia przeglądarki',
    none: 'nie jest przechowywane',
    sessionAtMost: 'na czas sesji, najwyżej {}',
  },
  sv: {
    session: 'tills du stänger webbläsaren',
    none: 'sparas inte',
    sessionAtMost: 'så länge din session varar, högst {}',
  },
};

/** How long something is kept, as people say it. */
export function retentionWords(retention: Retention, language: Language): string {
  const phrases = PHRASES[language] ?? (PHRASES['en'] as Phrases);
  if (retention.kind === 'session') return phrases.session;
  if (retention.kind === 'none') return phrases.none;
  const duration = durationWords(retention.iso, language);
  return retention.kind === 'duration' ? duration : phrases.sessionAtMost.replace('{}', duration);
}

/** An ISO 8601 duration in words: `P1Y6M` is `1 jaar en 6 maanden`. The duration itself where it is none. */
export function durationWords(iso: string, language: Language): string {
  const parts = parsedDuration(iso);
  if (parts === undefined) return iso;
  const words = parts.map(({ unit, count }) =>
    new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(count),
  );
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(words).replaceAll('\u00a0', ' ');
}
