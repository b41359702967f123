/** Italian, plain, with *Lei*. */
import type { ServerWords } from './server-words.ts';

export const it: ServerWords = {
  receipt: {
    title: 'Prova della Sua scelta',
    intro: 'Questo è ciò che conserviamo della Sua scelta. Non dice chi è Lei.',
    recorded: 'Registrata il',
    until: 'Valida fino al',
    policy: 'Versione della cookie policy',
    pressed: 'Ha scelto',
    number: 'Numero',
    answers: 'Le Sue risposte',
    granted: 'sì',
    denied: 'no',
    notAsked: 'non chiesto',
    only: 'solo questo fornitore',
    objected: 'opposizione fatta',
    earlier: 'Veda la prova precedente',
    keep: 'Conservi questa prova come file',
    change: 'Modifichi la Sua scelta',
    gpc: 'Il Suo browser ha chiesto di non condividere i Suoi dati (Global Privacy Control).',
  },
  error: {
    title: 'Non ha funzionato',
    notFound: 'Questa pagina non c’è',
    notFoundAbout: 'Forse l’indirizzo è scritto male, oppure la pagina non c’è più.',
    safe: 'Nulla è stato registrato e nulla in più è stato attivato.',
    again: 'Torni indietro, ricarichi la pagina e provi ancora una volta.',
    form: 'Questo modulo è troppo vecchio, oppure il Suo browser non conserva i cookie di questo sito. Senza cookie non possiamo ricordare la Sua scelta.',
    code: 'Codice di errore',
  },
  versions: 'Versioni della cookie policy',
};
