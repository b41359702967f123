/** CSV of RFC 4180, which no spreadsheet reads as a formula. */
import type { Receipt } from '@kiwiconsent/policy/receipt';
import { ASKABLE } from '@kiwiconsent/policy/runtime';
import type { Exported, ExportFormat } from './export-format.ts';

type Column = readonly [name: string, read: (exported: Exported) => string];

const field = (name: 'id' | 'previous' | 'recordedAt' | 'saidAt' | 'validUntil'): Column => [
  name,
  ({ receipt }) => receipt[name],
];
const word = (name: 'surface' | 'language' | 'layer' | 'control' | 'witness'): Column => [
  name,
  ({ receipt }) => receipt[name],
];
const print = (part: keyof Receipt['shown']): Column => [
  `shown_${part}`,
  ({ receipt }) => receipt.shown[part],
];

const COLUMNS: readonly Column[] = [
  ['index', ({ index }) => String(index)],
  ...(['id', 'previous', 'recordedAt', 'saidAt', 'validUntil'] as const).map(field),
  ['policy_version', ({ receipt }) => receipt.policy.version],
  ['policy_hash', ({ receipt }) => receipt.policy.hash],
  ...(['surface', 'language', 'layer', 'control', 'witness'] as const).map(word),
  ...ASKABLE.map(
    (category): Column => [category, ({ receipt }) => receipt.choice.categories[category] ?? 'not-asked'],
  ),
  ['providers', ({ receipt }) => pairs(receipt.choice.providers)],
  ['objections', ({ receipt }) => receipt.choice.objections.join(' ')],
  ['gpc', ({ receipt }) => (receipt.signals.gpc ? 'yes' : 'no')],
  ...(['text', 'markup', 'style', 'script'] as const).map(print),
];

function pairs(answers: Readonly<Record<string, string | undefined>>): string {
  const names = Object.keys(answers).sort();
  return names.map((name) => `${name}=${answers[name]}`).join(' ');
}

/**
 * A cell in quotes. What a spreadsheet would take for a formula gets an apostrophe before it: text that begins with
 * `=`, `+`, `-`, `@`, a tab or a line break. A number of a receipt may begin with `-`.
 */
export function cell(text: string): string {
  const inert = /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return `"${inert.replaceAll('"', '""')}"`;
}

export const csvRow = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`;

export const csv: ExportFormat = {
  head: csvRow(COLUMNS.map(([name]) => name)),
  between: '',
  foot: '',
  write: (exported) => csvRow(COLUMNS.map(([, read]) => read(exported))),
};
