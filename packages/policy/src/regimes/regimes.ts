/**
 * What each country's rules are, as dated data and not as code (LAW-20). Where sources differ or are unclear the
 * strictest reading counts. Who needs other rules writes them in the policy file under `regimes`.
 */
import type { Regime } from '../model/regime.ts';
import { france } from './france.ts';
import { germany } from './germany.ts';
import { italy } from './italy.ts';
import { netherlands } from './netherlands.ts';
import { strictest } from './strictest.ts';
import { unitedKingdom } from './united-kingdom.ts';

export const regimes: readonly Regime[] = [netherlands, france, germany, italy, unitedKingdom, strictest];
