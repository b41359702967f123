/** What stands in place of a third party's frame: same size, nothing loaded (P19, DP-21). */
import type { Tree } from '@kiwiconsent/markup';
import type { PlaceholderView } from '../view/placeholder-view.ts';
import { HiddenFields } from './hidden-fields.tsx';

/**
 * The size comes from an empty canvas, since a policy without inline styles (BRW-12) leaves no other way to
 * carry a ratio in markup. *Once* needs the page's script; without it the plain link does the same.
 */
export function placeholderTree(view: PlaceholderView): Tree {
  const { frame, language, direction } = view;
  return (
    <kc-ask
      data-kc="placeholder"
      data-kc-for={frame.technology}
      role="group"
      aria-label={view.title}
      lang={language}
      dir={direction}
    >
      <canvas
        class={frame.width === 'full' ? 'kc-full' : undefined}
        width={frame.width === 'full' ? 1 : frame.width}
        height={frame.height}
      />
      <form method="post" action="/_kc/decisions">
        <HiddenFields view={view} layer="placeholder" asked={[view.grants]} />
        <input type="hidden" name={`provider.${view.grants}`} value="on" />
        <div class="kc-text">
          <p>
            <b>{view.title}</b>
          </p>
          <p>{view.about}</p>
          <p>{view.purpose}</p>
          {frame.address !== '' && (
            <p>
              <a href={frame.address} rel="noreferrer">
                {view.link}
              </a>
            </p>
          )}
        </div>
        <div class="kc-answers">
          <button type="button" data-kc-do="load-once" class="kc-once">
            {view.once}
          </button>
          <button type="submit" name="control" value="load-always" data-kc-do="load-always">
            {view.always}
          </button>
        </div>
      </form>
    </kc-ask>
  );
}
