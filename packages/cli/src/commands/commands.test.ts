import { readCompiled } from '@kiwiconsent/policy/compiled';
import { parse } from 'parse5';
import { expect, test } from 'vitest';
import { capturedTerminal } from '../fixture/captured-terminal.ts';
import { smallPolicy } from '../fixture/small-policy.ts';
import { main } from '../main.ts';

const files = {
  'policy.yaml': smallPolicy(),
  'next.yaml': smallPolicy((yaml) => yaml.replace("'1.0'", "'1.1'").replace('P3M', 'P12M')),
  'reworded.yaml': smallPolicy((yaml) =>
    yaml.replace("'1.0'", "'1.1'").replace('name: Meetbureau', 'name: Maatwerk'),
  ),
  'bad.yaml': smallPolicy((yaml) =>
    yaml.replace('name: _maat', "name: '[_maat]'").replace('P3M', 'three months'),
  ),
  'latin.yaml': Uint8Array.from([0x61, 0xeb, 0x62]),
};

async function run(
  ...words: string[]
): Promise<{ status: number; out: string; said: string; files: Map<string, unknown> }> {
  const captured = capturedTerminal({ ...files, '-': smallPolicy() });
  const status = await main(words, captured.terminal);
  return { status, out: captured.out(), said: captured.said(), files: captured.files };
}

test('check says in words that a policy is ready, and exits 0', async () => {
  const { status, out, said } = await run('check', 'policy.yaml');
  expect([status, out, said]).toEqual([0, '', 'policy.yaml: no errors. Ready to publish.\n']);
});

test('P43: check prints every issue at once with its place, and exits 1', async () => {
  const { status, out, said } = await run('check', 'bad.yaml');
  expect(status).toBe(1);
  expect(out).toMatch(/^bad\.yaml:41:11 {2}error KC-P016 technologies\[1\]\.name — .+\. Write .+\.$/m);
  expect(out).toMatch(/^bad\.yaml:47:16 {2}error KC-P\d+ technologies\[1\]\.retention — /m);
  expect(said).toMatch(/^bad\.yaml: \d+ errors.*\. Not ready to publish\.\n$/);
});

test('check --json is the same findings for a program', async () => {
  const { status, out } = await run('check', '--json', 'policy.yaml', 'bad.yaml');
  const findings = JSON.parse(out);
  expect(status).toBe(1);
  expect(findings).toMatchObject({ format: 'kiwiconsent/findings/1', files: ['policy.yaml', 'bad.yaml'] });
  expect(findings.errors).toBe(
    findings.issues.filter(({ severity }: { severity: string }) => severity === 'error').length,
  );
  expect(findings.issues[0]).toMatchObject({
    file: 'bad.yaml',
    line: 41,
    column: 11,
    path: 'technologies[1].name',
  });
});

test('a file that is no text is said in one line', async () => {
  const { status, said } = await run('check', 'latin.yaml');
  expect([status, said]).toEqual([2, expect.stringContaining('[KC-C012]')]);
});

test('compile gives the same bytes from a file, from standard input and through -o', async () => {
  const printed = await run('compile', 'policy.yaml');
  const piped = await run('compile', '-');
  const written = await run('compile', 'policy.yaml', '-o', 'out.json');
  expect(readCompiled(printed.out)?.document.version).toBe('1.0');
  expect(piped.out).toBe(printed.out);
  expect(written.out).toBe('');
  expect(written.files.get('out.json')).toBe(printed.out);
});

test('compile of a policy with errors prints no policy', async () => {
  const { status, out, said } = await run('compile', 'bad.yaml');
  expect([status, out]).toEqual([1, '']);
  expect(said).toContain('There is no policy to work with');
});

test('a compiled policy that somebody changed is refused', async () => {
  const { out } = await run('compile', 'policy.yaml');
  const captured = capturedTerminal({ 'forged.json': out.replace('Advertenties meten', 'Niets doen') });
  expect(await main(['notice', 'forged.json'], captured.terminal)).toBe(1);
  expect(captured.said()).toContain('[KC-C014]');
});

test('LAW-10: diff says what changed in words and who must be asked again', async () => {
  const { status, out } = await run('diff', 'policy.yaml', 'next.yaml');
  expect(status).toBe(1);
  expect(out).toContain('it stays longer: 3 months → 12 months (website)');
  expect(out).toMatch(/On website, whoever agreed to marketing .*must be asked again/);
});

test('P37: an editorial change asks nobody again', async () => {
  const { status, out } = await run('diff', 'policy.yaml', 'reworded.yaml');
  expect(status).toBe(0);
  expect(out).toContain('editorial');
  expect(out).toContain('Nobody has to be asked again.');
});

