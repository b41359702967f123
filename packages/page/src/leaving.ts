/**
 * Whether the visitor is on the way to another page. Then none is made in the place of this one: who answers and follows
 * a link gets that link.
 */

/** Hears by itself of a page that goes, while it is asked to: not always, since Firefox keeps no page that listens. */
export interface Leaving extends EventListenerObject {
  /** When the visitor last set out, by the page's own clock; 0 for never. */
  since: number;
}

/** Presses on links and forms are heard: before a choice, and on phones where Safari tells of no page that goes. */
export function openLeaving(): Leaving {
  const leaving: Leaving = {
    since: 0,
    handleEvent({ timeStamp }: Event): void {
      leaving.since = timeStamp;
    },
  };
  const look = (event: Event): void => see(leaving, event);
  addEventListener('click', look);
  addEventListener('submit', look);
  return leaving;
}

/** How long the next page may take. What never comes was none: a download leaves the visitor here. */
const PATIENCE_MS = 30_000;

export function listen(leaving: Leaving): void {
  addEventListener('beforeunload', leaving);
}

export function rest(leaving: Leaving): void {
  removeEventListener('beforeunload', leaving);
}

const LINK = 'a[href]:not([target],[download])';

/** Whether following `link` here leaves the page. */
function isLeft({ href, protocol }: HTMLAnchorElement): boolean {
  return protocol.startsWith('http') && href.split('#')[0] !== location.href.split('#')[0];
}

/** What a page that goes says, and a press on what leads elsewhere; any other event says nothing. */
export function see(leaving: Leaving, event: Event): void {
  const { type, target, defaultPrevented, ctrlKey, metaKey, shiftKey } = event as MouseEvent;
  if (type === 'beforeunload') leaving.handleEvent(event);
  if (defaultPrevented || ctrlKey || metaKey || shiftKey) return;
  const link = type === 'click' && (target as Element).closest<HTMLAnchorElement>(LINK);
  if (type === 'submit' || (link && isLeft(link))) leaving.handleEvent(event);
}

/** Calls `act` when the visitor is not leaving: now, or once it is clear that they stayed or came back. */
export function unlessLeaving(leaving: Leaving, act: () => void): void {
  const left = leaving.since && leaving.since + PATIENCE_MS - performance.now();
  if (left <= 0) {
    act();
    return;
  }
  setTimeout(() => unlessLeaving(leaving, act), left);
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) act();
  });
}
