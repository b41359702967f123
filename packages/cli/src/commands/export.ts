import { type CompiledPolicy, readCompiled } from '@kiwiconsent/policy/compiled';
import { EXPORT_FORMATS, type ExportName, exportedText } from '@kiwiconsent/proof';
import type { ReceiptRange, Store } from '@kiwiconsent/store';
import type { Command, Request, Status } from '../command/command.ts';
import { misuse, type Problem } from '../command/problem.ts';
import { DATABASE, openKept } from '../keeping/open-kept.ts';
import { refuse } from '../terminal/refuse.ts';
import type { Terminal } from '../terminal/terminal.ts';

const FORMATS = Object.keys(EXPORT_FORMATS) as readonly ExportName[];

/** `kiwiconsent export --format …`: receipts in the form that somebody else reads (docs/spec/exports.md). */
export const exportCommand: Command = {
  name: 'export',
  about: 'write receipts as JSON Lines, CSV, DPV JSON-LD (ISO/IEC TS 27560) or Kantara receipts',
  more: [
    'In the order of the ledger, in constant memory. What was recorded while it runs is not in it. What a spreadsheet would read as a formula begins with an apostrophe in CSV.',
  ],
  arguments: [],
  options: {
    format: { value: 'FORMAT', oneOf: FORMATS, about: 'the form', required: true },
    from: { value: 'DATE', about: 'recorded from this day or moment on (UTC)' },
    to: { value: 'DATE', about: 'recorded up to and with this day, or before this moment (UTC)' },
    surface: { value: 'SURFACE', about: 'of this surface only' },
    output: { short: 'o', value: 'FILE', about: 'write to this file, not to standard output' },
    database: DATABASE,
  },
  examples: [
    'kiwiconsent export --format csv --from 2026-01-01 --to 2026-03-31 -o first-quarter.csv',
    'kiwiconsent export --format jsonld --surface website | gzip > records.jsonld.gz',
  ],
  run,
};

async function run(request: Request, terminal: Terminal): Promise<Status> {
  const { values } = request;
  const range = rangeIn(values);
  if ('code' in range) return refuse(terminal, range);
  const kept = await openKept(values.get('database'));
  if (kept.kind === 'problem') return refuse(terminal, kept.problem);
  const { store } = kept;
  try {
    const policyOf = await policiesOf(store);
    const name = FORMATS.find((each) => each === values.get('format')) ?? 'jsonl';
    const text = exportedText(name, store.receipts.read(range), policyOf);
    const problem = await terminal.pour(text, values.get('output'));
    return problem === undefined ? 0 : refuse(terminal, problem);
  } finally {
    await store.close();
  }
}

const DAY = /^\d{4}-\d\d-\d\d$/;
const DAY_MS = 86_400_000;

function rangeIn(values: Request['values']): ReceiptRange | Problem {
  const surface = values.get('surface');
  const moments = new Map<string, string>();
  for (const name of ['from', 'to'] as const) {
    const said = values.get(name);
    if (said === undefined) continue;
    const at = Date.parse(DAY.test(said) ? `${said}T00:00:00Z` : said);
    if (!/^\d{4}-\d\d-\d\d(?:T[\d:.]+Z)?$/.test(said) || Number.isNaN(at)) {
      const advice = 'Write a day, 2026-01-31, or a moment in UTC, 2026-01-31T12:00:00Z.';
      return misuse('KC-C024', `\`--${name} ${said}\` is no date`, advice);
    }
    moments.set(name, new Date(name === 'to' && DAY.test(said) ? at + DAY_MS : at).toISOString());
  }
  const [from, to] = [moments.get('from'), moments.get('to')];
  return {
    ...(surface !== undefined && { surface }),
    ...(from !== undefined && { recordedFrom: from }),
    ...(to !== undefined && { recordedBefore: to }),
  };
}

/** Every policy that was published, each read once. */
async function policiesOf({ policies }: Store): Promise<(hash: string) => CompiledPolicy> {
  const all = await policies.all();
  const byHash = new Map(all.map(({ hash, compiled }) => [hash, readCompiled(compiled)]));
  return (hash) => {
    const policy = byHash.get(hash);
    if (policy === undefined) throw new Error(`The policy ${hash.slice(0, 16)} cannot be read in the store.`);
    return policy;
  };
}
