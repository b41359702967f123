/** Portuguese, plain. */
import type { ServerWords } from './server-words.ts';

export const pt: ServerWords = {
  receipt: {
    title: 'Prova da sua escolha',
    intro: 'Isto é o que guardamos da sua escolha. Não diz quem é.',
    recorded: 'Guardada em',
    until: 'Válida até',
    policy: 'Versão da política de cookies',
    pressed: 'Escolheu',
    number: 'Número',
    answers: 'As suas respostas',
    granted: 'sim',
    denied: 'não',
    notAsked: 'não perguntado',
    only: 'só este fornecedor',
    objected: 'oposição feita',
    earlier: 'Ver a prova anterior',
    keep: 'Guardar esta prova como ficheiro',
    change: 'Alterar a sua escolha',
    gpc: 'O seu navegador pediu para não partilhar os seus dados (Global Privacy Control).',
  },
  error: {
    title: 'Não funcionou',
    notFound: 'Esta página não existe',
    notFoundAbout: 'Talvez o endereço esteja mal escrito, ou a página já não exista.',
    safe: 'Nada foi guardado e nada mais foi ligado.',
    again: 'Volte atrás, carregue a página de novo e tente outra vez.',
    form: 'Este formulário é demasiado antigo, ou o seu navegador não guarda cookies deste site. Sem cookies não podemos lembrar a sua escolha.',
    code: 'Código de erro',
  },
  versions: 'Versões da política de cookies',
};
