/** The server with its store, as long as a command runs. */
import type { CompiledPolicy } from '@kiwiconsent/policy/compiled';
import type { Server, ServerOptions } from '@kiwiconsent/server';

export interface OpenedServer {
  readonly server: Server;
  readonly close: () => Promise<void>;
}

export interface Opening extends Pick<ServerOptions, 'origins' | 'gate' | 'log' | 'mode' | 'site'> {
  readonly policy: CompiledPolicy;
  readonly folder: string;
}

/**
 * Where `KIWICONSENT_DATABASE` says so, receipts are kept there instead of in the folder; the folder then only remembers
 * the ledger's last checkpoint.
 *
 * Loaded here, so that the other commands start without a server and a database.
 */
export async function openServer({ policy, folder, ...options }: Opening): Promise<OpenedServer> {
  const [{ createServer, evidenceFrom }, { openStore }] = await Promise.all([
    import('@kiwiconsent/server'),
    import('@kiwiconsent/store'),
  ]);
  const { env } = process;
  const store = await openStore({ ...env, KIWICONSENT_DATA: folder });
  try {
    const evidence = evidenceFrom(env, folder);
    const server = await createServer({ policies: [policy], store, ...evidence, ...options });
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
