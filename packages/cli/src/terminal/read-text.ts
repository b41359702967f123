import { misuse, type Problem } from '../command/problem.ts';
import type { Terminal } from './terminal.ts';

export type TextRead =
  | { readonly kind: 'text'; readonly text: string; readonly name: string }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** A file that must be UTF-8 text: a policy file, a compiled policy. */
export async function readText(terminal: Terminal, path: string): Promise<TextRead> {
  const reading = await terminal.read(path);
  if (reading.kind === 'problem') return reading;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(reading.bytes);
    return { kind: 'text', text, name: reading.name };
  } catch {
    const advice = 'Give a policy file (YAML) or a compiled policy (JSON), saved as UTF-8.';
    return { kind: 'problem', problem: misuse('KC-C012', `${reading.name} is not text in UTF-8`, advice) };
  }
}
