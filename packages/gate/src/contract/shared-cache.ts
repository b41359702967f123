/**
 * A cache between many visitors and one server, as the standard says it may work (RFC 9111): it keeps what it may, gives
 * it to whoever it may, and asks again where it must. What may be kept and given is decided by `http-cache-semantics`.
 */
import { createServer, type IncomingHttpHeaders, request, type Server } from 'node:http';
import { createRequire } from 'node:module';

interface Asked {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
}
interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
}
interface Policy {
  storable(): boolean;
  satisfiesWithoutRevalidation(asked: Asked): boolean;
  responseHeaders(): IncomingHttpHeaders;
  revalidationHeaders(asked: Asked): IncomingHttpHeaders;
  revalidatedPolicy(asked: Asked, answer: Answer): { readonly policy: Policy; readonly modified: boolean };
}
type Policies = new (asked: Asked, answer: Answer, options: { readonly shared: boolean }) => Policy;
const CachePolicy = createRequire(import.meta.url)('http-cache-semantics') as Policies;

interface Kept {
  readonly policy: Policy;
  readonly body: Buffer;
}

interface Fetched extends Answer {
  readonly body: Buffer;
}

/** In front of the server at `port`. An answer that was kept says `x-cache: hit`. */
export function sharedCache(port: number): Server {
  const kept = new Map<string, readonly Kept[]>();

  async function answerFor(asked: Asked): Promise<Fetched> {
    const known = kept.get(asked.url) ?? [];
    const fresh = known.find(({ policy }) => policy.satisfiesWithoutRevalidation(asked));
    if (fresh !== undefined) {
      const headers = { ...fresh.policy.responseHeaders(), 'x-cache': 'hit' };
      return { status: 200, headers, body: fresh.body };
    }
    const stale = known[0];
    const headers = stale === undefined ? asked.headers : stale.policy.revalidationHeaders(asked);
    const answer = await fetched(port, { ...asked, headers });
    if (stale !== undefined && answer.status === 304 && asked.headers['if-none-match'] === undefined) {
      const { policy } = stale.policy.revalidatedPolicy(asked, answer);
      kept.set(asked.url, [{ policy, body: stale.body }, ...known.slice(1)]);
      return { status: 200, headers: { ...policy.responseHeaders(), 'x-cache': 'hit' }, body: stale.body };
    }
    const policy = new CachePolicy(asked, answer, { shared: true });
    if (policy.storable()) kept.set(asked.url, [{ policy, body: answer.body }, ...known]);
    return answer;
  }

  return createServer((incoming, response) => {
    const { method = 'GET', url = '/', headers } = incoming;
    answerFor({ method, url, headers }).then(
      ({ status, headers: found, body }) => {
        const { 'transfer-encoding': _, connection: __, ...rest } = found;
        response.writeHead(status, rest);
        response.end(body);
      },
      () => response.writeHead(502).end(),
    );
  });
}

function fetched(port: number, { method, url: path, headers }: Asked): Promise<Fetched> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, method, path, headers, agent: false }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on('data', (piece: Buffer) => pieces.push(piece));
      answer.once('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(pieces) }),
      );
      answer.once('error', reject);
    });
    asked.once('error', reject);
    asked.end();
  });
}
