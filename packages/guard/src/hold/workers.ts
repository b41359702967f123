/**
 * Workers that start from a `blob:` or `data:` address get the guard before their own text. One from an address of
 * this site gets it from the gate, which sees what the request is for.
 *
 * KNOWN LIMIT: a worker keeps the choice it started with; a module worker's own static imports are held by a
 * Content-Security-Policy only.
 */
import type { Around, Row } from '../native/patch.ts';
import type { Judgement } from './judgement.ts';
import { textAt } from './text-at.ts';

export function workerRows(judgement: Judgement, guardText: string): readonly Row[] {
  const blobOf = (...texts: string[]): string =>
    URL.createObjectURL(new Blob(texts, { type: 'text/javascript' }));
  const start: Around = (go, [given, options]) => {
    const address = `${given}`;
    if (!/^(blob|data):/.test(address)) return go();
    const { config, choice } = judgement;
    // A worker that this one starts gets both from here: it has no document.
    const own = { ...config, choice, text: guardText, base: config.base ?? document.baseURI };
    const guard = `self.kcGuard=${JSON.stringify(own)};${own.text}\n`;
    const [text] = textAt(address);
    const isModule = (options as WorkerOptions | undefined)?.type === 'module';
    return go([isModule ? blobOf(`import "${blobOf(guard)}";\n`, text) : blobOf(guard, text), options]);
  };
  return [['self', 'Worker SharedWorker', start]];
}
