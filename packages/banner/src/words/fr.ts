/** French, plain, with *vous*. */
import type { Words } from './words.ts';

export const fr: Words = {
  ask: {
    title: 'Pouvons-nous utiliser des cookies ?',
    who: '{owner} veut utiliser des cookies et techniques similaires pour les finalités ci-dessous.',
    changedTitle: 'Nos cookies ont changé',
    changed:
      'Depuis votre choix, {owner} a changé quelque chose. Nous vous redemandons seulement ce qui suit.',
    parties: 'Si vous acceptez, des données sont aussi transmises à {names}.',
    manyParties: 'Si vous acceptez, des données sont aussi transmises à {names} et {n} de plus.',
    noParties: 'Vos données ne sont pas transmises à d’autres.',
    later: 'Vous pouvez toujours changer dans les {settings}, en bas de chaque page. Lisez notre {notice}.',
    settings: 'paramètres des cookies',
    notice: 'politique de cookies',
    accept: 'Tout accepter',
    refuse: 'Tout refuser',
    choose: 'Personnaliser',
    saved: 'Votre choix est enregistré.',
  },
  preferences: {
    title: 'Paramètres des cookies',
    intro:
      'Vous voyez ici ce que nous utilisons et pourquoi. Pour chaque finalité, vous choisissez ce que vous permettez.',
    notAsked: 'Vous n’avez pas encore choisi. Tout ce qui demande votre accord est désactivé.',
    chosen: 'Vous avez choisi le {date}. Votre choix vaut jusqu’au {until}.',
    changed:
      'Notre politique de cookies a changé depuis votre choix. Ce qui a changé est désactivé jusqu’à votre nouveau choix.',
    version: 'Cette page correspond à la version {version} de notre {notice}, du {date}.',
    notice: 'politique de cookies',
    receipt: 'Voir la preuve de votre choix.',
    gpc: 'Votre navigateur nous demande de ne pas vous suivre (Global Privacy Control). Ceci est donc désactivé, même si vous aviez dit oui : {what}. Si vous l’activez vous-même ici, c’est ce choix qui compte.',
    gpcOverridden:
      'Votre navigateur nous demande de ne pas vous suivre (Global Privacy Control). Vous avez vous-même activé ceci ici : {what}. Votre choix ici passe avant.',
    elsewhere:
      'Ceci se trouve chez {name} et non sur notre site. Nous ne pouvons pas l’effacer pour vous. Vous pouvez le faire dans votre navigateur ou chez {name}.',
    savedLater: 'Votre choix est enregistré. Ce que vous autorisez se charge à la page suivante.',
    unsent:
      'Votre choix vaut déjà. Notre serveur ne répond pas pour le moment : votre navigateur enverra votre choix plus tard. Ce que cette page avait déjà chargé peut continuer jusqu’à ce que vous alliez sur une autre page.',
    withdraw: 'Tout désactiver',
    save: 'Enregistrer le choix',
    close: 'Fermer',
    on: 'oui',
    off: 'non',
    always: 'toujours actif',
    exempt: 'sans accord',
    noConsent: 'Pas nécessaire.',
    inventory: 'Ce que nous utilisons pour cela ({n})',
    columns: {
      kind: 'Technique',
      provider: 'Fournisseur',
      purpose: 'Finalité',
      retention: 'Durée de conservation',
      access: 'Qui reçoit les données',
      place: 'Lieu',
      consent: 'Accord',
      removal: 'Effacement',
      links: 'En savoir plus',
    },
    access: {
      controller: '{name} uniquement',
      processor: '{name}, pour le compte de {owner}',
      joint: '{name}, avec {owner}',
      independent: '{name}, sous sa propre responsabilité',
    },
    inside: '{country} ; les données restent dans l’Espace économique européen',
    outside: '{country} ; hors de l’Espace économique européen. Base : {safeguard}',
    safeguards: {
      adequacy: 'décision de la Commission européenne : la protection y est suffisante',
      'standard-clauses': 'contrat avec les clauses types de la Commission européenne',
      'binding-rules': 'règles internes contraignantes, approuvées par une autorité de contrôle',
      derogation: 'exception prévue par la loi',
    },
    consentNeeded: 'Oui, nous vous demandons d’abord',
    privacyLink: 'Politique de confidentialité de {name}',
    noticeLink: 'Politique de cookies de {name}',
    perProvider: 'Choisir par fournisseur',
    objection: 'Je m’oppose',
    objectionAbout: 'Ceci ne demande pas votre accord. Vous pouvez vous y opposer : nous arrêterons alors.',
  },
  placeholder: {
    title: 'Contenu de {name}',
    about:
      'Si vous chargez ceci, {name} reçoit des données sur vous. {name} peut alors aussi placer des cookies.',
    purpose: 'Finalité : {purpose}.',
    once: 'Charger une fois',
    always: 'Toujours charger',
    link: 'Voir ceci chez {name}',
  },
  news: {
    added: 'Nouveau : {names}.',
    purpose: 'Autre finalité : {names}.',
    longer: 'Conservé plus longtemps : {names}.',
    other: 'Modifié : {names}.',
  },
};
