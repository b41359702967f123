/** One visitor's walk through one site, and everything about it that could have been different. */
import type { Page, Response } from 'playwright-core';
import { lookAt, type Seen } from './look.ts';
import { OUR_HASHES } from './ours.ts';

export interface Moment extends Seen {
  readonly name: string;
  readonly picture: Buffer;
  /** The link to the settings is to be seen and leads there, or there is no place for it (a frameset). */
  readonly hasLink: boolean;
}

export interface Answer {
  readonly line: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Visited {
  readonly moments: readonly Moment[];
  /** Lines of the console and what was thrown, sorted: what runs beside each other has no order. */
  readonly said: readonly string[];
  /** Every request but those to us: method, address, kind and status; each once, sorted. */
  readonly asked: readonly string[];
  /** By `asked`'s line, what came with the answer. */
  readonly answers: readonly Answer[];
}

export interface Walk {
  readonly page: Page;
  go(path: string): Promise<void>;
  /** Waits until the page has come to rest, and takes its picture and its parts. */
  look(name: string): Promise<void>;
}

const isOurs = (address: string): boolean => new URL(address).pathname.startsWith('/_kc/');

/**
 * Where a policy of the site stands in a document, or a browser quotes it, the room in it for us is not the site's
 * (docs/spec/gate.md §4).
 */
function withoutRoom(text: string, origin: string): string {
  return OUR_HASHES.reduce((rest, hash) => rest.replaceAll(` '${hash}'`, ''), text)
    .replaceAll(` ${origin}/_kc/`, '')
    .replace(/; style-src( 'sha256-[^']+')?; connect-src(?=")/, '')
    .replace(/("trusted-types [^"]*) kc"/, '$1"');
}

/** The same dice for every visitor: sites that roll them get the same. */
function sameDice(): void {
  let seed = 42;
  Math.random = () => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  crypto.getRandomValues = (array) => {
    const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
    bytes.forEach((_, at) => {
      bytes[at] = Math.random() * 256;
    });
    return array;
  };
}

/** Takes the link to the settings out of sight, and nothing else: it is all that a page shows of us. */
function withoutLink(): boolean {
  if (document.body instanceof HTMLFrameSetElement) return true;
  const corner = document.querySelector<HTMLElement>('kc-ask[data-kc="link"]');
  if (corner === null) return false;
  const isSeen = corner.checkVisibility() && corner.getBoundingClientRect().height >= 24;
  const isHere = corner.querySelector('a')?.host === location.host;
  corner.style.setProperty('visibility', 'hidden', 'important');
  return isSeen && isHere;
}

/** What a page draws itself moves frame by frame: a slow machine may show few of them in a second. */
const FRAMES = 30;

/** Until the page had time for itself, and then drew this many frames. */
function frames(count: number): Promise<void> {
  const next = (left: number, done: () => void): unknown =>
    left === 0 ? done() : requestAnimationFrame(() => next(left - 1, done));
  return new Promise((done) => void requestIdleCallback(() => next(count, done), { timeout: 5000 }));
}

/** Nothing under way, and the same picture still after what would have moved had moved. */
async function atRest(page: Page, underWay: () => number): Promise<Buffer> {
  let before: Buffer = Buffer.alloc(0);
  for (let tries = 0; tries < 60; tries++) {
    const now = await page.screenshot({ animations: 'disabled', caret: 'hide' });
    if (underWay() === 0 && now.equals(before)) return now;
    before = now;
    // It may be on its way to another page.
    await page.evaluate(frames, FRAMES).catch(() => {});
  }
  throw new Error(`${page.url()} does not come to rest: ${underWay()} requests under way`);
}

export async function visited(
  page: Page,
  origin: string,
  walk: (walk: Walk) => Promise<void>,
): Promise<Visited> {
  const moments: Moment[] = [];
  const said: string[] = [];
  const answers: Promise<Answer>[] = [];
  const pending = new Set<object>();
  const asked = new Set<string>();
  await page.addInitScript(sameDice);
  page.on('console', (line) => {
    const text = line.text();
    const of = text.startsWith('Failed to load') ? line.location().url : '';
    // With the network away, what of ours was not kept yet is missed as anything else is.
    if (text.endsWith('ERR_INTERNET_DISCONNECTED') && of !== '' && isOurs(of)) return;
    said.push(`${line.type()}: ${withoutRoom(text, origin)} ${of}`);
  });
  page.on('pageerror', (error) => said.push(`thrown: ${error.message}`));
  page.on('dialog', (dialog) => {
    said.push(`${dialog.type()}: ${dialog.message()}`);
    void dialog.accept();
  });
  page.on('request', (request) => pending.add(request));
  page.on('requestfinished', (request) => pending.delete(request));
  page.on('requestfailed', (request) => {
    pending.delete(request);
    if (!isOurs(request.url()))
      asked.add(`${request.method()} ${request.url()} ${request.failure()?.errorText}`);
  });
  page.on('response', (response) => {
    if (isOurs(response.url())) return;
    const line = `${response.request().method()} ${response.url()} ${response.request().resourceType()} ${response.status()}`;
    asked.add(line);
    answers.push(answerOf(line, response));
  });
  await walk({
    page,
    go: async (path) => void (await page.goto(origin + path)),
    look: async (name) => {
      const hasLink = await page.evaluate(withoutLink);
      const picture = await atRest(page, () => pending.size);
      const { dom, stored } = await lookAt(page);
      moments.push({ name, hasLink, picture, dom: dom.map((line) => withoutRoom(line, origin)), stored });
    },
  });
  return { moments, said: said.sort(), asked: [...asked].sort(), answers: await Promise.all(answers) };
}

async function answerOf(line: string, response: Response): Promise<Answer> {
  return { line, headers: await response.allHeaders() };
}
