/**
 * c15t's core in the browser (`offline`: nothing is asked of a server), bundled, the first script of the body, since its
 * iframe blocker throws in a head. Its network blocker has a rule for every third party; the question is a small one of
 * our making, since the core has none. Scripts and frames must be given to it or retagged; `fetch` and `XMLHttpRequest`
 * it holds by itself.
 */
import { build } from 'esbuild';
import { PEERS } from '../peers-folder.ts';
import { type Peer, packaged, script, style } from './peer.ts';

const HOSTS = ['functional', 'analytics', 'marketing', 'external', 'stranger'].map(
  (party) => `${party}.test`,
);

async function bundled(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [`${PEERS}c15t-page.mjs`],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    define: { HOSTS: JSON.stringify(HOSTS), 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}

export async function c15t(): Promise<Peer> {
  return {
    name: 'c15t 2.2.1, core and own question',
    files: { '/peer/c15t.js': await bundled(), '/peer/c15t.css': packaged('../c15t-page.css') },
    head: style('/peer/c15t.css'),
    body: script('/peer/c15t.js', ''),
    question: '#c15t-question',
    opener: '#c15t-question [value="choose"]',
    preferences: '#c15t-preferences',
  };
}
