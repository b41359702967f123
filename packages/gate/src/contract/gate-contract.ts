/** What every way to have the gate must do, whatever carries the request: each adapter's test calls this once. */
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { CompiledPolicy } from '@kiwiconsent/policy/compiled';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Gatehouse } from '../adapters/gatehouse.ts';
import { type Field, valuesOf } from '../headers/field.ts';
import { aGatehouse, BODY, HEAD, type Told } from './a-gatehouse.ts';
import { PAGE, type SiteAnswer, siteAnswer } from './a-site.ts';

export interface Answered {
  readonly status: number;
  readonly fields: readonly Field[];
  readonly body: Buffer;
  /** When each piece of the body came, in milliseconds since the request. */
  readonly arrivals: readonly number[];
  /** Whether the body came to its end. */
  readonly isWhole: boolean;
}

export interface Mounted {
  readonly ask: (path: string, fields?: readonly Field[], method?: string) => Promise<Answered>;
  readonly close: () => Promise<void>;
}

export type Site = (path: string, seen: readonly Field[]) => SiteAnswer;

/** The pause before every piece of a body but the first, in milliseconds. */
export const PAUSE_MS = 150;
const HOST = 'www.garden.example';
const chose = (choice: string): Field => ['Cookie', `cookie_consent=${choice}`];

