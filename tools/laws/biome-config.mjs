/** Builds `biome.json` from the import laws and the house style, so that the two cannot disagree. */
import { APP_LAW, LAWS } from '../import-laws.mjs';

const WITHIN = ['!./**', '!../**'];
const NODE = ['!node:*', '!node:*/**'];

const NOT_PURE = [
  ...['window', 'self', 'document', 'navigator', 'location', 'history', 'screen', 'customElements'],
  ...['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore', 'MutationObserver'],
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'Worker', 'HTMLElement', 'Element'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'requestAnimationFrame', 'queueMicrotask'],
  ...['process', 'Buffer', 'require', 'performance', 'crypto', 'console'],
];

function allowed(name) {
  const [folder, entry] = name.split('/');
  const pack = `@kiwiconsent/${folder}`;
  return entry === undefined ? [`!${pack}`, `!${pack}/**`] : [`!${pack}/${entry}`];
}

function restricted(who, ours, outside, node) {
  const free = [
    ...WITHIN,
    ...ours.flatMap(allowed),
    ...outside.flatMap((name) => [`!${name}`, `!${name}/**`]),
    ...(node ? NODE : []),
  ];
  const message = `Import law: ${who} may not import this (tools/import-laws.mjs).`;
  return { level: 'error', options: { patterns: [{ group: ['**', ...free], message }] } };
}

function importOverride(includes, rule) {
  return { includes, linter: { rules: { style: { noRestrictedImports: rule } } } };
}

function importOverrides(folder, law) {
  const all = `packages/${folder}/src/**`;
  const under = (paths = []) => paths.map((path) => `packages/${folder}/${path}`);
  const apart = [...under(law.outsideNotIn), ...under(law.node)];
  const outside = [...law.outside, ...(folder === 'markup' ? [] : ['@kiwiconsent/markup/jsx-runtime'])];
  const rule = (own, node) => restricted(folder, law.ours, own, node);
  const overrides = [
    importOverride([all, ...apart.map((path) => `!${path}`)], rule(outside, law.lives === 'node')),
  ];
  if (law.outsideNotIn) overrides.push(importOverride(under(law.outsideNotIn), rule([], false)));
  if (law.node) overrides.push(importOverride(under(law.node), rule(outside, true)));
  return overrides;
}

function pureOverride() {
  const pure = Object.entries(LAWS).flatMap(([folder, law]) => [
    ...law.pure.map((path) => `packages/${folder}/src/${path}`),
    ...law.impure.map((path) => `!packages/${folder}/${path}`),
  ]);
  const deniedGlobals = Object.fromEntries(
    NOT_PURE.map((name) => [name, 'PURE code gets this as an argument (tools/import-laws.mjs).']),
  );
  return {
    includes: [...pure, '!**/*.test.ts', '!**/*.test.tsx'],
    plugins: ['./tools/laws/pure.grit'],
    linter: { rules: { style: { noRestrictedGlobals: { level: 'error', options: { deniedGlobals } } } } },
  };
}

/** An app may import published entries of ours, Node, and whatever its own manifest names. */
function appOverride() {
  const ours = APP_LAW.ours.flatMap(allowed);
  const message = 'Import law: an app imports published entries only (tools/import-laws.mjs).';
  const group = ['@kiwiconsent/**', ...ours, '!@kiwiconsent/markup/jsx-runtime'];
  return importOverride(['apps/*/src/**'], { level: 'error', options: { patterns: [{ group, message }] } });
}

/** Tests look into everything; configuration and reporters are read by their default export. */
const FREE = [
  {
    includes: ['**/*.test.ts', '**/*.test.tsx', '**/fixture/**', '**/contract/**'],
    linter: { rules: { style: { noRestrictedImports: 'off' } } },
  },
  {
    // Node refuses an import without its extension; Biome takes a `.d.mts` beside an `.mjs` for the file.
    includes: ['tools/**'],
    linter: { rules: { correctness: { useImportExtensions: 'off' } } },
  },
  {
    includes: ['*.config.mjs', 'tools/run/outcome-reporter.mjs'],
    linter: { rules: { style: { noDefaultExport: 'off' } } },
  },
];

const RULES = {
  preset: 'recommended',
  complexity: { useLiteralKeys: 'off' }, // TypeScript's noPropertyAccessFromIndexSignature wants them
  correctness: { noUnusedImports: 'error', noUnusedVariables: 'error', useImportExtensions: 'error' },
  style: {
    noDefaultExport: 'error',
    noNonNullAssertion: 'error',
    noEnum: 'error',
    noNamespace: 'off',
    useFilenamingConvention: { level: 'error', options: { filenameCases: ['kebab-case'] } },
    useImportType: 'error',
    useNodejsImportProtocol: 'error',
    noDescendingSpecificity: 'off', // the sites' sheets are ordered by part of the page
  },
  suspicious: { noExplicitAny: 'error' },
  nursery: { noFloatingPromises: 'error' },
};

export function biomeConfig() {
  return {
    $schema: './node_modules/@biomejs/biome/configuration_schema.json',
    vcs: { enabled: true, clientKind: 'git', useIgnoreFile: true },
    files: { includes: ['**', '!**/package-lock.json', '!tools/laws/pure.grit', '!docs/spec/**/*.json'] },
    formatter: { indentStyle: 'space', indentWidth: 2, lineWidth: 110 },
    javascript: { formatter: { quoteStyle: 'single' } },
    linter: { enabled: true, rules: RULES },
    overrides: [
      ...Object.entries(LAWS).flatMap(([folder, law]) => importOverrides(folder, law)),
      appOverride(),
      pureOverride(),
      ...FREE,
    ],
  };
}
