/** What the guard does around holding: release, withdrawal, reports (docs/spec/page.md §4). Holding is `hold`. */
export { mayLoad, mayReach, refusedAt } from './release/may-load.ts';
export { openRelease, type Release, type Sight } from './release/open-release.ts';
export { openReports, type Reports } from './report/open-reports.ts';
export type { Native } from './withdraw/device.ts';
export { fence } from './withdraw/fence.ts';
export { revoke } from './withdraw/revoke.ts';
export { sweep } from './withdraw/sweep.ts';
