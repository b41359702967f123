/** The platform's sign-in page: one button, no password, because there is nothing behind it but an example. */
import type { Tree } from '@kiwiconsent/markup';
import { addressOf } from '../../site/addresses.ts';
import type { PageView } from '../../site/page.ts';
import { PLATFORM } from './platform-words.ts';

interface SignInProperties {
  readonly view: PageView;
  /** The form came back because its protection had expired. */
  readonly isExpired: boolean;
}

export function SignIn({ view, isExpired }: SignInProperties): Tree {
  const words = PLATFORM[view.language];
  return (
    <article class="text wide">
      <h1>{words.signIn}</h1>
      <p class="lead">{words.signInLead}</p>
      <form class="form" method="post" action={`${addressOf('platform', view.language)}/inloggen`}>
        {isExpired ? (
          <p class="notice-box" role="alert">
            {words.expired}
          </p>
        ) : null}
        {view.formToken}
        <div class="field">
          <label for="name">{words.name}</label>
          <p class="hint" id="name-hint">
            {words.nameHint}
          </p>
          <input
            id="name"
            name="name"
            type="text"
            maxlength={80}
            autocomplete="off"
            aria-describedby="name-hint"
          />
        </div>
        <button class="press" type="submit">
          {words.start}
        </button>
        <p class="hint">{words.startNote}</p>
      </form>
    </article>
  );
}
