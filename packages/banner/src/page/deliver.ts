/**
 * Takes decisions to the server, one after the other (PRF-10, docs/spec/http-api.md §1).
 *
 * What is not acknowledged stays in the cookie under its key; the next page sends it again (WD-10).
 */
import type { Choice, Pending, SurfaceRecord } from '@kiwiconsent/policy/runtime';
import type { PageConfig } from '../view/page-config.ts';
import { newKey } from './new-key.ts';

export interface Said {
  readonly record: SurfaceRecord & { readonly pending: Pending };
  /** What was said; the record holds what stands afterwards. */
  readonly choice: Choice;
}

/** Resolves with the receipt's id; '' where there is none yet. Never rejects. */
export type Deliver = (said: Said) => Promise<string>;

/**
 * `origin` is the server's: '' for the page's own. When `page` goes away, what still waits is sent at once, and the
 * answer to what was sent before it is not waited for: it would set the cookie back to the older choice.
 */
export function openDelivery(config: PageConfig, origin: string, page: EventTarget): Deliver {
  const { surface, language, witness } = config;
  let last: Promise<string> = Promise.resolve('');
  let waiting: Said | undefined;
  let underWay = new AbortController();

  async function send({ record, choice }: Said): Promise<string> {
    const { policy, at, pending, gpc } = record;
    const { shown: asked, ...pressed } = pending;
    const moment = new Date(at * 1000).toISOString();
    const body = { ...pressed, asked, policy, surface, language, witness, moment, choice, gpc: !!gpc };
    underWay = new AbortController();
    const { signal } = underWay;
    const posted = (content: object): Promise<Response> =>
      fetch(`${origin}/_kc/decisions`, {
        method: 'POST',
        keepalive: true,
        signal,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(content),
      });
    try {
      const first = await posted(body);
      // Another decision has the key: this one is not that one, and is not lost (KC-H15).
      const response = first.status === 409 ? await posted({ ...body, key: newKey() }) : first;
      return response.ok ? (await response.json()).receipt.id : '';
    } catch {
      return '';
    }
  }

  page.addEventListener('pagehide', () => {
    if (!waiting) return;
    underWay.abort();
    void send(waiting);
  });

  return (said) => {
    waiting = said;
    last = last.then(() => {
      if (waiting === said) waiting = undefined;
      return send(said);
    });
    return last;
  };
}
