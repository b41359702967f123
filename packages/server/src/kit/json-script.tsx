import { raw, type Tree } from '@kiwiconsent/markup';
import { remembered } from '../publish/remembered.ts';

function jsonText(value: object): string {
  return JSON.stringify(value)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
}

const textOf = remembered(() => '', jsonText);

interface Properties {
  readonly id: string;
  readonly value: object;
  /** What of it is this visitor's; `value` is the same for many, and made into text once. */
  readonly more?: object | undefined;
  /** The request asked for Global Privacy Control (docs/spec/signals.md). */
  readonly gpc?: boolean | undefined;
  /** The page's own policy is that of the choice as it stands (docs/spec/page.md §2). */
  readonly isSealed?: boolean | undefined;
}

/** A value as a data block: no script runs from it, and `</script>` in a text cannot end it (SEC-2). */
export function JsonScript({ id, value, more, gpc, isSealed }: Properties): Tree {
  const one = (is: boolean | undefined): string | undefined => (is ? '1' : undefined);
  return (
    <script type="application/json" id={id} data-gpc={one(gpc)} data-sealed={one(isSealed)}>
      {raw(more ? jsonText(more).slice(0, -1) + textOf(value).replace('{', ',') : textOf(value))}
    </script>
  );
}
