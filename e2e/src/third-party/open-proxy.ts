/**
 * An HTTP proxy that leads every host to one port of this machine: for browsers whose names cannot be mapped
 * (Firefox, WebKit). It passes on what it gets, tunnels too, and answers nothing itself.
 */
import { createServer, request } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

export interface Proxy {
  readonly port: number;
  close(): Promise<void>;
}

/** Starts a proxy whose every host is `127.0.0.1:port`. The caller closes it. */
export async function openProxy(port: number): Promise<Proxy> {
  const sockets = new Set<Socket>();
  const keep = (socket: Socket): Socket => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
    return socket;
  };
  const server = createServer((asked, answer) => {
    const { method, headers, url = '/' } = asked;
    const path = url.replace(/^http:\/\/[^/]*/, '');
    const onward = request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
      answer.writeHead(response.statusCode ?? 502, response.rawHeaders);
      response.pipe(answer);
    });
    onward.on('error', () => answer.destroy());
    asked.pipe(onward);
  });
  server.on('connection', keep);
  server.on('connect', (_, socket: Socket, start: Buffer) => {
    const onward = keep(connect(port, '127.0.0.1'));
    socket.write('HTTP/1.1 200 OK\r\n\r\n');
    onward.write(start);
    socket.pipe(onward).pipe(socket);
    socket.on('close', () => onward.destroy());
    onward.on('close', () => socket.destroy());
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((closed) => server.close(closed));
    },
  };
}
