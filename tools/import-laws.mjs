/**
 * The import laws: who may import whom. Everything not allowed here is forbidden and fails the check.
 *
 * Held three times: each package's manifest (`tools/laws/manifests.mjs`), each package's `lib` and `types`
 * (`tools/laws/surroundings.mjs`), and the linter (`biome.json`, whose overrides are written from this table
 * by `node tools/laws/write-biome.mjs`).
 *
 * `ours`: entries of our own packages; `name` alone means every entry. `outside`: packages of others, with
 * the files that may import them where not all may. `lives`: what surrounds the code when it runs.
 * `pure`: the files where time, randomness, the process, the DOM and Node are arguments or absent;
 * `impure` takes files out of that again.
 */
const EVERYWHERE = ['**'];

export const LAWS = {
  markup: { ours: [], outside: [], lives: 'anywhere', pure: EVERYWHERE, impure: [] },
  policy: {
    ours: [],
    outside: ['yaml', '@noble/hashes'],
    outsideNotIn: ['src/runtime.ts', 'src/judge/**', 'src/choice/**'],
    lives: 'anywhere',
    pure: EVERYWHERE,
    impure: [],
  },
  ledger: {
    ours: [],
    outside: ['@noble/hashes', '@noble/ed25519'],
    lives: 'anywhere',
    pure: EVERYWHERE,
    impure: [],
  },
  notice: { ours: ['policy', 'markup'], outside: [], lives: 'anywhere', pure: EVERYWHERE, impure: [] },
  banner: {
    ours: ['policy', 'markup'],
    outside: [],
    lives: 'browser',
    pure: EVERYWHERE,
    impure: ['src/browser.ts', 'src/browser/**', 'src/page/**'],
  },
  gate: { ours: ['policy'], outside: ['parse5'], lives: 'node', pure: [], impure: [] },
  guard: { ours: ['policy'], outside: [], lives: 'browser', pure: [], impure: [] },
  page: {
    ours: ['guard', 'banner', 'policy'],
    outside: [],
    lives: 'browser',
    pure: [],
    impure: [],
    node: ['src/files.ts', 'src/files/**'],
  },
  proof: {
    ours: ['policy', 'ledger', 'markup'],
    outside: [],
    lives: 'browser',
    pure: EVERYWHERE,
    impure: ['src/browser/**', 'src/script.ts'],
    node: ['src/script.ts'],
  },
  store: { ours: ['policy', 'ledger'], outside: ['libsql', 'pg'], lives: 'node', pure: [], impure: [] },
  server: {
    ours: ['policy', 'ledger', 'markup', 'notice', 'banner/render', 'gate', 'store', 'page/files', 'proof'],
    outside: ['fastify', '@fastify/*', '@sinclair/typebox', 'compression', 'pkijs', 'asn1js'],
    lives: 'node',
    pure: [],
    impure: [],
  },
  cli: {
    ours: ['policy', 'ledger', 'proof', 'markup', 'notice', 'store', 'gate', 'server'],
    outside: ['parse5', 'yaml'],
    lives: 'node',
    pure: [],
    impure: [],
  },
};

/** Apps may import every published entry, and what they bring themselves. */
export const APP_LAW = {
  ours: ['markup', 'policy', 'notice', 'banner/render', 'store', 'server', 'page/files'],
  lives: 'node',
};
