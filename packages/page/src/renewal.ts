/**
 * A new page in the place of this one, where a choice cannot take effect otherwise (ENF-2): where it stood, and never
 * while a visitor is typing, nor when they are on the way to another, nor when nobody would answer: a visitor who
 * withdraws gets no error page of the browser in return.
 */
import { type Leaving, listen, unlessLeaving } from './leaving.ts';

export interface RenewalOptions {
  /** Says that what was allowed loads on the next page. */
  readonly say: () => void;
  /** Says that something may still run that was taken back. */
  readonly warn: () => void;
  readonly isTyping: () => boolean;
  readonly leaving: Leaving;
  /**
   * Resolves with the receipt when the choice is recorded, with '' where it is not: a page that is made before that is
   * judged by another cookie.
   */
  readonly settled: () => Promise<string>;
  /** Whether the choice allows to load from an address. */
  readonly mayReach: (address: string) => boolean;
}

export interface Renewal {
  /**
   * Whether what may be released now cannot be, on this page: its own policy was made from an earlier choice and
   * refused it, or a script asked for it in vain. From then on a refusal of what is allowed is enough.
   */
  isNeeded(isReady: boolean, isLost: boolean): boolean;
  /** Whether a new page is on its way, or waited for: nothing is released on this one. */
  isDue(): boolean;
  /** Loads the page again, or says that it waits for the next one. */
  begin(): void;
  /**
   * Loads the page again: something runs that may not. While the guard holds it, typing goes first. Resolves with
   * whether a new page comes.
   */
  stop(isHeld: boolean): Promise<boolean>;
}

/** The server says so on the page's config (docs/spec/page.md §2). */
export function isSealed(): boolean {
  return document.getElementById('kc-page')?.dataset['sealed'] === '1';
}

/** How long an answer is waited for. */
const PATIENCE_MS = 2000;

/** The browser then puts the visitor where they were, and gives forms back what was in them. */
function renew(): void {
  history.scrollRestoration = 'auto';
  location.reload();
}

const inTime = <Answer>(answer: Promise<Answer>, otherwise: Answer): Promise<Answer> =>
  Promise.race([answer, new Promise<Answer>((done) => setTimeout(done, PATIENCE_MS, otherwise))]);

/** Whether this page would be answered. Where the record was, it is; elsewhere its own server is asked. */
function isThere(): Promise<boolean> {
  const asked = fetch(location.href, { method: 'HEAD', cache: 'no-store' });
  return inTime(
    asked.then(
      ({ status }) => status < 500,
      () => false,
    ),
    false,
  );
}

/**
 * Tells what the page's policy refused before this script came (Reporting API §4).
 *
 * KNOWN LIMIT: a browser without it (Firefox) does not tell; there the next page has what was allowed.
 */
function refusedBefore(note: (disposition: unknown, address: unknown) => void): void {
  const { ReportingObserver: Observer } = globalThis;
  if (!Observer) return;
  const told = new Observer(
    (reports) => {
      for (const { body } of reports) {
        const { disposition, blockedURL } = (body ?? {}) as Record<string, unknown>;
        note(disposition, blockedURL);
      }
    },
    { types: ['csp-violation'], buffered: true },
  );
  told.observe();
}

export function openRenewal({ say, warn, isTyping, leaving, settled, mayReach }: RenewalOptions): Renewal {
  let isBegun = false;
  let isDue = false;
  let isWatching = false;
  const refused = new Set<string>();

  async function renewSettled(): Promise<boolean> {
    // What the guard held may be told long after the choice.
    listen(leaving);
    const isComing = (await inTime(settled(), '')) !== '' || (await isThere());
    if (isComing) unlessLeaving(leaving, renew);
    return isComing;
  }

  function begin(): void {
    isDue = true;
    if (isBegun) return;
    isBegun = !isTyping();
    if (isBegun) void renewSettled().then((isComing) => isComing || say());
    else say();
  }

  /** What asked before the choice does not ask again; nor does what asks after it, on a page of the choice before. */
  function note(disposition: unknown, address: unknown): void {
    if (disposition !== 'enforce' || !URL.canParse(`${address}`)) return;
    if (!mayReach(`${address}`)) refused.add(`${address}`);
    else if (isWatching) begin();
  }
  document.addEventListener('securitypolicyviolation', (event) => note(event.disposition, event.blockedURI));
  refusedBefore(note);

  return {
    isNeeded(isReady, isLost) {
      isWatching = true;
      return isLost || (isReady && isSealed()) || [...refused].some(mayReach);
    },
    begin,
    isDue: () => isDue,
    async stop(isHeld) {
      if (isHeld && isTyping()) return false;
      const isComing = await renewSettled();
      if (!isComing) warn();
      return isComing;
    },
  };
}
