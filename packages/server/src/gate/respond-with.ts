import type { FastifyInstance } from 'fastify';

/** Answers a Fetch request with the server's own routes. */
export async function respondWith(app: FastifyInstance, request: Request): Promise<Response> {
  const { host, pathname, search } = new URL(request.url);
  const body = Buffer.from(await request.arrayBuffer());
  const answer = await app.inject({
    method: request.method as 'GET',
    url: pathname + search,
    headers: { host, ...Object.fromEntries(request.headers) },
    ...(body.length > 0 && { payload: body }),
  });
  const headers = new Headers();
  for (const [name, value] of Object.entries(answer.headers)) {
    for (const each of [value ?? []].flat()) headers.append(name, String(each));
  }
  const isBare = [101, 204, 205, 304].includes(answer.statusCode) || request.method === 'HEAD';
  return new Response(isBare ? null : new Uint8Array(answer.rawPayload), {
    status: answer.statusCode,
    headers,
  });
}
