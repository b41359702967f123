import { ASKABLE, type AskableCategory } from '@kiwiconsent/policy/runtime';

/** The categories that a form of ours shows. */
export function askedIn(form: HTMLFormElement): readonly AskableCategory[] {
  const shown = String(new FormData(form).get('asked')).split(',');
  return ASKABLE.filter((id) => shown.includes(id));
}
