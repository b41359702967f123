/** Where the built files are, for whoever serves them (docs/spec/page.md §1). */
import { fileURLToPath } from 'node:url';

/** One built file, as the manifest lists it. */
export interface PageFile {
  /** `page.<hash>.js` */
  readonly name: string;
  readonly hash: string;
  /** For the `integrity` attribute; in quotes, what allows it in a Content-Security-Policy. */
  readonly integrity: string;
  /** Size as it stands, and compressed with brotli. */
  readonly bytes: number;
  readonly brotli: number;
}

/** What `manifest.json` holds. `page` is the one to load; the others it finds beside itself. */
export interface PageManifest {
  readonly page: PageFile;
  readonly preferences: PageFile;
  readonly ask: PageFile;
  readonly release: PageFile;
  readonly place: PageFile;
  /** Inline and first in the head of a page behind the gate (docs/spec/guard.md §1); never served by itself. */
  readonly guard: PageFile;
  /** The same for a page without the gate's policy. */
  readonly guardAlone: PageFile;
  /** In the place of `page` where nothing is held. */
  readonly tell: PageFile;
}

/** The folder of the files and the manifest's path, both absolute. They exist once `build.mjs` has run. */
export function pageFiles(): { readonly directory: string; readonly manifest: string } {
  const directory = fileURLToPath(new URL('../dist/files/', import.meta.url));
  return { directory, manifest: `${directory}manifest.json` };
}
