/** Other consent software from npm, installed on a page as its documentation says, with all it has to hold by itself. */
import { readFileSync } from 'node:fs';
import { PEERS } from '../peers-folder.ts';

export interface Peer {
  readonly name: string;
  /** What it needs, by path; all of it stands apart from the page, as a strict policy wants it. */
  readonly files: Readonly<Record<string, string | Buffer>>;
  /** What goes first in a page's head. */
  readonly head: string;
  /** What goes first in its body. */
  readonly body?: string;
  /** The question, what opens the preferences, and the preferences. */
  readonly question: string;
  readonly opener: string;
  readonly preferences: string;
}

/** What is asked for, everywhere: a category and what a visitor reads about it. */
export const ASKED = [
  { id: 'functional', title: 'Handig', text: 'Uw instellingen onthouden.' },
  { id: 'analytics', title: 'Meten', text: 'Hoe de site gebruikt wordt.' },
  { id: 'marketing', title: 'Reclame', text: 'Reclame die bij u past.' },
  { id: 'external', title: 'Van anderen', text: 'Filmpjes en kaarten.' },
] as const;

export const WORDS = {
  title: 'Cookies op deze site',
  question: 'Mogen wij meten hoe u deze site gebruikt en filmpjes van anderen tonen?',
  accept: 'Alles accepteren',
  refuse: 'Alles weigeren',
  choose: 'Zelf instellen',
  save: 'Keuze opslaan',
} as const;

/** A page with a peer in it. */
export const installed = (html: string, { head, body = '' }: Pick<Peer, 'head' | 'body'>): string =>
  html.replace('<head>', `<head>${head}`).replace(/<body[^>]*>/, (tag) => tag + body);

export const packaged = (path: string): Buffer => readFileSync(`${PEERS}node_modules/${path}`);

export const script = (src: string, attributes = 'defer'): string =>
  `<script ${attributes} src="${src}"></script>`;
export const style = (href: string): string => `<link rel="stylesheet" href="${href}">`;
