/** The policies that are published here: the one in force and those before it. */
import {
  type CompiledPolicy,
  canonicalJson,
  publicationOf,
  readCompiled,
} from '@kiwiconsent/policy/compiled';
import type { Publication } from '@kiwiconsent/policy/runtime';
import type { Store } from '@kiwiconsent/store';
import { keptPolicyIsUnreadable, noPolicy } from '../errors.ts';

/** A policy with the moment it was first published here. */
export interface PublishedVersion {
  readonly policy: CompiledPolicy;
  /** ISO 8601 UTC. */
  readonly publishedAt: string;
}

export interface Published {
  readonly current: CompiledPolicy;
  /** The same, with the hosts that stand for its own: what is judged by. */
  readonly judged: CompiledPolicy;
  /** Oldest first; the last is `current`. */
  readonly versions: readonly PublishedVersion[];
  readonly publication: Publication;
  /** By the whole hash or its first 16 digits; `undefined` for one that was never published here. */
  readonly find: (hash: string) => CompiledPolicy | undefined;
  /** What was published here before `policy`, oldest first. */
  readonly before: (policy: CompiledPolicy) => readonly CompiledPolicy[];
}

/** Publishes what is new, and gathers all that was ever published in this store. */
export async function publish(
  policies: readonly CompiledPolicy[],
  store: Store,
  now: Date,
): Promise<Omit<Published, 'judged'>> {
  const current = policies.at(-1);
  if (!current) throw noPolicy();
  for (const policy of policies) {
    await store.policies.publish({
      hash: policy.hash,
      version: policy.document.version,
      compiled: canonicalJson(policy),
      publishedAt: now.toISOString(),
    });
  }
  const kept = (await store.policies.all()).map(({ hash, compiled, publishedAt }) => {
    const policy = readCompiled(compiled);
    if (!policy) throw keptPolicyIsUnreadable(hash);
    return { policy, publishedAt };
  });
  const versions = [
    ...kept.filter(({ policy }) => policy.hash !== current.hash),
    ...kept.filter(({ policy }) => policy.hash === current.hash),
  ];
  return gathered(versions, current);
}

function gathered(versions: readonly PublishedVersion[], current: CompiledPolicy): Omit<Published, 'judged'> {
  const policies = versions.map(({ policy }) => policy);
  const byHash = new Map<string, CompiledPolicy>();
  for (const policy of policies) byHash.set(policy.hash, policy).set(policy.hash.slice(0, 16), policy);
  return {
    current,
    versions,
    publication: publicationOf(current, policies.slice(0, -1)),
    find: (hash) => byHash.get(hash),
    before: ({ hash }) =>
      policies.slice(
        0,
        policies.findIndex((each) => each.hash === hash),
      ),
  };
}
