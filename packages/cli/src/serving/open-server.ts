/** The server with its store, as long as a command runs. */
import type { CompiledPolicy } from '@kiwiconsent/policy/compiled';
import type { Server, ServerOptions } from '@kiwiconsent/server';

export interface OpenedServer {
  readonly server: Server;
  readonly close: () => Promise<void>;
}

export interface Opening extends Pick<ServerOptions, 'origins' | 'gate' | 'log'> {
  readonly policy: CompiledPolicy;
  readonly folder: string;
}

/** Loaded here, so that the other commands start without a server and a database. */
export async function openServer({ policy, folder, ...options }: Opening): Promise<OpenedServer> {
  const [{ createServer }, { openSqlite }] = await Promise.all([
    import('@kiwiconsent/server'),
    import('@kiwiconsent/store'),
  ]);
  const store = await openSqlite({ folder });
  try {
    const server = await createServer({ policies: [policy], store, ...options });
    return {
      server,
      close: async () => {
        await server.close();
        await store.close();
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}
