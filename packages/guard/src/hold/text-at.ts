/** Reads what a `blob:` or `data:` address holds: at once, since the page may revoke it. */
const { XMLHttpRequest } = globalThis;
const { open, send } = XMLHttpRequest?.prototype ?? {};

/** The text and its type; nothing where it cannot be read. */
export function textAt(address: string): readonly [text: string, type?: string] {
  try {
    const request = new XMLHttpRequest();
    open.call(request, 'GET', address, false);
    send.call(request);
    return [request.responseText, request.getResponseHeader('content-type') ?? ''];
  } catch {
    return [''];
  }
}
