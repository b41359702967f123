/** The site's own files, read once at the start, with a hash in the address so that they may be kept for ever. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export interface Asset {
  /** Where it is served. */
  readonly path: string;
  readonly type: string;
  readonly body: Buffer;
}

export interface Assets {
  readonly style: Asset;
  readonly font: Asset;
  readonly icon: Asset;
  /** The measuring script of the policy's row `snowplow`, which is served from our own host. */
  readonly usage: Asset;
}

const FOLDER = new URL('../../assets/', import.meta.url);
const { resolve } = createRequire(import.meta.url);

/** The parts of the style sheet, one idea each. Their order is the cascade's: what is wide or printed comes last. */
const STYLES = [
  'tokens',
  'type',
  'links',
  'head',
  'press',
  'home',
  'text',
  'forms',
  'foot',
  'wide',
  'print',
] as const;

function own(name: string): string {
  return readFileSync(new URL(name, FOLDER), 'utf8');
}

function hashed(folder: string, name: string, extension: string, type: string, body: string | Buffer): Asset {
  const bytes = Buffer.from(body);
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  return { path: `/bestanden/${folder}${name}.${hash}.${extension}`, type, body: bytes };
}

/** The tracker as its makers publish it, without the line that asks for a source map, and our start after it. */
function usageScript(): string {
  const tracker = readFileSync(resolve('@snowplow/browser-tracker/dist/index.umd.min.js'), 'utf8');
  return `${tracker.replace(/\n?\/\/# sourceMappingURL=.*\s*$/, '\n')}${own('gebruik-start.js')}`;
}

export function readAssets(): Assets {
  const font = hashed(
    '',
    'source-sans-3',
    'woff2',
    'font/woff2',
    readFileSync(resolve('@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2')),
  );
  const style = STYLES.map((name) => own(`style/${name}.css`))
    .join('\n')
    .replaceAll('%font%', font.path);
  return {
    font,
    style: hashed('', 'site', 'css', 'text/css; charset=utf-8', style),
    icon: hashed('', 'kiwi', 'svg', 'image/svg+xml', own('icon.svg')),
    usage: hashed('gebruik/', 'meting', 'js', 'text/javascript; charset=utf-8', usageScript()),
  };
}
