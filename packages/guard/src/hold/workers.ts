/**
 * Workers that start from a `blob:` or `data:` address get the guard before their own text. One from an address of
 * this site gets it from the gate, which sees what the request is for.
 *
 * What a `blob:` address stands for is remembered when it is made: to read it back would be a request, which a policy of
 * the site's own may forbid (`connect-src 'self'`).
 *
 * KNOWN LIMIT: a worker keeps the choice it started with; a module worker's own static imports are held by a
 * Content-Security-Policy only; one whose address cannot be read starts empty, where a browser tells of an error; under
 * enforced Trusted Types the browser refuses the address that ours starts from.
 */
import type { Around, Row } from '../native/patch.ts';
import { answerAt } from './answer-at.ts';
import type { Judgement } from './judgement.ts';

export function workerRows(judgement: Judgement, guardText: string): readonly Row[] {
  const made = new Map<unknown, BlobPart>();
  const remember: Around = (go, [given]) => {
    const address = go();
    if (address) made.set(address, given as Blob);
    else made.delete(given);
    return address;
  };
  const blobOf = (...texts: BlobPart[]): string =>
    URL.createObjectURL(new Blob(texts, { type: 'text/javascript' }));
  const start: Around = (go, [given, options]) => {
    const address = `${given}`;
    if (!/^(blob|data):/.test(address)) return go();
    const { config, choice } = judgement;
    // A worker that this one starts gets both from here: it has no document.
    const own = { ...config, choice, text: guardText, base: config.base ?? document.baseURI };
    // What cannot be read starts empty: better silent than unheld.
    const text = made.get(address) ?? answerAt(address)?.responseText ?? '';
    const guard = `self.kcGuard=${JSON.stringify(own)};${own.text}\n`;
    const isModule = (options as WorkerOptions | undefined)?.type === 'module';
    return go([isModule ? blobOf(`import "${blobOf(guard)}";\n`, text) : blobOf(guard, text), options]);
  };
  return [
    ['URL', 'createObjectURL revokeObjectURL', remember],
    ['self', 'Worker SharedWorker', start],
  ];
}
