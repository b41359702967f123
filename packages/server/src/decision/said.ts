/** What a visitor said about what was on show; refuses what cannot have been said (docs/spec/http-api.md §1). */
import type { CompiledPolicy } from '@kiwiconsent/policy/compiled';
import type { Control, Decision } from '@kiwiconsent/policy/receipt';
import { ASKABLE, type AskableCategory, asked, type Choice } from '@kiwiconsent/policy/runtime';
import { contradictsControl, notAskedHere } from '../errors.ts';
import { remembered } from '../publish/remembered.ts';
import type { Posted } from './posted.ts';

const ANSWERS_ALL: readonly Control[] = ['accept-all', 'refuse-all', 'withdraw-all'];
const ANSWERS_SHOWN: readonly Control[] = [...ANSWERS_ALL, 'save'];

/** What a surface asks and offers, found once for each published policy. */
interface Open {
  readonly categories: readonly AskableCategory[];
  /** `category.provider` of everything that has something to ask. */
  readonly providers: ReadonlySet<string>;
  /** Exempt technologies that one can object to. */
  readonly objectable: ReadonlySet<string>;
}

const openOn: (policy: CompiledPolicy, surface: string) => Open = remembered(
  (surface: string) => surface,
  (policy: CompiledPolicy, surface: string): Open => {
    const rows = policy.technologies.filter(({ surfaces }) => surfaces.includes(surface));
    const categories = asked(policy, surface);
    const isOpen = (category: string): boolean => categories.some((name) => name === category);
    const needing = rows.filter(({ category, consent }) => consent.kind === 'needed' && isOpen(category));
    const exempt = rows.filter(({ consent }) => consent.kind === 'exempt' && consent.objection);
    return {
      categories,
      providers: new Set(needing.map(({ category, provider }) => `${category}.${provider}`)),
      objectable: new Set(exempt.map(({ id }) => id)),
    };
  },
);

const categoryOf = (providerKey: string): string => providerKey.split('.')[0] ?? '';

/** What a control answers with: everything on show alike, or each switch by itself. */
function answerOf(control: Control): 'granted' | 'denied' | undefined {
  if (!ANSWERS_ALL.includes(control)) return undefined;
  return control === 'accept-all' ? 'granted' : 'denied';
}

/**
 * What was on show where the page does not say so, as when only its cookie remembers the press: what has the
 * control's own answer. The rest is an answer that still stands from before.
 */
function likelyShown({ control, choice }: Decision): readonly string[] {
  const wanted = answerOf(control);
  return Object.entries(choice.categories)
    .filter(([, answer]) => wanted === undefined || answer === wanted)
    .map(([name]) => name);
}

/** The categories on show. Throws `KC-H08` where the surface does not ask one of them, or nothing was on show. */
export function shownIn(
  policy: CompiledPolicy,
  { decision, asked: named }: Posted,
): readonly AskableCategory[] {
  const open: readonly string[] = openOn(policy, decision.surface).categories;
  const answers = ANSWERS_SHOWN.includes(decision.control);
  const shown = named ?? (answers ? likelyShown(decision) : []);
  if (shown.some((name) => !open.includes(name))) throw notAskedHere();
  if (answers && shown.length === 0) throw notAskedHere();
  return ASKABLE.filter((category) => shown.includes(category));
}

/** Throws `KC-H08` for a provider or an objection that this surface has nothing to do with. */
function checkNames(policy: CompiledPolicy, surface: string, choice: Choice): void {
  const { providers, objectable } = openOn(policy, surface);
  const isKnown =
    Object.keys(choice.providers).every((key) => providers.has(key)) &&
    choice.objections.every((id) => objectable.has(id));
  if (!isKnown) throw notAskedHere();
}

function checkControl(control: Control, shown: readonly AskableCategory[], said: Choice): void {
  if (!ANSWERS_SHOWN.includes(control)) return;
  if (shown.some((category) => said.categories[category] === undefined)) throw contradictsControl();
  const wanted = answerOf(control);
  const answers = [...Object.values(said.categories), ...Object.values(said.providers)];
  if (wanted && answers.some((answer) => answer !== wanted)) throw contradictsControl();
}

/**
 * What was said, and nothing that merely still stands. Throws `KC-H08` and `KC-H09`.
 *
 * Pressing *once* or *always* on a placeholder answers for one provider, never for a category; only saving and
 * objecting say anything about objections.
 */
export function saidIn(policy: CompiledPolicy, posted: Posted): Choice {
  const { control, surface, choice } = posted.decision;
  const shown = shownIn(policy, posted);
  checkNames(policy, surface, choice);
  const isOnShow = (category: string): boolean => shown.some((name) => name === category);
  const speaksOfProviders = ANSWERS_SHOWN.includes(control)
    ? ([key]: [string, string]): boolean => isOnShow(categoryOf(key))
    : ([key, answer]: [string, string]): boolean =>
        control.startsWith('load') &&
        answer === 'granted' &&
        (posted.offered.length === 0 || posted.offered.includes(key));
  const said: Choice = {
    categories: ANSWERS_SHOWN.includes(control)
      ? Object.fromEntries(Object.entries(choice.categories).filter(([name]) => isOnShow(name)))
      : {},
    providers: Object.fromEntries(Object.entries(choice.providers).filter(speaksOfProviders)),
    objections: control === 'save' || control === 'object' ? choice.objections : [],
  };
  checkControl(control, shown, said);
  return said;
}
