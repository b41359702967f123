/**
 * Looks at the choice again whenever it may have changed without this page: another tab, an answer of the server, the
 * back/forward cache, a page that comes to the front (WD-7).
 */
export function followPage(window: Window, look: () => void): () => void {
  const { document } = window;
  const tell = openChannel(look);
  Reflect.get(window, 'cookieStore')?.addEventListener('change', look);
  window.addEventListener('pageshow', look);
  document.addEventListener('visibilitychange', look);
  return tell;
}

/** Tells the other tabs to look. The message says nothing: the cookie is the only word. */
function openChannel(look: () => void): () => void {
  try {
    const channel = new BroadcastChannel('kc');
    channel.onmessage = look;
    return () => channel.postMessage(0);
  } catch {
    return look;
  }
}
