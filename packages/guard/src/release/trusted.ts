/**
 * Trusted Types (BRW-11): the one policy of ours, `kc`, made when the first thing is released.
 *
 * It passes on only what stood in the page's own markup and what `mayLoad` let through. A site that
 * lists its policies adds `kc`: `trusted-types kc`.
 */
interface Rules {
  createHTML(text: string): string;
  createScript(text: string): string;
  createScriptURL(address: string): string;
}

interface Factory {
  createPolicy(name: string, rules: Rules): Rules;
}

const asItStands = (text: string): string => text;
const plain: Rules = { createHTML: asItStands, createScript: asItStands, createScriptURL: asItStands };

let made: Rules | undefined;

/** Throws where the page's own policy does not allow ours; the caller then keeps holding. */
export function trusted(): Rules {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: Factory };
  made ??= trustedTypes?.createPolicy('kc', plain) ?? plain;
  return made;
}
