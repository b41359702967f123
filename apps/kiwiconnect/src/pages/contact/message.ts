/** What a visitor writes on the contact page, read once; every problem at once. */

export interface Message {
  readonly name: string;
  readonly email: string;
  readonly text: string;
}

export type MessageField = keyof Message;

export type ReadMessage =
  | { readonly kind: 'message'; readonly message: Message }
  | { readonly kind: 'issues'; readonly written: Message; readonly fields: readonly MessageField[] };

const LONGEST: Readonly<Record<MessageField, number>> = { name: 200, email: 254, text: 5000 };
/** One `@` with something on both sides and a dot after it: a typing mistake is found, an odd address is not. */
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

function written(fields: Readonly<Record<string, unknown>>, field: MessageField): string {
  const value = fields[field];
  return typeof value === 'string' ? value.trim() : '';
}

function isFilledIn(field: MessageField, value: string): boolean {
  if (value === '' || value.length > LONGEST[field]) return false;
  return field !== 'email' || EMAIL.test(value);
}

/** Reads the form's fields. A field that is missing, too long or no address is an issue. */
export function readMessage(fields: Readonly<Record<string, unknown>>): ReadMessage {
  const message: Message = {
    name: written(fields, 'name'),
    email: written(fields, 'email'),
    text: written(fields, 'text'),
  };
  const wrong = (['name', 'email', 'text'] as const).filter((field) => !isFilledIn(field, message[field]));
  return wrong.length === 0
    ? { kind: 'message', message }
    : { kind: 'issues', written: message, fields: wrong };
}
