import type { Provider } from '@kiwiconsent/policy/compiled';
import { countryWords } from '@kiwiconsent/policy/words';
import type { NoticeProvider } from './model/notice.ts';
import type { Source } from './source.ts';

/** Every provider of the policy as the JSON twin shows it, the owner included. */
export function providersOf(source: Source): readonly NoticeProvider[] {
  return source.policy.providers.map((provider: Provider) => ({
    id: provider.id,
    name: provider.name,
    role: provider.role,
    roleName: source.words.providers.roles[provider.role],
    country: provider.country,
    countryName: countryWords(provider.country, source.language),
    transfer: provider.transfer,
    why: source.text(provider.why),
    address: provider.address,
    contact: provider.contact,
    website: provider.website,
    privacy: provider.privacy,
    cookies: provider.cookies,
    reviewed: provider.reviewed,
  }));
}
