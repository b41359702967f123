/** French, plain, with *vous*. */
import type { ServerWords } from './server-words.ts';

export const fr: ServerWords = {
  receipt: {
    title: 'Preuve de votre choix',
    intro: 'Voici ce que nous gardons de votre choix. Rien n’y dit qui vous êtes.',
    recorded: 'Enregistré le',
    until: 'Valable jusqu’au',
    policy: 'Version de la politique de cookies',
    pressed: 'Vous avez choisi',
    number: 'Numéro',
    answers: 'Vos réponses',
    granted: 'oui',
    denied: 'non',
    notAsked: 'pas demandé',
    only: 'ce partenaire seulement',
    objected: 'opposition faite',
    earlier: 'Voir la preuve précédente',
    keep: 'Garder cette preuve dans un fichier',
    change: 'Modifier votre choix',
    gpc: 'Votre navigateur a demandé de ne pas partager vos données (Global Privacy Control).',
  },
  error: {
    title: 'Cela n’a pas fonctionné',
    notFound: 'Cette page n’existe pas',
    notFoundAbout: 'L’adresse est peut-être mal écrite, ou la page n’est plus là.',
    safe: 'Rien n’a été enregistré et rien de plus n’a été activé.',
    again: 'Revenez en arrière, rechargez la page et essayez encore une fois.',
    form: 'Ce formulaire est trop ancien, ou votre navigateur ne garde pas les cookies de ce site. Sans cookies, nous ne pouvons pas retenir votre choix.',
    code: 'Code d’erreur',
  },
  versions: 'Versions de la politique de cookies',
};
