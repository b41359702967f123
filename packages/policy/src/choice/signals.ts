/** What a visitor's browser asks of every site, without a word of the visitor on this one (docs/spec/signals.md). */
export interface Signals {
  /** Global Privacy Control: do not sell or share. It can only refuse (SIG-3). */
  readonly gpc: boolean;
}
