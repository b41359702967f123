/** `npm start`: KiwiConnect's website, until it is told to stop. */
import { readPolicy } from './policy.ts';
import { runSite } from './run-site.ts';
import { readSettings, type Settings } from './settings.ts';
import { startSentence } from './start-error.ts';

function fail(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}

async function start(settings: Settings): Promise<void> {
  try {
    const site = await runSite(settings, readPolicy());
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
      process.once(signal, () => {
        site.stop().catch((error: unknown) => fail(startSentence(error, settings.port, settings.host)));
      });
    }
    process.stdout.write(`KiwiConnect is ready at ${site.address}\n`);
  } catch (error) {
    fail(startSentence(error, settings.port, settings.host));
  }
}

const read = readSettings(process.env, process.cwd());
if (read.kind === 'issue') fail(read.sentence);
else await start(read.settings);
