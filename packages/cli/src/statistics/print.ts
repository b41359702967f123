/** Statistics as text for a person, and as CSV. */
import { csvRow } from '@kiwiconsent/proof';
import type { Row } from './rows.ts';

const HEAD = ['period', 'surface', 'language', 'control', 'category', 'answer', 'count'];

export function csvText(rows: readonly Row[]): string {
  const lines = rows.flatMap(({ period, surface, language, control, answers }) =>
    Object.entries(answers).flatMap(([category, said]) =>
      Object.entries(said).map(([answer, count]) => [
        period,
        surface,
        language,
        control,
        category,
        answer,
        String(count),
      ]),
    ),
  );
  return [HEAD, ...lines].map(csvRow).join('');
}

/** `2026-06-01  website  nl  save  40 decisions: analytics 30 yes, 10 no`. What nobody answered is not named. */
export function lineOf({ period, surface, language, control, decisions, answers }: Row): string {
  const said = Object.entries(answers)
    .map(([category, { granted = 0, denied = 0 }]) => [category, granted, denied] as const)
    .filter(([, granted, denied]) => granted + denied > 0)
    .map(([category, granted, denied]) => `${category} ${granted} yes, ${denied} no`);
  const many = decisions === 1 ? '1 decision' : `${decisions} decisions`;
  return `${period}  ${surface}  ${language}  ${control}  ${many}${said.length > 0 ? `: ${said.join('; ')}` : ''}\n`;
}
