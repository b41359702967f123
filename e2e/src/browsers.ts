/** Real browsers for tests: one function each, and one that says why an engine cannot be had here. */
export { type ChromiumOptions, type ChromiumSession, openChromium } from './browsers/chromium.ts';
export { openChromiumEngine } from './browsers/chromium-engine.ts';
export type { EngineOptions, EngineSession, VisitorCookie } from './browsers/engine-session.ts';
export { openFirefox } from './browsers/firefox.ts';
export { type Engine, reasonMissing } from './browsers/reason-missing.ts';
export { openWebKit } from './browsers/webkit.ts';
