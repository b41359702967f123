/** The gate in front of a handler `(Request) => Response`: Hono, Next.js, Astro, and whatever else speaks Fetch. */
import { Duplex } from 'node:stream';
import type { ReadableWritablePair } from 'node:stream/web';
import { READABLE } from '../headers/decompress.ts';
import type { Field } from '../headers/field.ts';
import { streamOf } from '../rewrite/rewrite-stream.ts';
import type { Gatehouse } from './gatehouse.ts';
import { openPassage, type Passed } from './passage.ts';
import { REFUSAL_FIELDS, refusalBody, UNKNOWN_HOST } from './refuse.ts';
import { bodyStreams, type Outgoing, outgoingFor, withOutgoing } from './write-body.ts';

export type FetchHandler<Rest extends readonly unknown[]> = (
  request: Request,
  ...rest: Rest
) => Response | Promise<Response>;

type Bytes = ReadableWritablePair<Uint8Array, Uint8Array>;

/** `export default { fetch: gateFetch(gatehouse, app.fetch) }`. Answers what is ours itself. */
export function gateFetch<Rest extends readonly unknown[]>(
  gatehouse: Gatehouse,
  handler: FetchHandler<Rest>,
): (request: Request, ...rest: Rest) => Promise<Response> {
  return async (request, ...rest) => {
    const { host, pathname, search } = new URL(request.url);
    if (gatehouse.isOurs(pathname)) return gatehouse.respond(request);
    const asked = {
      method: request.method,
      host: request.headers.get('host') ?? host,
      path: pathname + search,
      fields: [...request.headers],
    };
    const passage = openPassage(gatehouse, asked, READABLE);
    if (passage === undefined) {
      return new Response(refusalBody(UNKNOWN_HOST), {
        status: UNKNOWN_HOST.status,
        headers: REFUSAL_FIELDS,
      });
    }
    const response = await handler(new Request(request, { headers: headersOf(passage.fields) }), ...rest);
    const passed = passage.respond(response.status, [...response.headers]);
    const outgoing = outgoingFor(passed, request.headers.get('accept-encoding') ?? '');
    return new Response(bodyOf(response, passed, outgoing), {
      status: response.status,
      statusText: response.statusText,
      headers: headersOf(withOutgoing(passed.fields, outgoing)),
    });
  };
}

function headersOf(fields: readonly Field[]): Headers {
  const headers = new Headers();
  for (const [name, value] of fields) headers.append(name, value);
  return headers;
}

function bodyOf({ body }: Response, passed: Passed, outgoing: Outgoing): ReadableStream<Uint8Array> | null {
  if (body === null) {
    passed.done();
    return null;
  }
  const { rewrite, codings } = passed;
  const steps =
    rewrite === undefined || codings.length > 0
      ? bodyStreams(passed, outgoing).map((stream) => Duplex.toWeb(stream) as Bytes)
      : [streamOf(rewrite) as Bytes];
  const last = new TransformStream<Uint8Array, Uint8Array>({ flush: passed.done }) as Bytes;
  return [...steps, last].reduce(
    (stream, step) => stream.pipeThrough(step),
    body as unknown as Bytes['readable'],
  ) as unknown as ReadableStream<Uint8Array>;
}
