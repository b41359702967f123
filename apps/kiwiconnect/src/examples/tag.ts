/** Reclame Example: a marketing tag as they are, a script that places a cookie and fetches a pixel. */
import type { Answer } from './answer.ts';

/** The script: `_reclame` for three months, and one request that carries it. */
const TAG = `(function () {
  var found = /(?:^|; )_reclame=([^;]*)/.exec(document.cookie);
  var visitor = found ? found[1] : Math.random().toString(36).slice(2);
  document.cookie = '_reclame=' + visitor + '; Max-Age=7776000; Path=/; SameSite=Lax';
  new Image().src = new URL('/pixel.gif?bezoeker=' + visitor, document.currentScript.src).href;
})();
`;

/** One transparent dot. */
const PIXEL = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

export const tag: Answer = { status: 200, type: 'text/javascript; charset=utf-8', body: TAG };
export const pixel: Answer = { status: 200, type: 'image/gif', body: PIXEL };
