import type { Draft } from '../build-policy.ts';
import type { Report } from '../report.ts';

/** No address belongs to two surfaces, and a setting of the platform stands on a platform. */
export function checkSurfaces({ policy }: Draft, report: Report): void {
  const seen = new Map<string, string>();
  for (const { id, hosts, paths, signedIn, asksMarketing } of policy.surfaces) {
    for (const address of hosts.flatMap((host) => paths.map((path) => host + path.replace(/\/$/, '')))) {
      const other = seen.get(address);
      if (other && other !== id) {
        const message = `“${address || '/'}” belongs to the surface “${other}” too.`;
        report.error('KC-P017', ['surfaces', id, 'paths'], message, 'Give each its own hosts or paths.');
      }
      seen.set(address, id);
    }
    if (asksMarketing && !signedIn) {
      const message = 'asks-marketing has no meaning on a public surface.';
      report.error('KC-P052', ['surfaces', id, 'asks-marketing'], message, 'Take it out.', 'key');
    }
  }
}
