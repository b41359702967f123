/** An authority says when it saw a checkpoint, and what it says is checked when it comes (PRF-12; RFC 3161). */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Answer, type Listener, listener } from '../fixture/listener.ts';
import { HOUR_MS, type SendingSite, sendingSite } from '../fixture/sending.ts';
import { type Authority, authorityIn, hasOpenssl } from '../fixture/time-stamp-authority.ts';
import { authoritiesIn } from '../time-stamp/authorities.ts';
import { readTimeStamp } from '../time-stamp/read-time-stamp.ts';
import { timeStampDestination } from './time-stamp.ts';

describe.skipIf(!hasOpenssl())('a time-stamp authority', () => {
  let sending: SendingSite;
  let authority: Authority;
  const listeners: Listener[] = [];
  beforeEach(async () => {
    sending = await sendingSite();
    authority = authorityIn(join(sending.folder, 'authority'));
    await sending.decide(2);
  });
  afterEach(async () => {
    for (const each of listeners.splice(0)) await each.close();
    await sending.stop();
  });

  /** Sends to a host that answers so; what went wrong, in words. */
  async function sentTo(answer: (query: Buffer) => Answer, hour = 0, file = authority.file): Promise<string> {
    const host = await listener(({ body }) => answer(body));
    listeners.push(host);
    const before = sending.warned.length;
    await sending.lookAfter(hour * HOUR_MS, timeStampDestination(new URL(host.address), file));
    return sending.warned.slice(before).map(String).join();
  }
  const granted = (query: Buffer): Answer => ({ status: 200, body: authority.answer(query) });
  const kept = (): ReturnType<typeof sending.site.store.deliveries.attestations> =>
    sending.site.store.deliveries.attestations(0, 10);

  test('PRF-12: its token is kept with the checkpoint, and OpenSSL finds it good with nothing else', async () => {
    expect(await sentTo(granted)).toBe('');
    const [stamp] = await kept();
    if (!stamp) throw new Error('nothing was kept');
    const [data, token] = [join(sending.folder, 'checkpoint.txt'), join(sending.folder, 'stamp.der')];
    writeFileSync(data, stamp.checkpoint);
    writeFileSync(token, stamp.bytes);
    const words = ['ts', '-verify', '-token_in', '-in', token, '-data', data, '-CAfile', authority.file];
    expect(execFileSync('openssl', words, { stdio: 'pipe' }).toString()).toContain('Verification: OK');
    const authorities = authoritiesIn(readFileSync(authority.file, 'utf8'));
    const read = await readTimeStamp(stamp.bytes, Buffer.from(stamp.checkpoint), authorities);
    if (read.kind === 'refused') throw new Error(read.because);
    expect(Math.abs(Number(read.at) - Date.now())).toBeLessThan(120_000);
  });

  test('PRF-12: an answer that is not what was asked for is no time stamp, and is told', async () => {
    const other = authorityIn(join(sending.folder, 'other'));
    let first: Buffer | undefined;
    const replayed = (query: Buffer): Answer => {
      first ??= authority.answer(query);
      return { status: 200, body: first };
    };
    // The same question is asked again: its nonce is another one.
    expect(await sentTo((query) => ({ ...replayed(query), status: 500 }))).toContain('answered 500');
    expect(await sentTo(replayed)).toContain('an answer to another question');
    expect(await sentTo((query) => ({ status: 200, body: other.answer(query) }))).toContain(
      'No valid certificate paths found',
    );
    // Status 2: rejection.
    const rejection = Buffer.from('30053003020102', 'hex');
    expect(await sentTo(() => ({ status: 200, body: rejection }))).toContain('was refused (status 2)');
    expect(await sentTo(() => ({ status: 200, body: 'hello' }))).toContain('KC-L08');
    expect(await sentTo(granted, 0, join(sending.folder, 'missing.pem'))).toContain('ENOENT');
    expect(await kept()).toEqual([]);
  });

  test('PRF-12: one changed byte, other bytes, and nobody to believe are refused', async () => {
    await sentTo(granted);
    const [stamp] = await kept();
    if (!stamp) throw new Error('nothing was kept');
    const bytes = Buffer.from(stamp.checkpoint);
    const authorities = authoritiesIn(readFileSync(authority.file, 'utf8'));
    expect((await readTimeStamp(stamp.bytes, bytes, authorities)).kind).toBe('time-stamp');
    expect(await readTimeStamp(stamp.bytes, Buffer.from(`${stamp.checkpoint} `), authorities)).toEqual({
      kind: 'refused',
      because: 'it is about other bytes',
    });
    expect((await readTimeStamp(stamp.bytes, bytes, [])).kind).toBe('refused');
    // What is signed, and the signature: the last part of the token. The certificates before it are looked up by name.
    const signedFrom = stamp.bytes.length - 72;
    for (let at = signedFrom; at < stamp.bytes.length; at += 7) {
      const changed = Uint8Array.from(stamp.bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect((await readTimeStamp(changed, bytes, authorities)).kind).toBe('refused');
    }
    const time = Buffer.from(stamp.bytes).indexOf(Buffer.from(`${new Date().getUTCFullYear()}`));
    const earlier = Uint8Array.from(stamp.bytes);
    earlier[time + 3] = (earlier[time + 3] ?? 0) - 1;
    expect((await readTimeStamp(earlier, bytes, authorities)).kind).toBe('refused');
  });
});

test('nonsense is refused, whatever it is', async () => {
  for (const text of ['', '0', '3000', '300506032a0304', 'ff'.repeat(100)]) {
    expect((await readTimeStamp(Buffer.from(text, 'hex'), Buffer.of(1), [])).kind).toBe('refused');
  }
  expect(() => authoritiesIn('no certificate')).toThrow('no certificate');
});
