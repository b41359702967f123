/** The gate as a build step over static files, and as a plugin for Vite (docs/spec/gate.md). */
export { type PageOptions, type RewrittenFolder, rewriteFolder } from './build/rewrite-folder.ts';
export { type ForEveryone, type OurFile, type ViteGate, viteGate } from './build/vite-gate.ts';
