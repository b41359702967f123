/** Opens the data folder, publishes the policy, and serves the site. What `main` runs, and every test too. */

import type { CompiledPolicy } from '@kiwiconsent/policy/compiled';
import { createServer } from '@kiwiconsent/server';
import { openStore } from '@kiwiconsent/store';
import { errorLog } from './error-log.ts';
import { createSessions } from './platform/sessions.ts';
import { siteRoutes } from './routes/site-routes.ts';
import type { Settings } from './settings.ts';
import { readAssets } from './site/assets.ts';
import { frameWith } from './site/frame.tsx';
import { createPageCounter } from './statistics/page-counter.ts';

export interface RunningSite {
  readonly address: string;
  /** Finishes what is under way, writes what waits, and lets go of the port and the files. */
  readonly stop: () => Promise<void>;
}

/** Resolves when the site answers; rejects with an error whose message says what to do. */
export async function runSite(settings: Settings, policy: CompiledPolicy): Promise<RunningSite> {
  const { dataFolder, database } = settings;
  const store = await openStore({ KIWICONSENT_DATA: dataFolder, KIWICONSENT_DATABASE: database });
  const counter = createPageCounter(dataFolder);
  const assets = readAssets();
  const sessions = createSessions();
  const plain = new Set(
    settings.origins.filter((origin) => origin.startsWith('http:')).map((origin) => new URL(origin).host),
  );
  try {
    const server = await createServer({
      policies: [policy],
      store,
      origins: settings.origins,
      ...settings.evidence,
      layout: frameWith(assets),
      gate: {},
      log: errorLog,
      site: async (app, kit) =>
        siteRoutes(app, {
          kit,
          assets,
          sessions,
          counter,
          isSecure: (host) => !plain.has(host.toLowerCase()),
          now: () => new Date(),
        }),
    });
    await server.listen({ port: settings.port, host: settings.host });
    const stop = async (): Promise<void> => {
      await server.close();
      counter.close();
      await store.close();
    };
    return { address: settings.origins[0] ?? '', stop };
  } catch (error) {
    await store.close();
    throw error;
  }
}
