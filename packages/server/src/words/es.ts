/** Spanish, plain, with *usted*. */
import type { ServerWords } from './server-words.ts';

export const es: ServerWords = {
  receipt: {
    title: 'Prueba de su elección',
    intro: 'Esto es lo que guardamos de su elección. No dice quién es usted.',
    recorded: 'Guardado el',
    until: 'Válido hasta',
    policy: 'Versión de la política de cookies',
    pressed: 'Usted eligió',
    number: 'Número',
    answers: 'Sus respuestas',
    granted: 'sí',
    denied: 'no',
    notAsked: 'no se preguntó',
    only: 'solo este proveedor',
    objected: 'oposición presentada',
    earlier: 'Ver la prueba anterior',
    keep: 'Guardar esta prueba como archivo',
    change: 'Cambiar su elección',
    gpc: 'Su navegador pidió que no se compartan sus datos (Global Privacy Control).',
  },
  error: {
    title: 'No ha funcionado',
    notFound: 'Esta página no existe',
    notFoundAbout: 'Quizá la dirección esté mal escrita, o la página ya no esté.',
    safe: 'No se ha guardado nada y no se ha activado nada más.',
    again: 'Vuelva atrás, cargue la página de nuevo e inténtelo otra vez.',
    form: 'Este formulario es demasiado antiguo, o su navegador no guarda cookies de este sitio. Sin cookies no podemos recordar su elección.',
    code: 'Código de error',
  },
  versions: 'Versiones de la política de cookies',
};
