import { parsedDuration } from '../model/duration.ts';
import type { Retention } from '../model/retention.ts';
import type { Technology } from '../model/technology.ts';
import type { Language } from '../model/text.ts';

interface Phrases {
  readonly session: string;
  /** That nothing stays on the device: what a server keeps is another matter. */
  readonly none: string;
  /** With `{}` where the duration stands. */
  readonly sessionAtMost: string;
  /** How long the figures stay that come of it, with `{}` where the duration stands. */
  readonly counts: string;
}

const PHRASES: Readonly<Record<string, Phrases>> = {
  nl: {
    session: 'tot u de browser sluit',
    none: 'bewaart niets op uw apparaat',
    sessionAtMost: 'zolang uw sessie duurt, hoogstens {}',
    counts: 'de tellingen: hoogstens {}',
  },
  en: {
    session: 'until you close the browser',
    none: 'keeps nothing on your device',
    sessionAtMost: 'as long as your session, at most {}',
    counts: 'the counts: at most {}',
  },
  de: {
    session: 'bis Sie den Browser schließen',
    none: 'speichert nichts auf Ihrem Gerät',
    sessionAtMost: 'solange Ihre Sitzung dauert, höchstens {}',
    counts: 'die Zählungen: höchstens {}',
  },
  fr: {
    session: 'jusqu’à la fermeture du navigateur',
    none: 'ne conserve rien sur votre appareil',
    sessionAtMost: 'le temps de votre session, {} au maximum',
    counts: 'les comptages : {} au maximum',
  },
  es: {
    session: 'hasta que cierre el navegador',
    none: 'no guarda nada en su dispositivo',
    sessionAtMost: 'mientras dure su sesión, como máximo {}',
    counts: 'los recuentos: como máximo {}',
  },
  it: {
    session: 'fino alla chiusura del browser',
    none: 'non conserva nulla sul suo dispositivo',
    sessionAtMost: 'per la durata della sessione, al massimo {}',
    counts: 'i conteggi: al massimo {}',
  },
  pt: {
    session: 'até fechar o navegador',
    none: 'não guarda nada no seu dispositivo',
    sessionAtMost: 'enquanto durar a sua sessão, no máximo {}',
    counts: 'as contagens: no máximo {}',
  },
  pl: {
    session: 'do zamknięcia przeglądarki',
    none: 'nie zapisuje niczego na urządzeniu',
    sessionAtMost: 'na czas sesji, najwyżej {}',
    counts: 'zliczenia: najwyżej {}',
  },
  sv: {
    session: 'tills du stänger webbläsaren',
    none: 'sparar inget på din enhet',
    sessionAtMost: 'så länge din session varar, högst {}',
    counts: 'räkningarna: högst {}',
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

/** How long a technology keeps something on the device, and where figures come of it, how long those stay (P39). */
export function keptWords({ retention, consent }: Technology, language: Language): string {
  const onDevice = retentionWords(retention, language);
  const figures = consent.kind === 'exempt' ? consent.conditions['data-kept'] : undefined;
  if (typeof figures !== 'string') return onDevice;
  const { counts } = PHRASES[language] ?? (PHRASES['en'] as Phrases);
  return `${onDevice}; ${counts.replace('{}', durationWords(figures, language))}`;
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
