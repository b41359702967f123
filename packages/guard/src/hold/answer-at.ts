/** Reads what a `blob:` or `data:` address holds: at once, since the page may revoke it. */
const { XMLHttpRequest } = globalThis;
const { open, send } = XMLHttpRequest?.prototype ?? {};

/** What answered; nothing where it cannot be read. */
export function answerAt(address: string): XMLHttpRequest | undefined {
  try {
    const request = new XMLHttpRequest();
    open.call(request, 'GET', address, false);
    send.call(request);
    return request;
  } catch {
    return undefined;
  }
}
