import type { Draft } from '../build-policy.ts';
import type { Report } from '../report.ts';

/** Every technology has an id of its own. */
export function checkIds({ placed }: Draft, report: Report): void {
  const seen = new Set<string>();
  for (const { technology, path } of placed) {
    const { id, name } = technology;
    if (!name) continue;
    if (!id || id.endsWith('.')) {
      const message = `The name “${name}” makes no id.`;
      report.error('KC-P031', path, message, 'Add id: with small letters, for example id: visit-counter.');
    } else if (seen.has(id)) {
      const message = `There is already a technology with the id “${id}”.`;
      report.error('KC-P030', path, message, `Add an id: of its own, for example id: ${id}-2.`);
    }
    seen.add(id);
  }
}
