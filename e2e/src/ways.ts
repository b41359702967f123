/** The ways in on a real site, for measurements too: what they are, where they stand, and one visit over them. */
export { TRIED, type Tried } from './ways/catalogue.ts';
export { type Ground, openDeployments } from './ways/deployments.ts';
export { serveDevicePages, type Told } from './ways/device-pages.ts';
export { serveSite } from './ways/site.ts';
export { NO_CHOICE } from './ways/states.ts';
export { visitAlone } from './ways/visit-alone.ts';
export { arrive, emptied, look, type Walk } from './ways/walk.ts';
