/** Polish, plain. */
import type { ServerWords } from './server-words.ts';

export const pl: ServerWords = {
  receipt: {
    title: 'Potwierdzenie wyboru',
    intro: 'Tyle przechowujemy z tego wyboru. Nie ma w nim informacji, kto go dokonał.',
    recorded: 'Zapisano',
    until: 'Ważny do',
    policy: 'Wersja polityki cookies',
    pressed: 'Wybrano',
    number: 'Numer',
    answers: 'Odpowiedzi',
    granted: 'tak',
    denied: 'nie',
    notAsked: 'nie pytano',
    only: 'tylko ten dostawca',
    objected: 'zgłoszono sprzeciw',
    earlier: 'Zobacz poprzednie potwierdzenie',
    keep: 'Zapisz to potwierdzenie jako plik',
    change: 'Zmień wybór',
    gpc: 'Przeglądarka prosiła, aby nie udostępniać danych (Global Privacy Control).',
  },
  error: {
    title: 'To się nie udało',
    notFound: 'Tej strony nie ma',
    notFoundAbout: 'Być może w adresie jest błąd albo strony już nie ma.',
    safe: 'Nic nie zapisano i nic więcej nie włączono.',
    again: 'Wróć, załaduj stronę ponownie i spróbuj jeszcze raz.',
    form: 'Ten formularz jest zbyt stary albo przeglądarka nie zapisuje plików cookie tej strony. Bez plików cookie nie możemy zapamiętać wyboru.',
    code: 'Kod błędu',
  },
  versions: 'Wersje polityki cookies',
};
