import { COOKIE_NAME } from '../../choice/cookie.ts';
import type { Draft } from '../build-policy.ts';
import type { Report } from '../report.ts';

/** The cookie that keeps the choice is a row of the inventory like any other, and says what it does (P40). */
export function checkConsentCookie({ policy, placed }: Draft, report: Report): void {
  if (!placed.length) return;
  const rows = placed.filter(({ technology: { kind, name } }) => kind === 'cookie' && name === COOKIE_NAME);
  const unlisted = policy.surfaces.filter(
    ({ id }) => !rows.some(({ technology }) => technology.surfaces.includes(id)),
  );
  if (unlisted.length) {
    const message = `The cookie ${COOKIE_NAME} is not listed for: ${unlisted.map(({ id }) => id).join(', ')}.`;
    const advice = `Add it: kind: cookie, category: necessary, retention: ${policy.regime.choiceHolds}, consent: { exempt: preference-storage }.`;
    report.error('KC-P075', ['technologies'], message, advice, 'key');
  }
  for (const { technology, path } of rows) {
    const { category, retention, consent } = technology;
    const isRight = retention.kind === 'duration' && retention.iso === policy.regime.choiceHolds;
    if (!isRight) {
      const message = `A choice holds ${policy.regime.choiceHolds}, and so does its cookie.`;
      report.error('KC-P075', [...path, 'retention'], message, `Write ${policy.regime.choiceHolds}.`);
    }
    if (category !== 'necessary' || (consent.kind === 'exempt' && consent.ground !== 'preference-storage')) {
      const message = 'This cookie is strictly necessary, as preference-storage.';
      report.error('KC-P075', path, message, 'Write category: necessary and exempt: preference-storage.');
    }
  }
}
