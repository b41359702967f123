/** What destinations send over HTTP. */

export interface Sent {
  readonly address: URL;
  readonly body: string | Uint8Array<ArrayBuffer>;
  readonly type: string;
}

/** A longer answer than this says nothing that is asked for. */
const LONGEST_ANSWER = 1_000_000;

/** Posts to exactly this address; a redirection is no answer. Name and password in the address go as they must. */
export async function posted({ address, body, type }: Sent, signal: AbortSignal): Promise<Response> {
  const { username, password } = address;
  const bare = new URL(address);
  bare.username = '';
  bare.password = '';
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  const headers = {
    'content-type': type,
    ...(username !== '' && { authorization: `Basic ${Buffer.from(pair).toString('base64')}` }),
  };
  try {
    return await fetch(bare, { method: 'POST', body, headers, redirect: 'error', signal });
  } catch (error) {
    throw new Error(`${address.host} does not answer: ${reasonOf(error)}`, { cause: error });
  }
}

/** The body of an answer, unless it is longer than anything that could be meant. */
export async function bytesOf(response: Response): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    length += part.length;
    if (length > LONGEST_ANSWER) throw new Error('its answer does not end');
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  if (!(cause instanceof Error)) return error.message;
  return 'code' in cause ? String(cause.code) : cause.message;
}
