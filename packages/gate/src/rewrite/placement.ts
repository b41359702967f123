/**
 * Where our own HTML goes: first into the head, last into the body (docs/spec/gate.md §3). A head or body whose tags
 * were left out is found where a browser would begin or end it.
 */
import type { Standing } from './standing.ts';

const BEFORE_HEAD = new Set(['html', 'head']);
const IMPLIES_HEAD = new Set(['head', 'body', 'html', 'br']);

export type Place = 'before' | 'after' | 'nowhere';

export class Placement {
  private hasHead = false;
  private hasBody = false;

  get isHeadOpen(): boolean {
    return !this.hasHead;
  }

  get isBodyOpen(): boolean {
    return !this.hasBody;
  }

  get standing(): { readonly hasHead: boolean; readonly hasBody: boolean } {
    return { hasHead: this.hasHead, hasBody: this.hasBody };
  }

  resume({ hasHead, hasBody }: Standing): void {
    this.hasHead = hasHead;
    this.hasBody = hasBody;
  }

  startTag(name: string): Place {
    if (this.hasHead || name === 'html') return 'nowhere';
    this.hasHead = true;
    return BEFORE_HEAD.has(name) ? 'after' : 'before';
  }

  /** Text begins the body, and so the head before it. */
  text(isSpace: boolean): Place {
    if (this.hasHead || isSpace) return 'nowhere';
    this.hasHead = true;
    return 'before';
  }

  endTag(name: string): Place {
    if (this.hasHead || !IMPLIES_HEAD.has(name)) return 'nowhere';
    this.hasHead = true;
    return 'before';
  }

  /** Whether this end tag is where the body ends. */
  endsBody(name: string): boolean {
    if (this.hasBody || (name !== 'body' && name !== 'html')) return false;
    this.hasBody = true;
    return true;
  }

  close(): void {
    this.hasHead = true;
    this.hasBody = true;
  }
}
