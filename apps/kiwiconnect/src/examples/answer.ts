/** What an invented company answers: a value, so that one place writes it. */

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

export const NOTHING_HERE: Answer = { status: 404, type: 'text/plain; charset=utf-8', body: 'Not found\n' };
