import { parseArgs } from 'node:util';
import { nearest } from '@kiwiconsent/policy/file';
import type { Command, Option, Request } from './command.ts';
import { misuse, type Problem } from './problem.ts';

export type ReadArguments =
  | { readonly kind: 'request'; readonly request: Request }
  | { readonly kind: 'help' }
  | { readonly kind: 'problem'; readonly problem: Problem };

type Token = NonNullable<ReturnType<typeof parseArgs>['tokens']>[number];

/** Reads what stands after the command's name. `--help` wins over everything else that may be wrong. */
export function readArguments(command: Command, words: readonly string[]): ReadArguments {
  const options: Record<string, { type: 'string' | 'boolean'; short?: string }> = {};
  for (const [name, option] of Object.entries(command.options)) {
    const type = option.value === undefined ? 'boolean' : 'string';
    options[name] = option.short === undefined ? { type } : { type, short: option.short };
  }
  options['help'] = { type: 'boolean', short: 'h' };
  const { tokens } = parseArgs({
    args: [...words],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  if (tokens.some((token) => token.kind === 'option' && token.name === 'help')) return { kind: 'help' };
  return readTokens(command, tokens);
}

function readTokens(command: Command, tokens: readonly Token[]): ReadArguments {
  const values = new Map<string, string>();
  const switches = new Set<string>();
  const positional: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positional.push(token.value);
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(command.options, token.name) ? command.options[token.name] : undefined;
    const problem =
      option === undefined ? unknownOption(command, token.rawName) : valueProblem(option, token);
    if (problem !== undefined) return { kind: 'problem', problem };
    if (token.value === undefined) switches.add(token.name);
    else values.set(token.name, token.value);
  }
  const problem = countProblem(command, positional) ?? missingOption(command, values);
  if (problem !== undefined) return { kind: 'problem', problem };
  return { kind: 'request', request: { arguments: positional, values, switches } };
}

function unknownOption(command: Command, said: string): Problem {
  const names = Object.keys(command.options).map((name) => `--${name}`);
  const meant = nearest(said, [...names, '--help']);
  const advice = meant === undefined ? '' : `Did you mean \`${meant}\`? `;
  return misuse(
    'KC-C002',
    `\`${command.name}\` has no option \`${said}\``,
    `${advice}\`kiwiconsent ${command.name} --help\` lists what it takes.`,
  );
}

function valueProblem(option: Option, token: Token & { kind: 'option' }): Problem | undefined {
  const { rawName, value } = token;
  if (option.value === undefined) {
    if (value === undefined) return undefined;
    return misuse('KC-C004', `\`${rawName}\` takes no value`, `Write it as \`${rawName}\` alone.`);
  }
  const swallowed = token.inlineValue === false && value !== '-' && value?.startsWith('-') === true;
  if (value === undefined || value === '' || swallowed) {
    return misuse(
      'KC-C003',
      `\`${rawName}\` needs a value`,
      `Write \`${rawName} ${option.value}\`: ${option.about}.`,
    );
  }
  if (option.oneOf === undefined || option.oneOf.includes(value)) return undefined;
  const meant = nearest(value, option.oneOf);
  return misuse(
    'KC-C007',
    `\`${rawName}\` cannot be \`${value}\``,
    `${meant === undefined ? '' : `Did you mean \`${meant}\`? `}Write one of: ${option.oneOf.join(', ')}.`,
  );
}

function countProblem(command: Command, given: readonly string[]): Problem | undefined {
  const missing = command.arguments[given.length];
  if (missing !== undefined && !(missing.repeats && given.length >= command.arguments.length)) {
    const example = command.examples[0] ?? '';
    return misuse(
      'KC-C005',
      `\`${command.name}\` needs ${missing.name}: ${missing.about}`,
      `For example: ${example}`,
    );
  }
  const extra = given[command.arguments.length];
  if (extra === undefined || command.arguments.at(-1)?.repeats) return undefined;
  return misuse(
    'KC-C006',
    `\`${command.name}\` has no use for \`${extra}\``,
    `\`kiwiconsent ${command.name} --help\` says what it takes.`,
  );
}

function missingOption(command: Command, values: ReadonlyMap<string, string>): Problem | undefined {
  for (const [name, option] of Object.entries(command.options)) {
    if (!option.required || values.has(name)) continue;
    return misuse(
      'KC-C008',
      `\`${command.name}\` needs \`--${name} ${option.value ?? ''}\`: ${option.about}`,
      `For example: ${command.examples[0] ?? ''}`,
    );
  }
  return undefined;
}
