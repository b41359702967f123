/** Allowed or held, and because of what (docs/spec/verdict.md). */
export type Verdict =
  | {
      readonly allowed: true;
      readonly because: 'exempt' | 'granted' | 'own-host';
      readonly technology: string;
    }
  | {
      readonly allowed: false;
      readonly because:
        | 'denied'
        | 'not-asked'
        | 'objected'
        | 'undeclared'
        | 'not-on-surface'
        | 'marketing-signed-in';
      readonly technology: string;
    };
