/** Where a form goes back to: a path on our own origin, whatever was posted. */
export function returnPath(given: unknown): string {
  if (typeof given !== 'string' || !given.startsWith('/')) return '/';
  // Parsed as a browser does: `//evil.example`, `/\evil.example` and `/\t/evil.example` are other origins.
  const base = 'http://own.invalid';
  if (!URL.canParse(given, base)) return '/';
  const { origin, pathname, search, hash } = new URL(given, base);
  return origin === base && !pathname.startsWith('//') ? pathname + search + hash : '/';
}
