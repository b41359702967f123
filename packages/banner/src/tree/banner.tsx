/**
 * The first layer: who asks, what for, who else gets something, and where it can be changed (LAW-12).
 *
 * A region, never a dialog: the page stays usable (LAW-14). Accepting and refusing are one element made
 * twice (DP-1, DP-2); which of them is which is said by the words alone.
 */
import type { Tree } from '@kiwiconsent/markup';
import type { AskView } from '../view/ask-view.ts';
import { HiddenFields } from './hidden-fields.tsx';
import { linked } from './linked.ts';

/** Who else gets data: all of them up to three, else two and a number; preferences name them all (LAW-12). */
function parties({ purposes, words }: AskView): string {
  const names = [...new Set(purposes.flatMap((purpose) => purpose.parties))];
  const isMany = names.length > 3;
  const shown = isMany ? names.slice(0, 2) : names;
  const sentence = isMany ? words.manyParties : names[0] ? words.parties : words.noParties;
  return sentence
    .replace('{n}', () => `${names.length - 2}`)
    .replace('{names}', () => shown.join(', '))
    .replace(/\.\.$/, '.');
}

function answer(control: string, label: string): Tree {
  return (
    <button type="submit" name="control" value={control} data-kc-do={control} class="kc-answer">
      {label}
    </button>
  );
}

export function bannerTree(view: AskView): Tree {
  const { words, links, purposes, changed, language, direction } = view;
  return (
    <kc-ask data-kc="ask" role="region" aria-labelledby="kc-title" lang={language} dir={direction}>
      <form method="post" action="/_kc/decisions">
        <HiddenFields view={view} layer="banner" asked={purposes.map(({ id }) => id)} />
        <div class="kc-text">
          <h2 id="kc-title">{changed ? words.changedTitle : words.title}</h2>
          <p>
            {changed ? words.changed : words.who} {parties(view)}
          </p>
          <ul>
            {purposes.map(({ name, aim, news }) => (
              <li>
                <b>{name}:</b> {aim}.{changed && news ? ` ${news}` : ''}
              </li>
            ))}
          </ul>
          <p>
            {linked(words.later, {
              settings: (
                <a href={links.settings} data-kc-do="open-preferences">
                  {words.settings}
                </a>
              ),
              notice: <a href={links.notice}>{words.notice}</a>,
            })}
          </p>
        </div>
        <div class="kc-answers">
          {answer('accept-all', words.accept)}
          {answer('refuse-all', words.refuse)}
          <button
            type="submit"
            formaction={links.settings}
            formmethod="get"
            data-kc-do="open-preferences"
            class="kc-choose"
          >
            {words.choose}
          </button>
        </div>
      </form>
    </kc-ask>
  );
}
