import type { Draft } from '../build-policy.ts';
import type { Report } from '../report.ts';

/** A signed-in surface has necessary and functional technologies unless somebody decided otherwise (P31, P32). */
export function checkPlatform({ policy, placed }: Draft, report: Report): void {
  const signedIn = policy.surfaces.filter((surface) => surface.signedIn).map(({ id }) => id);
  for (const { technology, path } of placed) {
    const { category, surfaces, uses, consent, placedBy } = technology;
    if (placedBy || !category) continue;
    const on = surfaces.filter((surface) => signedIn.includes(surface));
    if (on.length && (category === 'analytics' || category === 'external')) {
      const message = `“${technology.id}” is ${category}, on the signed-in surface ${on.join(', ')}.`;
      const advice = 'Usually only necessary and functional technologies are used there: is this meant?';
      report.warning('KC-P073', [...path, 'surfaces'], message, advice);
    }
    if (category === 'analytics' && !uses.length && (on.length || consent.kind === 'exempt')) {
      const message = `“${technology.id}” does not say what its figures are used for.`;
      report.error('KC-P074', [...path, 'uses'], message, 'Add uses: [improvement], for example.', 'key');
    }
  }
}
