import { expect, test } from 'vitest';
import { capturedTerminal } from './fixture/captured-terminal.ts';
import { main } from './main.ts';

async function run(...words: string[]): Promise<{ status: number; out: string; said: string }> {
  const captured = capturedTerminal();
  const status = await main(words, captured.terminal);
  return { status, out: captured.out(), said: captured.said() };
}

test.each([[[]], [['--help']], [['-h']], [['help']]])(
  '%j shows what there is, on standard output',
  async (words) => {
    const { status, out, said } = await run(...words);
    expect([status, said]).toEqual([0, '']);
    for (const command of ['check', 'compile', 'notice', 'diff', 'import', 'serve'])
      expect(out).toContain(command);
  },
);

test.each([['--version'], ['-V']])('%s tells the version', async (word) => {
  expect(await run(word)).toEqual({ status: 0, out: 'kiwiconsent 0.1.0\n', said: '' });
});

test.each(['check', 'compile', 'notice', 'diff', 'import', 'serve'])(
  '%s has help of its own, with an example, whatever else is wrong',
  async (command) => {
    const asked = await run(command, '--nonsense', '--help');
    expect([asked.status, asked.said]).toEqual([0, '']);
    expect(asked.out).toContain(`Usage: kiwiconsent ${command}`);
    expect(asked.out).toContain(`  kiwiconsent ${command} `);
    expect((await run('help', command)).out).toBe(asked.out);
  },
);

test.each([
  [['chek'], 'KC-C001', 'Did you mean `check`?'],
  [['--hepl'], 'KC-C002', 'Did you mean `--help`?'],
  [['check', '--jsno', 'x'], 'KC-C002', 'Did you mean `--json`?'],
  [['check', '-x', 'x'], 'KC-C002', '-x'],
  [['compile', 'x', '-o'], 'KC-C003', '-o'],
  [['compile', '--output', '--json', 'x'], 'KC-C003', '--output'],
  [['compile', 'x', '--output='], 'KC-C003', '--output'],
  [['check', '--json=yes', 'x'], 'KC-C004', '--json'],
  [['check'], 'KC-C005', 'FILE'],
  [['diff', 'a'], 'KC-C005', 'NEW'],
  [['compile', 'a', 'b'], 'KC-C006', '`b`'],
  [['notice', 'a', '--format', 'htm'], 'KC-C007', 'Did you mean `html`?'],
  [['serve'], 'KC-C008', '--policy'],
  [['serve', '--policy', 'a', '--port', '99999'], 'KC-C016', '99999'],
  [['check', 'absent.yaml'], 'KC-C010', 'absent.yaml'],
  [['diff', '-', '-'], 'KC-C015', 'standard input'],
] as const)('misuse %j is exit 2 with the code %s', async (words, code, hint) => {
  const { status, out, said } = await run(...words);
  expect([status, out]).toEqual([2, '']);
  expect(said).toContain(`[${code}]`);
  expect(said).toContain(hint);
});

test('an option may stand before or after its file, joined or apart', async () => {
  for (const words of [['-o', 'x'], ['-ox'], ['--output=x'], ['--output', 'x']]) {
    expect((await run('compile', ...words, 'absent.yaml')).said).toContain('KC-C010');
    expect((await run('compile', 'absent.yaml', ...words)).said).toContain('KC-C010');
  }
});
