/** What the standards' records say of a policy: its controller, its document, and what each category does. */
import { type CompiledPolicy, type Technology, technologiesOn, textIn } from '@kiwiconsent/policy/compiled';
import type { Receipt } from '@kiwiconsent/policy/receipt';
import type { AskableCategory } from '@kiwiconsent/policy/runtime';

export interface Controller {
  readonly name: string;
  readonly country: string;
  readonly address: string;
  readonly contact: string;
  readonly website: string;
}

export function controllerOf({ document, providers }: CompiledPolicy): Controller {
  const { name, country, address, contact, website } = providers.find(({ id }) => id === document.owner) ?? {
    name: document.owner,
    country: '',
    address: '',
    contact: '',
    website: '',
  };
  return { name, country, address, contact, website };
}

/** An address of the policy's own as a whole one, on the first host of the receipt's surface. */
export function addressOf(path: string, policy: CompiledPolicy, { surface }: Receipt): string {
  const hosts = policy.surfaces.find(({ id }) => id === surface)?.hosts ?? policy.surfaces[0]?.hosts ?? [];
  return path.startsWith('/') ? `https://${hosts[0] ?? 'localhost'}${path}` : path;
}

/** The document in the receipt's language, in the receipt's version. */
export function noticeOf(policy: CompiledPolicy, receipt: Receipt): string {
  const path = textIn(policy.document.links.notice, receipt.language);
  return addressOf(`${path}/${receipt.policy.version}`, policy, receipt);
}

/** A party other than the controller. */
export interface Other {
  readonly name: string;
  /** What was said of this party alone; `undefined` where it follows its category. */
  readonly answer: 'granted' | 'denied' | undefined;
}

export interface CategoryFacts {
  readonly name: string;
  readonly about: string;
  readonly technologies: readonly Technology[];
  readonly others: readonly Other[];
}

export function categoryFacts(
  category: AskableCategory,
  policy: CompiledPolicy,
  { surface, language, choice }: Receipt,
): CategoryFacts {
  const { name, about } = policy.categories[category];
  const technologies = technologiesOn(policy, surface).filter((row) => row.category === category);
  const ids = new Set(technologies.map(({ provider }) => provider));
  ids.delete(policy.document.owner);
  return {
    name: textIn(name, language),
    about: textIn(about, language),
    technologies,
    others: policy.providers
      .filter(({ id }) => ids.has(id))
      .map((provider) => ({ name: provider.name, answer: choice.providers[`${category}.${provider.id}`] })),
  };
}
