import { nobleHash, nobleVerify } from '@kiwiconsent/ledger/noble';
import { type CheckedReceipt, checkReceipt, type ReceiptFile, readReceiptFile } from '@kiwiconsent/proof';
import type { Command, Request, Status } from '../command/command.ts';
import { finding, type Problem } from '../command/problem.ts';
import { checkedLines } from '../proof/checked-lines.ts';
import { keyProblem } from '../proof/key-problem.ts';
import { witnessKeys } from '../proof/witness-keys.ts';
import { paintFor } from '../terminal/paint.ts';
import { readText } from '../terminal/read-text.ts';
import { refuse } from '../terminal/refuse.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** `kiwiconsent verify FILE`: a receipt checked with nothing but its file (PRF-4; docs/spec/receipt.md). */
export const verify: Command = {
  name: 'verify',
  about: 'check a receipt offline: that it is in the ledger, to the last byte',
  more: [
    'FILE is what a visitor keeps: a receipt with its proof (JSON), a .tlog-proof, or a proof pack (HTML). Nothing is asked of any server.',
    'The key that comes with a file vouches for nobody: whoever made the file can have made the key. Give the key that the company publishes, from its own site or from an earlier checkpoint, with --key.',
  ],
  arguments: [{ name: 'FILE', about: 'the receipt with its proof; `-` for standard input' }],
  options: {
    key: { value: 'VKEY', about: 'the ledger’s public key, name+id+key, known from elsewhere' },
    witness: {
      value: 'VKEYS',
      about: 'the public keys of witnesses, with commas: their signatures are checked as well',
    },
    handover: {
      value: 'FILES',
      about:
        'changes of the ledger’s key (/_kc/ledger/handover/0, …) that the file does not bring, with commas',
    },
    json: { about: 'print the outcome as JSON' },
  },
  examples: ['kiwiconsent verify receipt.json', 'kiwiconsent verify receipt.json --key "$(cat ledger.key)"'],
  run,
};

async function run(request: Request, terminal: Terminal): Promise<Status> {
  const [path = ''] = request.arguments;
  const key = request.values.get('key');
  const wrongKey = key === undefined ? undefined : keyProblem(key);
  if (wrongKey !== undefined) return refuse(terminal, wrongKey);
  const read = await readText(terminal, path);
  if (read.kind === 'problem') return refuse(terminal, read.problem);
  const file = readReceiptFile(read.text);
  if (file.kind === 'unreadable') {
    const advice = 'Give the file that the receipt’s page offers, unchanged.';
    return refuse(terminal, finding('KC-C106', `${read.name} cannot be checked: ${file.because}`, advice));
  }
  const witnesses = witnessKeys(request.values.get('witness'));
  if ('code' in witnesses) return refuse(terminal, witnesses);
  const handovers = await notesIn(request.values.get('handover'), terminal);
  if ('code' in handovers) return refuse(terminal, handovers);
  const whole = { ...file, handovers: [...file.handovers, ...handovers] };
  const checked = checkReceipt(whole, key, { hash: nobleHash, verify: nobleVerify }, witnesses);
  const paint = paintFor(terminal.colours.out);
  terminal.out(request.switches.has('json') ? asJson(file, checked) : checkedLines(file, checked, paint));
  return checked.isGood ? 0 : 1;
}

async function notesIn(named: string | undefined, terminal: Terminal): Promise<readonly string[] | Problem> {
  const notes: string[] = [];
  for (const path of named?.split(',') ?? []) {
    const read = await readText(terminal, path);
    if (read.kind === 'problem') return read.problem;
    notes.push(read.text);
  }
  return notes;
}

function asJson({ receipt }: ReceiptFile, checked: CheckedReceipt): string {
  return `${JSON.stringify({ format: 'kiwiconsent/checked-receipt/1', ...checked, receipt }, null, 2)}\n`;
}
