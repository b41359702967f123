/**
 * Makes a start tag inert where it stands (docs/spec/gate.md §2): what would load moves to `data-kc-…`, in place,
 * so that the source is only ever added to.
 */
import { holdCss } from '../css/hold-css.ts';
import { quoted } from '../text/character-references.ts';
import type { AddressJudge, Held, HeldVerdict } from './address-judge.ts';
import { LOADS, STYLED } from './loads.ts';
import type { Attribute, Tag } from './tag.ts';

export interface HeldTag {
  /** Goes in after the element's name. */
  readonly added: string;
  /** Attributes, every one of that name, that become `data-kc-…`. */
  readonly moved: ReadonlySet<string>;
  readonly held: readonly Held[];
  readonly verdict: HeldVerdict;
}

/** Two findings about one tag. */
export function together(one: HeldTag | undefined, other: HeldTag | undefined): HeldTag | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return {
    added: one.added + other.added,
    moved: new Set([...one.moved, ...other.moved]),
    held: [...one.held, ...other.held],
    verdict: one.verdict,
  };
}

/** What `srcdoc` holds inside, if anything. */
export type HeldInside = (html: string) => readonly Held[];

export function holdTag(tag: Tag, judge: AddressJudge, inside: HeldInside): HeldTag | undefined {
  const held: Held[] = [];
  const moved = new Set<string>();
  let style = '';
  const byName = technologyVerdict(tag, judge);

  for (const attribute of firstOfEachName(tag.attributes)) {
    const { name, value } = attribute;
    if (name === 'style') {
      const css = holdCss(value, judge, tag.name);
      if (css === undefined) continue;
      style = ` style=${quoted(css.css)}`;
      held.push(...css.held);
      moved.add(name);
      continue;
    }
    const found = foundIn(attribute, tag, judge, inside);
    held.push(...found);
    if (found.length > 0 || (byName !== undefined && isLoading(tag, name))) moved.add(name);
  }
  const verdict = held[0]?.verdict ?? byName;
  if (verdict === undefined || (moved.size === 0 && tag.name !== 'script')) return undefined;
  if (tag.name === 'base') return { added: marks(tag, verdict), moved, held, verdict };
  const isScript = tag.name === 'script';
  if (isScript) moved.add('type');
  return {
    added: `${isScript ? ' type="text/plain"' : ''}${marks(tag, verdict)}${style}`,
    moved,
    held,
    verdict,
  };
}

/** `data-kc` says which technology, '' for none; the site's own word stays where the policy has none. */
export function marks(tag: Tag, verdict: HeldVerdict): string {
  const own = tag.value('data-kc');
  const technology = verdict.technology || own || '';
  return ` data-kc=${quoted(technology)} data-kc-held="${verdict.because}"`;
}

/** A site may say itself which technology a tag belongs to; it is then held with it, wherever it loads from. */
function technologyVerdict(tag: Tag, judge: AddressJudge): HeldVerdict | undefined {
  const id = tag.value('data-kc');
  const isOurs = tag.name === 'kc-ask' || tag.attributes.some(({ name }) => name === 'data-kc-src');
  if (id === undefined || isOurs || (tag.name === 'script' && isInert(tag))) return undefined;
  return judge.technology(id);
}

function isInert(tag: Tag): boolean {
  return tag.value('type')?.trim().toLowerCase() === 'text/plain';
}

function isLoading(tag: Tag, name: string): boolean {
  return Object.hasOwn(LOADS[tag.name] ?? {}, name) || (tag.name === 'iframe' && name === 'srcdoc');
}

function foundIn(
  { name, value }: Attribute,
  tag: Tag,
  judge: AddressJudge,
  inside: HeldInside,
): readonly Held[] {
  if (STYLED.has(name)) return value.includes('(') ? (holdCss(value, judge, tag.name)?.held ?? []) : [];
  if (name === 'srcdoc' && tag.name === 'iframe') return inside(value);
  if (tag.name === 'meta' && isDnsPrefetch(tag, name, value)) return [DNS_PREFETCH];
  const own = LOADS[tag.name];
  const reads = own !== undefined && Object.hasOwn(own, name) ? own[name] : undefined;
  return (reads?.(value, tag) ?? []).flatMap(
    ({ address, kind }) => judge.held(address, kind, tag.name) ?? [],
  );
}

/** Asks for the address of every host that the page links to (T-25). */
function isDnsPrefetch(tag: Tag, name: string, value: string): boolean {
  const what = tag.value('http-equiv')?.toLowerCase();
  return name === 'content' && what === 'x-dns-prefetch-control' && value.trim().toLowerCase() === 'on';
}

const DNS_PREFETCH: Held = {
  where: 'meta',
  kind: 'request',
  host: '*',
  path: '/',
  verdict: { allowed: false, because: 'undeclared', technology: '' },
};

function firstOfEachName(attributes: readonly Attribute[]): readonly Attribute[] {
  const names = new Set<string>();
  for (const { name } of attributes) names.add(name);
  if (names.size === attributes.length) return attributes;
  return attributes.filter(({ name }) => names.delete(name));
}
