import { regimes } from '../../regimes/regimes.ts';
import type { Draft } from '../build-policy.ts';
import { didYouMean } from '../did-you-mean.ts';
import type { Path } from '../issue.ts';
import { listOf, mapOf, textOf } from '../loose.ts';
import type { Report } from '../report.ts';

/** Every name refers to something that is in the file, and everything in the file is used. */
export function checkReferences({ policy, placed }: Draft, report: Report, value: unknown): void {
  const file = mapOf(value);
  const surfaces = policy.surfaces.map(({ id }) => id);
  const providers = policy.providers.map(({ id }) => id);
  const known = (path: Path, name: string, names: readonly string[], what: string): void => {
    if (!name || names.includes(name)) return;
    const advice = `Possible here: ${names.join(', ')}.`;
    report.error('KC-P032', path, `There is no ${what} “${name}”.${didYouMean(name, names)}`, advice);
  };
  const regimeIds = [...Object.keys(mapOf(file['regimes'])), ...regimes.map(({ id }) => id)];
  known(['regime'], textOf(file['regime']), regimeIds, 'regime');
  known(['document', 'owner'], policy.document.owner, providers, 'provider');
  for (const { technology, path } of placed) {
    if (technology.placedBy) continue;
    known([...path, 'provider'], technology.provider, providers, 'provider');
    for (const [index, surface] of technology.surfaces.entries()) {
      known([...path, 'surfaces', index], surface, surfaces, 'surface');
    }
  }
  const owner = policy.providers.find(({ id }) => id === policy.document.owner);
  if (owner?.role && owner.role !== 'controller') {
    const message = `The owner “${owner.name}” has the role ${owner.role}.`;
    report.error(
      'KC-P033',
      ['document', 'owner'],
      message,
      'The owner of the policy has the role controller.',
    );
  }
  checkUse({ policy, placed }, report, listOf(file['technologies']).length > 0);
}

function checkUse({ policy }: Draft, report: Report, hasTechnologies: boolean): void {
  if (!hasTechnologies) return;
  for (const { id } of policy.surfaces) {
    if (policy.technologies.some(({ surfaces }) => surfaces.includes(id))) continue;
    const message = `Nothing is used on the surface “${id}”.`;
    report.warning('KC-P034', ['surfaces', id], message, 'Name it in a technology, or take it out.', 'key');
  }
  for (const { id } of policy.providers) {
    const isUsed =
      id === policy.document.owner || policy.technologies.some(({ provider }) => provider === id);
    if (isUsed) continue;
    const message = `Nothing is of the provider “${id}”.`;
    report.warning('KC-P034', ['providers', id], message, 'Add its technologies, or take it out.', 'key');
  }
}
