/**
 * Addresses as nearly all are written, read without a URL parser: a name of a host in lower case, and a path in which
 * nothing is left to resolve or to encode. For everything else the answer is `undefined`, and the parser is asked;
 * `simple-address.test.ts` holds the two together.
 */
const SIMPLE = /^(https?:)?\/\/([a-z0-9][a-z0-9.-]*\.[a-z][a-z0-9-]*)(\/[\w!$&'()*+,./:;=@~-]*)?(?=[?#]|$)/;

export interface SimpleAddress {
  readonly host: string;
  /** Without its query. */
  readonly path: string;
}

/** `isWeb`: the base is http or https, so that `//host` has a scheme. */
export function simpleAddress(address: string, isWeb: boolean): SimpleAddress | undefined {
  const found = SIMPLE.exec(address);
  if (found === null) return undefined;
  const [, scheme, host = '', path = '/'] = found;
  const isOdd = (scheme === undefined && !isWeb) || host.includes('xn--') || path.includes('/.');
  return isOdd ? undefined : { host, path };
}
