/**
 * A real third party: a second origin that answers everything and logs every connection and every request.
 *
 * It is the oracle of *nothing before consent*: what reached it, reached it, whatever our own code says.
 * One port speaks HTTP and HTTPS. A connection without a request (preconnect) is logged too.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, createServer as createSocketServer, type Socket } from 'node:net';
import { answerAs } from './third-party/answer.ts';
import { selfSigned } from './third-party/self-signed.ts';

export interface Request {
  readonly method: string;
  /** The host the visitor's browser believed it spoke to, without the port. */
  readonly host: string;
  /** Path and query. */
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export interface ThirdParty {
  readonly port: number;
  /** `http://127.0.0.1:port` */
  readonly origin: string;
  /** How many connections were opened since the start or the last `forget`. */
  connections(): number;
  requests(): readonly Request[];
  /** The hosts that were connected to over TLS since then, whether or not a request followed. */
  names(): readonly string[];
  /** Empties the log. */
  forget(): void;
  close(): Promise<void>;
}

const TLS_HANDSHAKE = 0x16;

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

/** What a third party answers to a request; it must end the response. */
export type Answer = (request: Request, response: ServerResponse) => void;

const plainAnswer: Answer = ({ path, host }, response) => answerAs(path, host, response);

/** Starts a third party on a free port of this machine. The caller closes it. */
export async function openThirdParty(answers: Answer = plainAnswer): Promise<ThirdParty> {
  let connections = 0;
  let names: string[] = [];
  let requests: Request[] = [];
  const sockets = new Set<Socket>();

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const path = request.url ?? '/';
    const entry = { method: request.method ?? 'GET', host, path, headers: request.headers };
    const at = requests.push({ ...entry, body: '' }) - 1;
    const log = requests;
    const whole = { ...entry, body: await bodyOf(request).catch(() => '') };
    log[at] = whole;
    answers(whole, response);
  }

  const plain = createServer(answer);
  const secure = createTlsServer(
    {
      ...selfSigned('third-party.test'),
      SNICallback: (name, go) => {
        names.push(name);
        go(null);
      },
    },
    answer,
  );
  const door = createSocketServer((socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.once('readable', () => {
      const start: Buffer | null = socket.read();
      if (start === null) return;
      socket.unshift(start);
      (start[0] === TLS_HANDSHAKE ? secure : plain).emit('connection', socket);
    });
  });
  await new Promise<void>((ready) => door.listen(0, '127.0.0.1', ready));
  const { port } = door.address() as AddressInfo;
  return {
    port,
    origin: `http://127.0.0.1:${port}`,
    connections: () => connections,
    requests: () => requests,
    names: () => names,
    forget: () => {
      connections = 0;
      names = [];
      requests = [];
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((closed) => door.close(closed));
    },
  };
}