export function gateContract(
  name: string,
  policy: CompiledPolicy,
  mount: (gatehouse: Gatehouse, site: Site, host: string) => Promise<Mounted>,
): void {
  describe(`${name} is the gate`, () => {
    const told: Told[] = [];
    let gate: Mounted;
    beforeAll(async () => {
      gate = await mount(aGatehouse(policy, told), siteAnswer, HOST);
    });
    afterAll(() => gate.close());

    const textOf = async (path: string, ...rest: readonly Field[]): Promise<string> =>
      String((await gate.ask(path, rest)).body);

    test('LAW-2: before a choice what would load from elsewhere is inert where it stands', async () => {
      const text = await textOf('/');
      expect(text).toContain('data-kc-src="https://eu.tally.example/t.js"');
      expect(text).toContain('data-kc-src="https://video.example/embed/1"');
      expect(text).not.toMatch(/\ssrc="https:/);
      expect(text).toContain('<script src="/own.js"></script>');
    });

    test('a page that may load everything differs from the site’s own in our parts alone', async () => {
      const text = await textOf('/', chose('all'));
      expect(text.replace(HEAD, '').replace(BODY, '')).toBe(PAGE);
      expect(text.indexOf(HEAD)).toBe(text.indexOf('<head>') + '<head>'.length);
      expect(text.indexOf(BODY)).toBeLessThan(text.indexOf('</body>'));
    });

    test('ENF-4: the policy names the hosts of this visitor’s verdicts, and before a choice none', async () => {
      const policyOf = async (...rest: readonly Field[]): Promise<string> =>
        valuesOf((await gate.ask('/', rest)).fields, 'content-security-policy').join();
      expect(await policyOf()).not.toMatch(/tally|video|billboard/);
      expect(await policyOf(chose('all'))).toMatch(/video\.example/);
    });

    test('ENF-6, T-21: a page of one visitor is private, and its tag is worth nothing under another choice', async () => {
      const first = await gate.ask('/tagged', [chose('all')]);
      const [tag = ''] = valuesOf(first.fields, 'etag');
      expect(valuesOf(first.fields, 'cache-control')).toEqual(['private, no-cache']);
      expect(valuesOf(first.fields, 'vary').join()).toMatch(/Cookie/);
      const again = await gate.ask('/tagged', [chose('all'), ['If-None-Match', tag]]);
      expect([again.status, valuesOf(again.fields, 'etag')]).toEqual([304, [tag]]);
      const withdrawn = await gate.ask('/tagged', [chose('none'), ['If-None-Match', tag]]);
      expect(withdrawn.status).toBe(200);
      expect(valuesOf(withdrawn.fields, 'etag')).not.toEqual([tag]);
      expect(String(withdrawn.body)).toContain('data-kc-src');
    });

    test('P6: a cookie that is undeclared or not allowed does not leave the server', async () => {
      const names = async (...rest: readonly Field[]): Promise<readonly string[]> =>
        valuesOf((await gate.ask('/cookies', rest)).fields, 'set-cookie').map(
          (line) => line.split('=')[0] ?? '',
        );
      expect(await names()).toEqual(['session_id']);
      expect(await names(chose('all'))).toEqual(['session_id', '_bbid']);
    });

    test('P6: a cookie that is not allowed is not read by the site either', async () => {
      const seen = await textOf('/seen', ['Cookie', 'session_id=1; _bbid=2; stranger=3']);
      expect(JSON.parse(seen)).toContainEqual([expect.stringMatching(/^cookie$/i), 'session_id=1']);
    });

    test('WD-4: a withdrawn cookie that the browser still sends is expired with the next page', async () => {
      const { fields } = await gate.ask('/', [['Cookie', 'cookie_consent=none; _bbid=2; session_id=1']]);
      const lines = valuesOf(fields, 'set-cookie');
      expect(lines.some((line) => /^_bbid=;.*Max-Age=0/.test(line))).toBe(true);
      expect(lines.join()).not.toContain('session_id');
    });

    test('what is no page goes through byte for byte, and shared caches may keep it', async () => {
      const { status, fields, body } = await gate.ask('/picture');
      expect([status, body.length, body[255]]).toEqual([200, 2048, 255]);
      expect(valuesOf(fields, 'content-length')).toEqual(['2048']);
      expect(valuesOf(fields, 'cache-control')).toEqual(['public, max-age=600']);
      expect(valuesOf(fields, 'set-cookie')).toEqual([]);
    });

    test('a range is answered as the site answers it', async () => {
      const { status, fields, body } = await gate.ask('/part', [['Range', 'bytes=10-19']]);
      expect([status, [...body]]).toEqual([206, [10, 11, 12, 13, 14, 15, 16, 17, 18, 19]]);
      expect(valuesOf(fields, 'content-range')).toEqual(['bytes 10-19/2048']);
    });

    test('T-21: a piece of a page that a script asked for is not the page, though its tag is of the same source', async () => {
      const piece = await gate.ask('/tagged', [['Sec-Fetch-Dest', 'empty']]);
      const [tag = ''] = valuesOf(piece.fields, 'etag');
      const page = await gate.ask('/tagged', [
        ['Sec-Fetch-Dest', 'document'],
        ['If-None-Match', tag],
      ]);
      expect([page.status, valuesOf(page.fields, 'etag')]).not.toEqual([304, [tag]]);
      expect(String(page.body)).toContain(HEAD);
    });

    test('HEAD says what GET says, without a body', async () => {
      const [whole, head] = [await gate.ask('/tagged'), await gate.ask('/tagged', [], 'HEAD')];
      const told = (fields: readonly Field[]): readonly Field[] =>
        fields
          .filter(([each]) => /^(?:content-(?!length)|cache|etag|vary)/i.test(each))
          .map(([each, value]) => [each.toLowerCase(), value]);
      expect([head.status, head.body.length]).toEqual([200, 0]);
      expect(told(head.fields)).toEqual(told(whole.fields));
    });

    test.each([
      ['gzip', 'gzip, br'],
      ['br', 'gzip, br'],
      ['gzip', 'identity'],
    ])('a body in %s is read, and goes out as the visitor takes it (%s)', async (coding, accepted) => {
      const { fields, body } = await gate.ask(`/${coding}`, [['Accept-Encoding', accepted]]);
      const [out = 'identity'] = valuesOf(fields, 'content-encoding');
      const plain = { gzip: gunzipSync, br: brotliDecompressSync, identity: (it: Buffer) => it }[
        out as 'gzip'
      ](body);
      expect(String(plain)).toContain('data-kc-src="https://eu.tally.example/t.js"');
      expect(accepted).toContain(out);
    });

    test('the first piece of a page does not wait for the rest', async () => {
      const { arrivals, body } = await gate.ask('/slow');
      expect(String(body)).toContain('<p>first');
      expect((arrivals.at(-1) ?? 0) - (arrivals[0] ?? 0)).toBeGreaterThan(PAUSE_MS * 0.5);
    });

    test('a site that breaks off gives a visitor what there was, and no false end', async () => {
      const { body, isWhole } = await gate.ask('/broken');
      expect(isWhole).toBe(false);
      expect(String(body)).not.toContain(BODY);
    });

    test('an answer without a body stays one', async () => {
      const { status, body } = await gate.ask('/empty');
      expect([status, body.length]).toEqual([204, 0]);
    });

    test('what is ours is answered by us, in front of the site', async () => {
      expect(await textOf('/_kc/anything')).toBe('ours');
    });

    test('LAW-3: a host that no surface has is answered by nobody', async () => {
      const { status, body } = await gate.ask('/', [['Host', 'elsewhere.example']]);
      expect(status).toBe(421);
      expect(String(body)).toContain('KC-G02');
    });

    test('ENF-9: everything held is told once, with what and why', async () => {
      told.length = 0;
      await gate.ask('/');
      await expect.poll(() => told.length).toBe(1);
      expect(told[0]?.held.map(({ host, verdict }) => [host, verdict.because])).toEqual([
        ['eu.tally.example', expect.stringMatching(/not-asked|undeclared/)],
        ['video.example', expect.stringMatching(/not-asked|undeclared/)],
      ]);
    });

    test('a page that loads into another by a script gets nothing of ours', async () => {
      const text = await textOf('/', ['Sec-Fetch-Dest', 'empty']);
      expect(text).not.toContain(HEAD);
      expect(text).toContain('data-kc-src');
    });
  });
}
