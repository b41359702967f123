import type { Technology } from '../../model/technology.ts';
import type { Draft } from '../build-policy.ts';
import { mapOf } from '../loose.ts';
import type { Report } from '../report.ts';
import { isUnder } from './check-network.ts';

/** Marketing stays where it may be, and hides behind nothing (P13, P34, LAW-17, LAW-24). */
export function checkMarketing({ policy, placed }: Draft, report: Report, value: unknown): void {
  const surfaces = mapOf(mapOf(value)['surfaces']);
  const marketing = policy.technologies.filter(({ category }) => category === 'marketing');
  for (const { technology, path } of placed) {
    if (technology.consent.kind === 'exempt') {
      const found = marketing.find((row) => row.id !== technology.id && hidesBehind(technology, row, policy));
      if (found && technology.category !== 'marketing' && !technology.placedBy) {
        const message = `“${technology.id}” shares its third party with marketing (“${found.id}”).`;
        report.error('KC-P070', path, message, 'Write consent: needed, or use another provider.');
      }
    }
    if (technology.category !== 'marketing' || technology.placedBy) continue;
    for (const [index, id] of technology.surfaces.entries()) {
      const at = [...path, 'surfaces', index];
      const surface = policy.surfaces.find((one) => one.id === id);
      if (surface?.signedIn && !surface.asksMarketing) {
        const message = `“${id}” is for people who are logged in, and does not ask about marketing.`;
        report.error('KC-P071', at, message, `Take ${id} out, or let it ask: asks-marketing: true.`);
      }
      if (mapOf(surfaces[id])['sensitive'] === true) {
        const message = `“${id}” is a sensitive surface: no marketing there.`;
        report.error('KC-P072', at, message, `Take ${id} out.`);
      }
    }
  }
}

function hidesBehind(exempt: Technology, row: Technology, policy: Draft['policy']): boolean {
  const isThird = policy.providers.find(({ id }) => id === exempt.provider)?.role !== 'controller';
  if (isThird && exempt.provider === row.provider) return true;
  return exempt.hosts.some((host) =>
    row.hosts.some(
      (other) => (host === other || isUnder(host, other) || isUnder(other, host)) && !exempt.paths.length,
    ),
  );
}
