import type { Command, Request, Status } from '../command/command.ts';
import { daysIn } from '../command/days-in.ts';
import { DATABASE, openKept } from '../keeping/open-kept.ts';
import { explain } from '../policy-source/explain.ts';
import { loadPolicy } from '../policy-source/load-policy.ts';
import { type Finding, findingsOf, needsAPerson } from '../reports/finding.ts';
import { findingLines, MOST_SCRIPTS } from '../reports/finding-lines.ts';
import { gather } from '../reports/gather.ts';
import { paintFor } from '../terminal/paint.ts';
import { refuse } from '../terminal/refuse.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** `kiwiconsent reports --policy FILE`: what was held, or would have been, beside what the policy knows (ENF-7, ENF-13). */
export const reports: Command = {
  name: 'reports',
  about: 'say what was held on a site, or would have been, and whether the policy knows it',
  more: [
    'Counters of what pages, the gate and browsers told a server, held or report-only: leads to look into, since anybody can send them. What needs a person comes first.',
    'Exit status 1 says that something is not in the policy, or not as it says.',
  ],
  arguments: [],
  options: {
    policy: { value: 'FILE', about: 'the policy file (YAML) or a compiled policy', required: true },
    from: { value: 'DATE', about: 'from this day on (UTC)' },
    to: { value: 'DATE', about: 'up to and with this day (UTC)' },
    surface: { value: 'SURFACE', about: 'of this surface only' },
    format: { value: 'FORMAT', oneOf: ['text', 'json'], about: 'the form; text where left out' },
    database: DATABASE,
  },
  examples: [
    'kiwiconsent reports --policy policy.yaml',
    'kiwiconsent reports --policy policy.yaml --from 2026-06-01 --format json',
  ],
  run,
};

async function run({ values }: Request, terminal: Terminal): Promise<Status> {
  const days = daysIn(values);
  if ('code' in days) return refuse(terminal, days);
  const loaded = await loadPolicy(terminal, values.get('policy') ?? '');
  if (loaded.kind !== 'policy') return explain(terminal, loaded);
  const kept = await openKept(values.get('database'));
  if (kept.kind === 'problem') return refuse(terminal, kept.problem);
  try {
    const rows = await kept.store.reports.between(days.from, days.to);
    const surface = values.get('surface');
    const findings = findingsOf(
      loaded.policy,
      gather(rows.filter((row) => surface === undefined || row.surface === surface)),
    );
    if (values.get('format') === 'json') printJson(terminal, findings);
    else printText(terminal, findings);
    return findings.some(needsAPerson) ? 1 : 0;
  } finally {
    await kept.store.close();
  }
}

function printJson(terminal: Terminal, findings: readonly Finding[]): void {
  const things = findings.map((each) => ({ ...each, from: each.from.slice(0, MOST_SCRIPTS) }));
  terminal.out(`${JSON.stringify({ format: 'kiwiconsent/reports/1', things }, null, 2)}\n`);
}

function printText(terminal: Terminal, findings: readonly Finding[]): void {
  const paint = paintFor(terminal.colours.out);
  terminal.out(findings.map((each) => `${findingLines(each, paint)}\n`).join(''));
  const open = findings.filter(needsAPerson).length;
  const things = findings.length === 1 ? '1 thing' : `${findings.length} things`;
  terminal.say(
    findings.length === 0
      ? 'Nothing was told in these days.\n'
      : `${things}; ${open === 0 ? 'the policy knows all of it' : `${open} for a person to look at`}.\n`,
  );
}
