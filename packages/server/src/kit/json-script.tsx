import { raw, type Tree } from '@kiwiconsent/markup';

/** A value as a data block: no script runs from it, and `</script>` in a text cannot end it (SEC-2). */
export function JsonScript({ id, value }: { readonly id: string; readonly value: unknown }): Tree {
  const text = JSON.stringify(value)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
  return (
    <script type="application/json" id={id}>
      {raw(text)}
    </script>
  );
}
