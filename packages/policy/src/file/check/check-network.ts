import type { Draft } from '../build-policy.ts';
import { isNetwork } from '../build-technologies.ts';
import type { Report } from '../report.ts';

/** A technology that is a request says where it goes, and never takes the site's own pages with it. */
export function checkNetwork({ policy, placed }: Draft, report: Report): void {
  for (const { technology, path } of placed) {
    const { kind, name, hosts, paths, surfaces } = technology;
    if (!isNetwork(kind)) continue;
    if (!hosts.length) {
      const message = `“${name}” goes to no host.`;
      report.error('KC-P050', [...path, 'hosts'], message, 'Add hosts here or on its provider.', 'key');
    }
    const own = policy.surfaces.filter(({ id }) => surfaces.includes(id)).flatMap((surface) => surface.hosts);
    const mine = hosts.filter((host) => own.some((one) => host === one || isUnder(one, host)));
    if (mine.length && (!paths.length || paths.includes('/'))) {
      const message = `“${name}” is on the site’s own host ${mine[0]}, whole.`;
      report.error('KC-P051', [...path, 'paths'], message, 'Add the paths it uses: paths: [/count].', 'key');
    }
  }
}

/** Whether `host` is one that `pattern` (`*.example.com`) means. */
export function isUnder(host: string, pattern: string): boolean {
  return pattern.startsWith('*.') && host.endsWith(pattern.slice(1));
}
