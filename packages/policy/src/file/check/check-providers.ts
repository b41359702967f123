import type { Provider } from '../../model/provider.ts';
import { EEA } from '../../model/transfers.ts';
import type { Draft } from '../build-policy.ts';
import type { IssueCode } from '../issue-codes.ts';
import type { Report } from '../report.ts';

/** Of each company is known who it is and where it says more (P28, P29, INV-5). */
export function checkProviders({ policy }: Draft, report: Report): void {
  for (const provider of policy.providers) {
    const { id, role, country, transfer, hosts } = provider;
    const path = ['providers', id];
    if (role === 'controller') {
      demand(provider, ['address', 'contact', 'website'], 'KC-P044', report);
    } else if (role) {
      demand(provider, ['privacy', 'cookies'], 'KC-P040', report);
      demand(provider, ['reviewed'], 'KC-P043', report);
      if (!Object.keys(provider.why).length) {
        const message = `“${id}” has no why.`;
        report.error('KC-P043', [...path, 'why'], message, 'Write why it is necessary and fitting.', 'key');
      }
      const isUsed = policy.technologies.some((row) => row.provider === id);
      if (isUsed && !hosts.length) {
        const message = `“${id}” has no hosts.`;
        report.error('KC-P041', [...path, 'hosts'], message, 'List every host that a page contacts.', 'key');
      }
    }
    if (/^[A-Z]{2}$/.test(country) && !EEA.has(country) && !transfer) {
      const message = `“${id}” is outside the EEA and says nothing on the transfer.`;
      report.error(
        'KC-P042',
        [...path, 'transfer'],
        message,
        'Write what covers it: transfer: adequacy.',
        'key',
      );
    }
  }
}

function demand(
  provider: Provider,
  keys: readonly (keyof Provider)[],
  code: IssueCode,
  report: Report,
): void {
  for (const key of keys) {
    if (provider[key]) continue;
    const message = `“${provider.id}” has no ${key}.`;
    const advice = key === 'reviewed' ? 'Write the day it was last looked at.' : `Add ${key}:`;
    report.error(code, ['providers', provider.id, key], message, advice, 'key');
  }
}
