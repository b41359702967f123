/** The words of the server's own pages: complete, or the types do not fit. What a control is called, the banner says. */
export interface ServerWords {
  readonly receipt: {
    readonly title: string;
    readonly intro: string;
    readonly recorded: string;
    readonly until: string;
    readonly policy: string;
    readonly pressed: string;
    readonly number: string;
    readonly answers: string;
    readonly granted: string;
    readonly denied: string;
    readonly notAsked: string;
    readonly only: string;
    readonly objected: string;
    readonly earlier: string;
    readonly keep: string;
    readonly change: string;
    readonly gpc: string;
  };
  readonly error: {
    readonly title: string;
    readonly notFound: string;
    readonly notFoundAbout: string;
    readonly safe: string;
    readonly again: string;
    readonly form: string;
    readonly code: string;
  };
  readonly versions: string;
}