test('P1: contents that changed under the same version are a finding', async () => {
  const captured = capturedTerminal({
    old: smallPolicy(),
    same: smallPolicy((yaml) => yaml.replace('P3M', 'P2M')),
  });
  expect(await main(['diff', 'old', 'same'], captured.terminal)).toBe(1);
  expect(captured.out()).toMatch(/^error KC-V001 .+/m);
});

test('diff --json carries versions, changes and who to ask', async () => {
  const { out } = await run('diff', '--json', 'policy.yaml', 'next.yaml');
  expect(JSON.parse(out)).toMatchObject({
    format: 'kiwiconsent/changes/1',
    from: { version: '1.0' },
    to: { version: '1.1' },
    changes: [{ kind: 'retention-longer', weight: 'material' }],
    askAgain: { website: ['marketing'] },
  });
});

test('notice is one whole page in the language asked for, that loads nothing', async () => {
  const { status, out } = await run('notice', 'policy.yaml', '--language', 'en');
  expect(status).toBe(0);
  expect(out).toMatch(/^<!doctype html>\n<html lang="en" dir="ltr">/);
  expect(out).toContain('<title>Cookie policy of Voorbeeld B.V.</title>');
  expect(out).not.toMatch(/<(?:script|link|img|iframe)\b|@import|url\(/);
  const errors: string[] = [];
  parse(out, { onParseError: ({ code }) => errors.push(code) });
  expect(errors).toEqual([]);
});

test('notice prints what a policy says as text, never as markup', async () => {
  const nasty = smallPolicy((yaml) =>
    yaml.replace('Advertenties meten.', `'<img src=x onerror="alert(1)"> & </style><script>'`),
  );
  const captured = capturedTerminal({ 'nasty.yaml': nasty });
  expect(await main(['notice', 'nasty.yaml'], captured.terminal)).toBe(0);
  expect(captured.out()).not.toMatch(/<img|<script/);
  expect(captured.out()).toContain('&lt;img src=x');
});

test('notice has its twins in Markdown and JSON', async () => {
  expect((await run('notice', 'policy.yaml', '-f', 'markdown')).out).toMatch(
    /^# Cookiebeleid Voorbeeld B\.V\.\n/,
  );
  expect(JSON.parse((await run('notice', 'policy.yaml', '-f', 'json')).out)).toMatchObject({
    language: 'nl',
  });
});

test('notice in a language that the policy does not have is misuse', async () => {
  const { status, said } = await run('notice', 'policy.yaml', '--language', 'fr');
  expect([status, said]).toEqual([2, expect.stringContaining('[KC-C201]')]);
});

const DOCUMENT = '# Cookiebeleid\n\nCookie\tDoel\tBewaartermijn\n_x\tMeten\t1 jaar\n';

test('import keeps a file that exists, unless it is told to replace it', async () => {
  const captured = capturedTerminal({ 'doc.txt': DOCUMENT, 'policy.yaml': 'mine' });
  const words = ['import', 'doc.txt', '-o', 'policy.yaml'];
  expect(await main(words, captured.terminal)).toBe(2);
  expect(captured.files.get('policy.yaml')).toBe('mine');
  expect(await main([...words, '--force'], captured.terminal)).toBe(0);
  expect(captured.files.get('policy.yaml')).toContain('- name: _x');
  expect(captured.said()).toMatch(
    /doc\.txt: 1 row found, \d+ things to check\. Next: kiwiconsent check policy\.yaml/,
  );
});

test('import reads a document in Windows-1252 and in UTF-16, and says so', async () => {
  const latin = Uint8Array.from(
    [...DOCUMENT.replace('Meten', 'Caf\u00e9')].map((letter) => letter.charCodeAt(0)),
  );
  const wide = Buffer.from(`\uFEFF${DOCUMENT.replace('Meten', 'Café')}`, 'utf16le');
  for (const [bytes, encoding] of [
    [latin, 'windows-1252'],
    [wide, 'utf-16le'],
  ] as const) {
    const captured = capturedTerminal({ '-': bytes });
    expect(await main(['import', '-'], captured.terminal)).toBe(0);
    expect(captured.out()).toContain('Café');
    expect(captured.said()).toContain(encoding);
  }
});

test.each([
  ['%PDF-1.7 …', 'KC-C102', 'a PDF file'],
  ['PK\u0003\u0004 …', 'KC-C102', 'a Word'],
  ['', 'KC-C101', 'empty'],
  ['Beste lezer', 'KC-C104', 'no table'],
])('import of %j exits 1 with %s', async (text, code, words) => {
  const captured = capturedTerminal({ doc: text });
  expect(await main(['import', 'doc'], captured.terminal)).toBe(1);
  expect(captured.said()).toContain(`[${code}]`);
  expect(captured.said()).toContain(words);
  expect(captured.out()).toBe('');
});
