import type { Command, Request, Status } from '../command/command.ts';
import { decodeDocument } from '../import/document/decode.ts';
import { type Imported, importDocument } from '../import/import-document.ts';
import { notText } from '../import/import-problem.ts';
import { deliver } from '../terminal/deliver.ts';
import { refuse } from '../terminal/refuse.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** `kiwiconsent import DOCUMENT`: a draft of a policy file from a cookie policy that exists already. */
export const importCommand: Command = {
  name: 'import',
  about: 'write a draft policy file from an existing cookie policy',
  more: [
    'Reads plain text, Markdown and HTML in Dutch, English, German and French. What the document leaves open, and what had to be guessed, stands in the draft in [square brackets] with a CHECK beside it.',
  ],
  arguments: [{ name: 'DOCUMENT', about: 'the existing policy; `-` for standard input' }],
  options: {
    output: { short: 'o', value: 'FILE', about: 'write the draft to this file, not to standard output' },
    force: { about: 'replace the file if it exists' },
  },
  examples: [
    'kiwiconsent import cookiebeleid.txt -o policy.yaml',
    'kiwiconsent import policy.html > policy.yaml',
  ],
  run,
};

async function run(request: Request, terminal: Terminal): Promise<Status> {
  const [path = ''] = request.arguments;
  const reading = await terminal.read(path);
  if (reading.kind === 'problem') return refuse(terminal, reading.problem);
  const decoded = decodeDocument(reading.bytes);
  if (decoded.kind === 'binary') return refuse(terminal, notText(reading.name, decoded.what));
  const imported = importDocument(decoded.text, reading.name);
  if (imported.kind === 'problem') return refuse(terminal, imported.problem);

  const output = request.values.get('output');
  const existing = request.switches.has('force') ? 'replace' : 'keep';
  const status = await deliver(terminal, imported.yaml, { path: output, existing });
  if (status !== 0) return status;
  if (decoded.encoding !== 'utf-8') terminal.say(`${reading.name} was read as ${decoded.encoding}.\n`);
  terminal.say(summary(imported, reading.name, output));
  return 0;
}

function summary({ inventory, checks }: Imported & { kind: 'draft' }, name: string, output?: string): string {
  const rows = `${inventory.rows.length} ${inventory.rows.length === 1 ? 'row' : 'rows'}`;
  const left = `${checks} ${checks === 1 ? 'thing' : 'things'} to check`;
  const next = output === undefined || output === '-' ? '' : ` Next: kiwiconsent check ${output}`;
  return `${name}: ${rows} found, ${left}.${next}\n`;
}
