/** The form: native fields, problems named at the top and at the field, nothing to accept (P4). */
import type { Tree } from '@kiwiconsent/markup';
import { addressOf } from '../../site/addresses.ts';
import type { PageView } from '../../site/page.ts';
import { CONTACT, type ContactWords } from './contact-words.ts';
import type { Message, MessageField } from './message.ts';

export type FormState =
  | { readonly kind: 'empty' }
  | { readonly kind: 'wrong'; readonly written: Message; readonly fields: readonly MessageField[] }
  | { readonly kind: 'expired'; readonly written: Message };

interface FieldProperties {
  readonly words: ContactWords;
  readonly state: FormState;
  readonly field: MessageField;
  readonly label: string;
}

const COMPLETES: Readonly<Record<MessageField, string>> = { name: 'name', email: 'email', text: 'off' };

function Field({ words, state, field, label }: FieldProperties): Tree {
  const isWrong = state.kind === 'wrong' && state.fields.includes(field);
  const written = state.kind === 'empty' ? '' : state.written[field];
  const attributes = {
    id: field,
    name: field,
    required: true,
    autocomplete: COMPLETES[field],
    'aria-invalid': isWrong ? 'true' : undefined,
    'aria-describedby': isWrong ? `${field}-problem` : undefined,
  };
  return (
    <div class={isWrong ? 'field field-wrong' : 'field'}>
      <label for={field}>{label}</label>
      {isWrong ? (
        <p class="problem" id={`${field}-problem`}>
          {words.problems[field]}
        </p>
      ) : null}
      {field === 'text' ? (
        <textarea {...attributes} rows={6}>
          {written}
        </textarea>
      ) : (
        <input {...attributes} type={field === 'email' ? 'email' : 'text'} value={written} />
      )}
    </div>
  );
}

function Summary({ words, state }: { readonly words: ContactWords; readonly state: FormState }): Tree {
  if (state.kind === 'empty') return null;
  return (
    <div class="notice-box" role="alert">
      <h3>{words.wrong}</h3>
      {state.kind === 'expired' ? (
        <p>{words.expired}</p>
      ) : (
        <ul>
          {state.fields.map((field) => (
            <li>
              <a href={`#${field}`}>{words.problems[field]}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

export function ContactForm({ view, state }: { readonly view: PageView; readonly state: FormState }): Tree {
  const words = CONTACT[view.language];
  return (
    <form class="form" method="post" action={`${addressOf('contact', view.language)}#form`} novalidate>
      <Summary words={words} state={state} />
      {view.formToken}
      <Field words={words} state={state} field="name" label={words.name} />
      <Field words={words} state={state} field="email" label={words.from} />
      <Field words={words} state={state} field="text" label={words.text} />
      <button class="press" type="submit">
        {words.send}
      </button>
    </form>
  );
}
