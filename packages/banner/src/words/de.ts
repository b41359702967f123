/** German, plain, with *Sie*. */
import type { Words } from './words.ts';

export const de: Words = {
  ask: {
    title: 'Dürfen wir Cookies verwenden?',
    who: '{owner} möchte Cookies und ähnliche Technologien verwenden für:',
    changedTitle: 'Unsere Cookies haben sich geändert',
    changed:
      'Seit Ihrer Wahl hat {owner} etwas geändert. Was Sie sonst gewählt haben, gilt weiter. Wir fragen nur dies erneut:',
    parties: 'Dann erhalten auch andere Daten: {names}.',
    manyParties: 'Dann erhalten auch andere Daten: {names} und {n} weitere.',
    noParties: 'Ihre Daten gehen nicht an andere.',
    later:
      'Wenn Sie Nein sagen, funktioniert die Website weiter. Ändern können Sie dies immer in den {settings} unten auf jeder Seite. Lesen Sie unsere {notice}.',
    settings: 'Cookie-Einstellungen',
    notice: 'Cookie-Richtlinie',
    accept: 'Alle akzeptieren',
    refuse: 'Alle ablehnen',
    choose: 'Selbst einstellen',
    saved: 'Ihre Wahl ist gespeichert.',
  },
  preferences: {
    title: 'Cookie-Einstellungen',
    intro: 'Hier sehen Sie, was wir verwenden und wofür. Sie wählen für jeden Zweck, was Sie erlauben.',
    notAsked: 'Sie haben noch nichts gewählt. Alles, was Ihre Einwilligung braucht, ist aus.',
    chosen: 'Sie haben am {date} gewählt. Ihre Wahl gilt bis {until}.',
    changed:
      'Seit Ihrer Wahl hat sich unsere Cookie-Richtlinie geändert. Was sich geändert hat, ist aus, bis Sie neu wählen.',
    version: 'Dies gehört zu Version {version} unserer {notice} vom {date}.',
    notice: 'Cookie-Richtlinie',
    receipt: 'Nachweis Ihrer Wahl ansehen.',
    gpc: 'Ihr Browser bittet uns, Sie nicht zu verfolgen (Global Privacy Control). Deshalb ist Marketing aus, auch wenn Sie früher Ja gesagt haben. Schalten Sie es hier selbst ein, dann gilt das.',
    gpcOverridden:
      'Ihr Browser bittet uns, Sie nicht zu verfolgen (Global Privacy Control). Sie haben Marketing hier selbst eingeschaltet. Ihre Wahl hier geht vor.',
    elsewhere:
      'Das liegt bei {name} und nicht auf unserer Website. Wir können es nicht für Sie löschen. Sie können es in Ihrem Browser oder bei {name}.',
    savedLater:
      'Ihre Wahl ist gespeichert. Sie schreiben gerade: Was Sie erlauben, lädt auf der nächsten Seite.',
    withdraw: 'Alles ausschalten',
    save: 'Auswahl speichern',
    close: 'Schließen',
    on: 'an',
    off: 'aus',
    always: 'immer an',
    exempt: 'ohne Einwilligung',
    noConsent: 'Nicht nötig.',
    inventory: 'Was wir dafür verwenden ({n})',
    columns: {
      kind: 'Technik',
      provider: 'Anbieter',
      purpose: 'Zweck',
      retention: 'Speicherdauer',
      access: 'Wer Daten erhält',
      place: 'Wo',
      consent: 'Einwilligung',
      removal: 'Löschen',
      links: 'Mehr lesen',
    },
    access: {
      controller: 'Nur {name}',
      processor: '{name}, im Auftrag von {owner}',
      joint: '{name}, gemeinsam mit {owner}',
      independent: '{name}, selbst verantwortlich',
    },
    inside: '{country}; die Daten bleiben im Europäischen Wirtschaftsraum',
    outside: '{country}; außerhalb des Europäischen Wirtschaftsraums. Grundlage: {safeguard}',
    safeguards: {
      adequacy: 'Beschluss der Europäischen Kommission, dass der Schutz dort ausreicht',
      'standard-clauses': 'Vertrag mit festen Regeln der Europäischen Kommission',
      'binding-rules': 'verbindliche Regeln im Unternehmen, genehmigt von einer Aufsichtsbehörde',
      derogation: 'gesetzliche Ausnahme',
    },
    consentNeeded: 'Ja, wir fragen Sie vorher',
    privacyLink: 'Datenschutzerklärung von {name}',
    noticeLink: 'Cookie-Erklärung von {name}',
    perProvider: 'Je Anbieter wählen',
    objection: 'Ich widerspreche',
    objectionAbout:
      'Hierfür ist Ihre Einwilligung nicht nötig. Sie können widersprechen, dann hören wir damit auf.',
  },
  placeholder: {
    title: 'Inhalt von {name}',
    about: 'Wenn Sie dies laden, erhält {name} Daten von Ihnen. {name} kann dann auch Cookies setzen.',
    purpose: 'Zweck: {purpose}.',
    once: 'Einmal laden',
    always: 'Immer laden',
    link: 'Bei {name} ansehen',
  },
  news: {
    added: 'Neu: {names}.',
    purpose: 'Anderer Zweck: {names}.',
    longer: 'Länger gespeichert: {names}.',
    other: 'Geändert: {names}.',
  },
};
