/** What does without consent may do so: the machine-checked conditions (LAW-15 to LAW-17, P9 to P13). */
import { durationSeconds } from '../../model/duration.ts';
import type { Technology } from '../../model/technology.ts';
import type { Draft } from '../build-policy.ts';
import { type Demand, GROUNDS, type Ground } from '../grounds.ts';
import type { Path } from '../issue.ts';
import type { Report } from '../report.ts';

type Exempt = Extract<Technology['consent'], { kind: 'exempt' }>;

export function checkExemptions({ policy, placed }: Draft, report: Report): void {
  for (const { technology, path } of placed) {
    const { category, consent, placedBy } = technology;
    const ground = consent.kind === 'exempt' ? GROUNDS[consent.ground] : undefined;
    if (ground) checkKept(technology, ground, [...path, 'retention'], report);
    if (placedBy) continue;
    const at = [...path, 'consent'];
    if (consent.kind === 'needed') {
      if (category === 'necessary') {
        const advice = 'Write exempt with its ground and reason, or give it another category.';
        report.error('KC-P060', at, 'Consent is never asked for what is strictly necessary.', advice);
      }
      continue;
    }
    if (!ground || !category) continue;
    checkGround(technology, consent, ground, policy.regime, at, report);
    for (const [name, demand] of Object.entries(ground.demands)) {
      checkCondition(name, demand, consent.conditions[name], at, report);
    }
    checkAccount(technology, ground, policy, at, report);
  }
}

function checkGround(
  { category }: Technology,
  { ground: name, reason }: Exempt,
  ground: Ground,
  regime: { readonly id: string; readonly exemptions: readonly string[] },
  at: Path,
  report: Report,
): void {
  if (category === 'marketing') {
    const advice = 'Write consent: needed.';
    report.error('KC-P061', at, 'Marketing always needs consent first (P13).', advice);
    return;
  }
  if (!regime.exemptions.includes(name)) {
    const message = `The regime ${regime.id} has no exemption for ${name}.`;
    const advice = `Write consent: needed. It knows: ${regime.exemptions.join(', ')}.`;
    report.error('KC-P063', [...at, 'exempt'], message, advice);
  }
  if (!ground.categories.includes(category)) {
    const message = `${name} is no ground for the category ${category}.`;
    const advice = `It fits: ${ground.categories.join(', ')}.`;
    report.error('KC-P064', [...at, 'exempt'], message, advice);
  }
  if (!Object.keys(reason).length) {
    const advice = 'Add reason: with one sentence per language; the notice shows it.';
    report.error('KC-P065', [...at, 'reason'], 'There is no written reason.', advice, 'key');
  }
}

function checkCondition(
  name: string,
  demand: Demand,
  answer: string | boolean | undefined,
  at: Path,
  report: Report,
): void {
  const path = [...at, 'because', name];
  const wanted = 'is' in demand ? demand.is.join(' or ') : `at most ${demand.atMost}`;
  if (answer === undefined && 'is' in demand && demand.mayBeLeftOut) return;
  if (answer === undefined) {
    report.error('KC-P066', path, `${name} is not answered.`, `Add ${name}: it must be ${wanted}.`, 'key');
  } else if ('is' in demand ? !demand.is.includes(answer) : !isWithin(String(answer), demand.atMost)) {
    const advice = `It must be ${wanted}; otherwise write consent: needed.`;
    const code = 'is' in demand ? 'KC-P067' : 'KC-P068';
    report.error(code, path, `${name} is ${answer}.`, advice);
  }
}

function checkAccount(
  { category, provider: id }: Technology,
  ground: Ground,
  policy: Draft['policy'],
  at: Path,
  report: Report,
): void {
  const provider = policy.providers.find((one) => one.id === id);
  if (!provider?.role || category === 'marketing') return;
  if (ground.ownAccount && provider.role !== 'controller' && provider.role !== 'processor') {
    const message = `“${id}” has the role ${provider.role}: it works for itself too.`;
    report.error('KC-P069', at, message, 'Write consent: needed.');
  }
}

function checkKept({ retention, id }: Technology, ground: Ground, path: Path, report: Report): void {
  if (!ground.keptAtMost || !('iso' in retention) || isWithin(retention.iso, ground.keptAtMost)) return;
  const message = `“${id}” stays ${retention.iso} on the device, and may stay ${ground.keptAtMost}.`;
  report.error('KC-P068', path, message, 'Keep it shorter, or write consent: needed.');
}

function isWithin(iso: string, most: string): boolean {
  const seconds = durationSeconds(iso);
  return seconds > 0 && seconds <= durationSeconds(most);
}
