/** The answers that `keep` keeps, by their category and what was said. */
export function answersWhere<Answers extends object>(
  answers: Answers,
  keep: (category: string, answer: string) => boolean,
): Answers {
  const entries = Object.entries(answers).filter(([key, answer]) => keep(key.split('.')[0] ?? '', answer));
  return Object.fromEntries(entries) as Answers;
}
