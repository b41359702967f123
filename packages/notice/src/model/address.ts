/**
 * Addresses a document may link to: our own, https, http and mail. Anything else (`javascript:`, `data:`) is
 * no address, and its text is printed without a link (SEC-2).
 */
import { type Inline, link } from './line.ts';

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const LINKABLE = /^(https?:\/\/|mailto:)/i;

// biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop these, so `java\nscript:` is a scheme
const IGNORED_BY_BROWSERS = /[\u0000-\u0020\u007f]/g;

export function isLinkable(address: string): boolean {
  const seen = address.replace(IGNORED_BY_BROWSERS, '');
  if (seen === '' || seen.startsWith('//')) return false;
  return SCHEME.test(seen) ? LINKABLE.test(seen) : /^[/#.?]/.test(seen);
}

/** A link to `address` where one can be made; its text alone where not. */
export function linkTo(address: string, text: string = address): Inline {
  return isLinkable(address) ? link(text, address) : text;
}

/** A contact as a policy file gives it: an e-mail address, or an address of a page. */
export function contactLink(contact: string): Inline {
  return /^[^\s@/:]+@[^\s@/:]+$/.test(contact) ? link(contact, `mailto:${contact}`) : linkTo(contact);
}

/** A website, shown as its host: `https://www.example.org/` is `www.example.org`. */
export function websiteLink(website: string): Inline {
  return linkTo(website, website.replace(/^https?:\/\//i, '').replace(/\/$/, ''));
}
