/** Everything a schema cannot say: one file per question, all of them asked. */
import type { Draft } from '../build-policy.ts';
import type { Report } from '../report.ts';
import { checkConsentCookie } from './check-consent-cookie.ts';
import { checkDates } from './check-dates.ts';
import { checkExemptions } from './check-exemptions.ts';
import { checkIds } from './check-ids.ts';
import { checkKinds } from './check-kinds.ts';
import { checkMarketing } from './check-marketing.ts';
import { checkNetwork } from './check-network.ts';
import { checkOverlaps } from './check-overlaps.ts';
import { checkPlatform } from './check-platform.ts';
import { checkProviders } from './check-providers.ts';
import { checkReferences } from './check-references.ts';
import { checkSurfaces } from './check-surfaces.ts';
import { checkTexts } from './check-texts.ts';
import { checkTheme } from './check-theme.ts';

const CHECKS: readonly Check[] = [
  checkReferences,
  checkIds,
  checkTexts,
  checkDates,
  checkSurfaces,
  checkProviders,
  checkKinds,
  checkNetwork,
  checkOverlaps,
  checkExemptions,
  checkMarketing,
  checkPlatform,
  checkConsentCookie,
  checkTheme,
];

/** One question about a draft. It says nothing about what is empty: the schema has said that. */
export type Check = (draft: Draft, report: Report, value: unknown) => void;

export function checkMeaning(draft: Draft, value: unknown, report: Report): void {
  for (const check of CHECKS) check(draft, report, value);
}
