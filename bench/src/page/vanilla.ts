/** vanilla-cookieconsent, the lightest peer: its own files, set up with the same question in Dutch. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { brotliDifference, brotliSize } from './brotli.ts';
import type { Variant } from './variant.ts';

const SETTINGS = {
  hideFromBots: false, // a driven browser counts as one
  categories: { necessary: { enabled: true, readOnly: true }, analytics: {}, external: {} },
  language: {
    default: 'nl',
    translations: {
      nl: {
        consentModal: {
          title: 'Cookies op deze site',
          description: 'Mogen wij meten hoe u deze site gebruikt en filmpjes van anderen tonen?',
          acceptAllBtn: 'Alles accepteren',
          acceptNecessaryBtn: 'Alles weigeren',
          showPreferencesBtn: 'Zelf instellen',
        },
        preferencesModal: {
          title: 'Instellingen',
          acceptAllBtn: 'Alles accepteren',
          acceptNecessaryBtn: 'Alles weigeren',
          savePreferencesBtn: 'Keuze opslaan',
          sections: [
            { title: 'Meten', description: 'Hoe de site gebruikt wordt.', linkedCategory: 'analytics' },
            { title: 'Van anderen', description: 'Filmpjes en kaarten.', linkedCategory: 'external' },
          ],
        },
      },
    },
  },
};

export interface PeerFiles {
  readonly '/peer/vanilla.js': Buffer;
  readonly '/peer/vanilla.css': Buffer;
}

export function vanillaFiles(): PeerFiles {
  const script = createRequire(import.meta.url).resolve('vanilla-cookieconsent');
  const style = script.replace(/[^/\\]+$/, 'cookieconsent.css');
  return { '/peer/vanilla.js': readFileSync(script), '/peer/vanilla.css': readFileSync(style) };
}

export function vanilla(bare: string, files: PeerFiles): Variant {
  const head =
    '<link rel="stylesheet" href="/peer/vanilla.css"><script defer src="/peer/vanilla.js"></script>';
  const run = `CookieConsent.run(${JSON.stringify(SETTINGS)})`;
  const start = `<script>addEventListener('DOMContentLoaded',()=>${run})</script>`;
  const html = bare.replace('</head>', `${head}${start}</head>`);
  return {
    name: 'vanilla-cookieconsent 3.1.0',
    html,
    selector: '#cc-main .cm',
    parts: [
      { what: 'script', brotli: brotliSize(files['/peer/vanilla.js']) },
      { what: 'style', brotli: brotliSize(files['/peer/vanilla.css']) },
      { what: 'settings and words', brotli: brotliDifference(html, bare) },
    ],
  };
}
