import { type Gatehouse, passThrough } from '@kiwiconsent/gate/adapters';
import type { FastifyInstance } from 'fastify';

/**
 * Puts the gate before every route of `app` that is not ours: to be called before anything that reads a cookie. Holds
 * requests back until the gatehouse is there.
 */
export function gateSite(app: FastifyInstance): (gatehouse: Gatehouse) => void {
  let open: (gatehouse: Gatehouse) => void = () => {};
  const opened = new Promise<Gatehouse>((resolve) => {
    open = resolve;
  });
  app.addHook('onRequest', async (request, reply) => {
    const gatehouse = await opened;
    if (gatehouse.isOurs(request.url.replace(/[?#].*$/s, ''))) return;
    // A host that is not ours has its own answer: nothing of it is a page of ours.
    passThrough(
      gatehouse,
      request.raw,
      reply.raw,
      () => {},
      () => {},
    );
  });
  return open;
}
