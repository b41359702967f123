/** The style of the document (look.md): one constant, for the site's layout to publish. */
import { pageStyle } from './page-style.ts';
import { printStyle } from './print-style.ts';
import { tableStyle } from './table-style.ts';

/**
 * Colours and font come from the site's custom properties (`--kc-paper`, `--kc-ink`, `--kc-accent`,
 * `--kc-radius`, `--kc-font`) where it has them. No file is fetched.
 */
export const noticeStyle: string = `${pageStyle}${tableStyle}${printStyle}`;
