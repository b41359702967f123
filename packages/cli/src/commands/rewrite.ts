import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Command, Request, Status } from '../command/command.ts';
import { misuse } from '../command/problem.ts';
import { explain } from '../policy-source/explain.ts';
import { loadPolicy } from '../policy-source/load-policy.ts';
import { modeOf, REPORT_ONLY } from '../serving/mode.ts';
import { refuse } from '../terminal/refuse.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** `kiwiconsent rewrite DIR --policy FILE -o OUT`: the gate over a folder of static files. */
export const rewrite: Command = {
  name: 'rewrite',
  about: 'hold everything in a folder of static pages, the same for every visitor, for a CDN',
  more: [
    'Pages are written all held; what a visitor allows is released in the page. Every other file is copied as it is. Our own files go to OUT/_kc/files.',
    'Choices are recorded by `kiwiconsent serve` or `proxy` on the same origin: send /_kc/, the document and the settings page there.',
  ],
  arguments: [{ name: 'DIR', about: 'the folder with the built site' }],
  options: {
    policy: { value: 'FILE', about: 'the policy file (YAML) or a compiled policy', required: true },
    output: { short: 'o', value: 'OUT', about: 'the folder to write; beside DIR', required: true },
    origin: { value: 'URL', about: 'where the site will stand; the first host of the policy where left out' },
    'report-only': REPORT_ONLY,
  },
  examples: ['kiwiconsent rewrite dist --policy policy.yaml -o dist-held'],
  run,
};

async function run(request: Request, terminal: Terminal): Promise<Status> {
  const { values } = request;
  const [from = ''] = request.arguments;
  const to = values.get('output') ?? '';
  const loaded = await loadPolicy(terminal, values.get('policy') ?? '');
  if (loaded.kind !== 'policy') return explain(terminal, loaded);
  const origin = values.get('origin');
  const [{ forEveryone }, { rewriteFolder }] = await Promise.all([
    import('@kiwiconsent/server'),
    import('@kiwiconsent/gate/build'),
  ]);
  try {
    const mode = await modeOf(request);
    const { page, files } = await forEveryone({
      policy: loaded.policy,
      mode,
      ...(origin !== undefined && { origin }),
    });
    const { pages, copied, held } = await rewriteFolder(from, to, page);
    for (const file of files) {
      const path = join(to, file.path);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, file.bytes);
    }
    for (const each of held) {
      const { where, host, path, verdict } = each.held;
      terminal.out(`${each.page}\t${where}\t${host}${path}\t${verdict.technology || verdict.because}\n`);
    }
    terminal.say(
      `${count(pages, 'page')} written to ${to}, ${count(held.length, 'thing')} ${mode === 'report-only' ? 'would be held' : 'held'}, ${count(copied, 'file')} copied.\n`,
    );
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return refuse(
      terminal,
      misuse('KC-C305', `the folder was not rewritten: ${message.replace(/\.$/, '')}`, ''),
    );
  }
  return 0;
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
