import type { FastifyInstance, FastifyReply } from 'fastify';

/** Device features that no page of ours uses. */
const UNUSED = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
  'browsing-topics',
];

const COMMON: readonly (readonly [string, string])[] = Object.entries({
  'x-content-type-options': 'nosniff',
  // Not `no-referrer`: under it browsers send `Origin: null` with a form, and a form without origin is refused.
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': UNUSED.map((feature) => `${feature}=()`).join(', '),
  'cross-origin-opener-policy': 'same-origin',
});

/** Headers that every answer carries; a route that has set one keeps its own. */
export function commonHeaders(app: FastifyInstance): void {
  app.addHook('onSend', (_request, reply, _payload, next) => {
    addCommonHeaders(reply);
    next();
  });
}

/** For an answer that no hook sees. */
export function addCommonHeaders(reply: FastifyReply): void {
  for (const [name, value] of COMMON) if (!reply.hasHeader(name)) reply.header(name, value);
  // What does not say how it may be kept is not kept.
  if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  if (!reply.hasHeader('content-security-policy')) {
    reply.header('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
  }
}
