import { main } from './main.ts';
import { nodeTerminal } from './terminal/node-terminal.ts';

/** What `bin/kiwiconsent.mjs` starts: this process's words in, its exit status out. */
export async function run(): Promise<void> {
  // Whoever reads us may stop reading (`… | head -1`): that is no error of ours.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit();
    });
  }
  const terminal = nodeTerminal();
  try {
    process.exitCode = await main(process.argv.slice(2), terminal);
  } catch (error) {
    const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
    terminal.say(
      `kiwiconsent: something broke inside the command itself [KC-C900]. Report this:\n${trace}\n`,
    );
    process.exitCode = 2;
  }
}
