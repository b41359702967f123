import type { Technology } from '../../model/technology.ts';
import type { Draft } from '../build-policy.ts';
import { isNetwork } from '../build-technologies.ts';
import type { Path } from '../issue.ts';
import { listOf, mapOf } from '../loose.ts';
import type { Report } from '../report.ts';

/** What is said about a technology fits what kind it is, and its name can be matched (INV-3). */
export function checkKinds({ placed }: Draft, report: Report, value: unknown): void {
  for (const { technology, path } of placed) {
    const { kind, name, httpOnly } = technology;
    if (!kind) continue;
    const written = writtenAt(value, path);
    if (!isNetwork(kind)) {
      for (const key of ['hosts', 'paths'].filter((one) => one in written)) {
        const message = `A ${kind} is known by its name, not by ${key}.`;
        report.error('KC-P052', [...path, key], message, `Take ${key} out.`, 'key');
      }
      if (name.includes('*') && !/^[^*]{3,}\*$/.test(name)) {
        const message = `“${name}” would match too much.`;
        const advice =
          'Write one * at the end, after at least three other characters, for example VISITOR_*.';
        report.error('KC-P053', [...path, 'name'], message, advice);
      }
    }
    if (httpOnly && kind !== 'cookie') {
      report.error(
        'KC-P052',
        [...path, 'http-only'],
        `A ${kind} cannot be http-only.`,
        'Take it out.',
        'key',
      );
    }
    checkRetention(technology, path, report);
  }
}

const STORED: readonly string[] = [
  'cookie',
  'local-storage',
  'session-storage',
  'indexed-db',
  'cache-storage',
  'file-system',
  'service-worker',
];

function checkRetention({ kind, retention }: Technology, path: Path, report: Report): void {
  const at = [...path, 'retention'];
  if (retention.kind === 'none' && STORED.includes(kind)) {
    report.error('KC-P052', at, `A ${kind} is kept: none cannot be.`, 'Write how long: session, or P6M.');
  }
  if (kind === 'session-storage' && retention.kind === 'duration') {
    report.error('KC-P052', at, 'Session storage goes with the session.', 'Write session.');
  }
  if (retention.kind === 'session' && ['local-storage', 'indexed-db', 'cache-storage'].includes(kind)) {
    const message = `A ${kind} stays when the browser closes.`;
    report.error('KC-P052', at, message, 'Write after how long the site removes it: P30D.');
  }
}

function writtenAt(value: unknown, path: Path): Readonly<Record<string, unknown>> {
  return mapOf(
    path.reduce<unknown>(
      (found, step) => (typeof step === 'number' ? listOf(found)[step] : mapOf(found)[step]),
      value,
    ),
  );
}
