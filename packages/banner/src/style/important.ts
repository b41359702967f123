/** Makes a plain style sheet hold on any site (DP-2, DP-22). */

/**
 * `css` as one cascade layer in which every declaration is important.
 *
 * Important declarations in a layer win from all important ones outside a layer, whatever their order and
 * specificity (CSS Cascade 5 §6.1); so a site's `button{display:none!important}` never reaches us.
 * Precondition: no `;` in `css` but at the end of a declaration.
 */
export function important(css: string): string {
  return `@layer kc{${css.replace(/\n */g, '').replaceAll(';', '!important;')}}`;
}
