/** A strict Content-Security-Policy for a page: its own files, and what stands inline in its markup by its hash. */
import { createHash } from 'node:crypto';

const hashed = (html: string, tag: 'script' | 'style'): string =>
  [...html.matchAll(new RegExp(`<${tag}([^>]*)>([\\s\\S]*?)</${tag}>`, 'g'))]
    .filter(([, attributes]) => !/src=|json/.test(attributes ?? ''))
    .map(
      ([, , text]) =>
        ` 'sha256-${createHash('sha256')
          .update(text ?? '')
          .digest('base64')}'`,
    )
    .join('');

export const strictPolicy = (html: string): string =>
  `default-src 'none'; script-src 'self'${hashed(html, 'script')}; style-src 'self'${hashed(html, 'style')}; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'`;
