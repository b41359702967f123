/** `103 Early Hints` (RFC 8297): what the site says to fetch already goes on, without what is held (T-25). */
import type { ClientRequest, IncomingMessage, ServerResponse } from 'node:http';
import type { Passage } from '../adapters/passage.ts';
import { fieldsOfRaw } from '../adapters/raw-fields.ts';

/** A visitor of HTTP/1.0 knows no answer before the answer (RFC 9110 §15.2). */
export function passHints(
  outbound: ClientRequest,
  { httpVersion }: IncomingMessage,
  response: ServerResponse,
  passage: Passage,
): void {
  outbound.on('information', ({ statusCode, rawHeaders }) => {
    if (statusCode !== 103 || response.headersSent || httpVersion === '1.0') return;
    const link = [...passage.hints(fieldsOfRaw(rawHeaders))];
    if (link.length === 0) return;
    try {
      response.writeEarlyHints({ link });
    } catch {
      // A link that Node does not write as a hint still comes with the answer.
    }
  });
}
