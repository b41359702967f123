/** An address as a report may carry it: host and path, and nothing that may be about one person (docs/spec/report.md §2). */

/** A mail address, a number, or a text without a break that is too long to be a word. */
const PERSONAL = /@|%40|\d{6}|[^-_.~]{20}/i;

const LONGEST = 200;

/** `undefined` for what is no address of the web, such as that of an extension. */
export function cleanAddress(address: string): string | undefined {
  const whole =
    /^[a-z][a-z0-9+.-]*:/i.test(address) && !/^[^/]+:\d+(\/|$)/.test(address)
      ? address
      : `https://${address}`;
  if (!URL.canParse(whole)) return undefined;
  const { protocol, host, pathname } = new URL(whole);
  if (!/^(https?|wss?):$/.test(protocol) || host === '') return undefined;
  const path = pathname
    .split('/')
    .map((segment) => (PERSONAL.test(segment) ? '*' : segment))
    .join('/');
  return (host + path).slice(0, LONGEST);
}

/** The name of something on the device, as a report may carry it; `undefined` for what is none. */
export function cleanName(name: string): string | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
  return name === '' || /[\u0000-\u001f\u007f]/.test(name)
    ? undefined
    : name.replace(/\S*@\S*/g, '*').slice(0, 100);
}
