/** Names with their values, side by side where there is room. */
import type { Tree } from '@kiwiconsent/markup';

export type Fact = readonly [name: string, value: Tree];

export function Facts({ facts }: { readonly facts: readonly Fact[] }): Tree {
  return (
    <dl>
      {facts.map(([name, value]) => (
        <div>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
