import { raw, type Tree } from '@kiwiconsent/markup';
import { remembered } from '../publish/remembered.ts';

function jsonText(value: object): string {
  return JSON.stringify(value)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
}

const textOf = remembered(() => '', jsonText);

/** A value as a data block: no script runs from it, and `</script>` in a text cannot end it (SEC-2). */
export function JsonScript({ id, value }: { readonly id: string; readonly value: object }): Tree {
  return (
    <script type="application/json" id={id}>
      {raw(textOf(value))}
    </script>
  );
}
