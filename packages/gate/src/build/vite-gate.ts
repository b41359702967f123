/** The build step as a plugin for Vite: every page it makes is all held, and our files are among its own. */
import { textOf } from '../rewrite/our-html.ts';
import { rewriteHtml } from '../rewrite/rewrite-stream.ts';
import type { PageOptions } from './rewrite-folder.ts';

export interface OurFile {
  /** From the root of the site: `_kc/files/page.….js`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface ForEveryone {
  readonly page: PageOptions;
  readonly files: readonly OurFile[];
}

/** As much of Vite's plugin as is used here. */
export interface ViteGate {
  readonly name: string;
  readonly apply: 'build';
  readonly transformIndexHtml: {
    readonly order: 'post';
    readonly handler: (html: string, context: { readonly path: string }) => Promise<string>;
  };
  generateBundle(this: {
    emitFile: (file: { type: 'asset'; fileName: string; source: Uint8Array }) => unknown;
  }): Promise<void>;
}

/** `plugins: [viteGate(() => forEveryone({ … }))]`. */
export function viteGate(open: () => Promise<ForEveryone>): ViteGate {
  let opened: Promise<ForEveryone> | undefined;
  const ours = (): Promise<ForEveryone> => {
    opened ??= open();
    return opened;
  };
  return {
    name: 'kiwiconsent',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: async (html, { path }) => {
        const options = (await ours()).page(path.replace(/\/index\.html$/, '/'));
        if (options === undefined) return html;
        return rewriteHtml({ ...options, head: `<meta charset="utf-8">${textOf(options.head ?? '')}` }, html);
      },
    },
    async generateBundle() {
      for (const { path, bytes } of (await ours()).files) {
        this.emitFile({ type: 'asset', fileName: path, source: bytes });
      }
    },
  };
}
