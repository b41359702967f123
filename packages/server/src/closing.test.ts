import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { expect, test } from 'vitest';
import { removed, started } from './fixture/started.ts';

test('told to stop, the server waits for no connection on which nothing was asked', async () => {
  const { app, folder, stop } = await started();
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as AddressInfo;
  const socket = connect(port, '127.0.0.1');
  const closed = once(socket, 'close');
  await once(socket, 'connect');
  const connections = (): Promise<number> =>
    new Promise((counted) => app.server.getConnections((_error, count) => counted(count)));
  await expect.poll(connections).toBe(1);
  await stop();
  await closed;
  expect(app.server.listening).toBe(false);
  removed(folder);
});
