/** German, plain, with *Sie*. */
import type { ServerWords } from './server-words.ts';

export const de: ServerWords = {
  receipt: {
    title: 'Nachweis Ihrer Wahl',
    intro: 'Das haben wir von Ihrer Wahl gespeichert. Wer Sie sind, steht nicht darin.',
    recorded: 'Gespeichert am',
    until: 'Gültig bis',
    policy: 'Version der Cookie-Richtlinie',
    pressed: 'Sie haben gewählt',
    number: 'Nummer',
    answers: 'Ihre Antworten',
    granted: 'ja',
    denied: 'nein',
    notAsked: 'nicht gefragt',
    only: 'nur dieser Anbieter',
    objected: 'widersprochen',
    earlier: 'Vorherigen Nachweis ansehen',
    keep: 'Diesen Nachweis als Datei speichern',
    change: 'Ihre Wahl ändern',
    gpc: 'Ihr Browser bat darum, Ihre Daten nicht weiterzugeben (Global Privacy Control).',
  },
  error: {
    title: 'Das hat nicht geklappt',
    notFound: 'Diese Seite gibt es nicht',
    notFoundAbout: 'Vielleicht ist die Adresse falsch geschrieben, oder die Seite ist nicht mehr da.',
    safe: 'Es wurde nichts gespeichert und nichts zusätzlich eingeschaltet.',
    again: 'Gehen Sie zurück, laden Sie die Seite neu und versuchen Sie es noch einmal.',
    form: 'Dieses Formular ist zu alt, oder Ihr Browser speichert keine Cookies dieser Website. Ohne Cookies können wir uns Ihre Wahl nicht merken.',
    code: 'Fehlercode',
  },
  versions: 'Versionen der Cookie-Richtlinie',
};
