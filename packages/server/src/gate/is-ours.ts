import type { CompiledPolicy } from '@kiwiconsent/policy/compiled';
import { linkedPaths } from '../page/linked-paths.ts';

/** The paths that this server answers in front of any site: its own, the document with its kin, the settings. */
export function oursAmong(policy: CompiledPolicy): (path: string) => boolean {
  const settings = new Set(linkedPaths(policy, 'settings').keys());
  const notices = [...linkedPaths(policy, 'notice').keys()];
  return (written) => {
    const path = written.length > 1 ? written.replace(/\/$/, '') : written;
    return (
      path.startsWith('/_kc/') ||
      path === '/.well-known/gpc.json' ||
      settings.has(path) ||
      notices.some(
        (each) => path === each || path.startsWith(`${each}/`) || /^\.(?:md|json)$/.test(after(path, each)),
      )
    );
  };
}

function after(path: string, start: string): string {
  return path.startsWith(start) ? path.slice(start.length) : '';
}
