import type { Command, Option } from './command.ts';

const STATUS = 'Exit status: 0 good, 1 something was found, 2 the command was used wrongly.';

/** What `kiwiconsent`, `kiwiconsent --help` and `kiwiconsent help` print. */
export function overallHelp(commands: readonly Command[]): string {
  const rows = commands.map(
    (command) => [`${command.name} ${argumentWords(command)}`, command.about] as const,
  );
  return paragraphs([
    'kiwiconsent: a cookie policy that enforces itself.',
    'Usage: kiwiconsent COMMAND …',
    `Commands:\n${aligned(rows)}`,
    'kiwiconsent COMMAND --help tells more about one of them; kiwiconsent --version tells which version this is.',
    'Where a FILE is read, `-` is standard input. Results go to standard output, talk to standard error.',
    STATUS,
  ]);
}

/** What `kiwiconsent COMMAND --help` prints. */
export function commandHelp(command: Command): string {
  const rows = [
    ...command.arguments.map((argument) => [argument.name, argument.about] as const),
    ...Object.entries(command.options).map(
      ([name, option]) => [optionWords(name, option), option.about] as const,
    ),
    ['-h, --help', 'show this'] as const,
  ];
  return paragraphs([
    `Usage: kiwiconsent ${command.name} ${argumentWords(command)}`.trimEnd(),
    `${command.about[0]?.toUpperCase()}${command.about.slice(1)}.`,
    ...command.more,
    aligned(rows),
    `Examples:\n${command.examples.map((line) => `  ${line}`).join('\n')}`,
    STATUS,
  ]);
}

function argumentWords(command: Command): string {
  const required = Object.entries(command.options).filter(([, option]) => option.required);
  return [
    ...command.arguments.map((argument) => `${argument.name}${argument.repeats ? '…' : ''}`),
    ...required.map(([name, option]) => `--${name} ${option.value}`),
  ].join(' ');
}

function optionWords(name: string, option: Option): string {
  const short = option.short === undefined ? '' : `-${option.short}, `;
  const value = option.value === undefined ? '' : ` ${option.oneOf?.join('|') ?? option.value}`;
  return `${short}--${name}${value}`;
}

function aligned(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length)) + 2;
  return rows.map(([left, right]) => `  ${left.padEnd(width)}${right}`).join('\n');
}

function paragraphs(parts: readonly string[]): string {
  return `${parts.join('\n\n')}\n`;
}
