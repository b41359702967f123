import { readCompiled } from '@kiwiconsent/policy/compiled';
import type { Command, Request, Status } from '../command/command.ts';
import { finding } from '../command/problem.ts';
import { DATABASE, openKept } from '../keeping/open-kept.ts';
import { openOwnLedger } from '../keeping/open-own-ledger.ts';
import { deliver } from '../terminal/deliver.ts';
import { refuse } from '../terminal/refuse.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** `kiwiconsent proof RECEIPT-ID -o FILE.html`: one file that shows a choice and checks itself. */
export const proof: Command = {
  name: 'proof',
  about: 'write the proof pack of one receipt: a file that shows the choice and checks itself',
  more: [
    'The file holds the receipt in words, what was on the screen, the version of the policy, the proof that the ledger has it, and the program that checks them. It needs no network.',
  ],
  arguments: [{ name: 'RECEIPT-ID', about: 'the number of the receipt, 22 characters' }],
  options: {
    output: { short: 'o', value: 'FILE', about: 'write to this file, not to standard output' },
    language: {
      value: 'LANGUAGE',
      oneOf: ['nl', 'en'],
      about: 'the reader’s; that of the receipt where left out',
    },
    database: DATABASE,
  },
  examples: ['kiwiconsent proof 3q2-7wAAAAAAAAAAAAAAAA -o proof.html --database /var/lib/kiwiconsent'],
  run,
};

async function run(request: Request, terminal: Terminal): Promise<Status> {
  const [id = ''] = request.arguments;
  const { values } = request;
  const kept = await openKept(values.get('database'));
  if (kept.kind === 'problem') return refuse(terminal, kept.problem);
  const { store } = kept;
  try {
    const evidence = /^[\w-]{22}$/.test(id) ? await store.receipts.evidence(id) : undefined;
    if (evidence === undefined) {
      const advice = 'Copy the number from the receipt; one that was erased is gone for ever.';
      return refuse(terminal, finding('KC-C107', `there is no receipt \`${id}\``, advice));
    }
    const published = await store.policies.find(evidence.receipt.policy.hash);
    const policy = published && readCompiled(published.compiled);
    if (policy === undefined) {
      const hash = evidence.receipt.policy.hash.slice(0, 16);
      const advice = 'Put back the newest backup, then run `kiwiconsent ledger verify`.';
      return refuse(terminal, finding('KC-C108', `the policy ${hash} of the receipt cannot be read`, advice));
    }
    const { receiptPack } = await import('@kiwiconsent/server');
    const ledger = await openOwnLedger(kept);
    try {
      const language = values.get('language') ?? evidence.receipt.language;
      const { html } = await receiptPack({ store, ledger }, evidence, policy, language);
      return await deliver(terminal, html, { path: values.get('output'), existing: 'replace' });
    } finally {
      await ledger.close();
    }
  } finally {
    await store.close();
  }
}
