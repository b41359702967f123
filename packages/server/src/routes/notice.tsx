/**
 * The published document (docs/spec/http-api.md §4): the one in force, each version, their differences, the list
 * and its feed, with Markdown and JSON twins. Public: no sign-in, nothing to accept (P4).
 *
 * Errors: KC-H11.
 */

import type { Tree } from '@kiwiconsent/markup';
import {
  differenceMarkdown,
  differenceTree,
  feedXml,
  noticeJson,
  noticeMarkdown,
  noticeStyle,
  noticeTree,
  versionsTree,
} from '@kiwiconsent/notice';
import { type CompiledPolicy, diff, textIn } from '@kiwiconsent/policy/compiled';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { notFound } from '../errors.ts';
import type { House } from '../house.ts';
import { sendTagged } from '../kit/send-page.ts';
import { type NoticeAddress, noticeAddress, wordsInPath } from '../notice/notice-address.ts';
import { noticeContext, versionEntries } from '../notice/notice-context.ts';
import { linkedPaths } from '../page/linked-paths.ts';
import { sendOurs } from '../page/send-ours.ts';
import type { Published } from '../publish/published.ts';
import { remembered } from '../publish/remembered.ts';
import { serverWordsIn } from '../words/index.ts';

const TYPES = {
  md: 'text/markdown; charset=utf-8',
  json: 'application/json; charset=utf-8',
  xml: 'application/atom+xml; charset=utf-8',
} as const;

/** One request for one of these pages. */
interface Asked {
  readonly house: House;
  readonly address: NoticeAddress;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

export function noticeRoutes(app: FastifyInstance, house: House): void {
  const schema = { hide: true };
  const { current } = house.published;
  for (const [base, [language = 'nl']] of linkedPaths(current, 'notice')) {
    const address = noticeAddress(base, language);
    for (const form of ['', '.md', '.json']) {
      app.get(base + form, { schema }, (request, reply) =>
        sendVersion({ house, address, request, reply }, current, base, form),
      );
    }
    app.get<{ Params: { name: string } }>(`${base}/:name`, { schema }, (request, reply) =>
      sendNamed({ house, address, request, reply }, request.params.name),
    );
    const range = `${base}/${wordsInPath(language).difference}/:range`;
    app.get<{ Params: { range: string } }>(range, { schema }, (request, reply) =>
      sendDifference({ house, address, request, reply }, request.params.range),
    );
  }
}

function sendTwin({ request, reply }: Asked, type: keyof typeof TYPES, body: string): FastifyReply {
  // The same for everyone, and asked again each time: mostly answered with 304.
  reply.header('cache-control', 'public, no-cache');
  return sendTagged(request, reply, TYPES[type], body);
}

function sendHtml({ house, address, request, reply }: Asked, title: string, main: Tree): FastifyReply {
  const path = request.url.replace(/[?#].*$/, '');
  const suffix = path.slice(address.base.length);
  const { language } = address;
  const alternates = [...linkedPaths(house.published.current, 'notice')].map(([base, [each = '']]) => ({
    language: each,
    // Below the list and the differences the words in the address differ too: those have no twin there.
    path: /^(\/\d[^/]*)?$/.test(suffix) ? base + suffix : base,
  }));
  return sendOurs(house, request, reply, {
    kind: 'notice',
    title,
    main,
    language,
    alternates,
    styles: [noticeStyle],
  });
}

/** The document's tree: the same for everyone, and by far the most work of the page. */
const documentTree = remembered(
  (_policy: CompiledPolicy, address: NoticeAddress, path: string) => `${address.language} ${path}`,
  (published: Published, policy: CompiledPolicy, address: NoticeAddress, path: string): Tree =>
    noticeTree(policy, address.language, noticeContext(published, policy, address, path)),
);

function sendVersion(asked: Asked, policy: CompiledPolicy, path: string, form: string): FastifyReply {
  const { house, address } = asked;
  const { language } = address;
  if (form === '') {
    const title = textIn(policy.document.title, language);
    return sendHtml(asked, title, documentTree(house.published, policy, address, path));
  }
  const context = noticeContext(house.published, policy, address, path);
  return form === '.md'
    ? sendTwin(asked, 'md', noticeMarkdown(policy, language, context))
    : sendTwin(asked, 'json', noticeJson(policy, language, context));
}

/** A version, or the list of them: `1.0`, `1.0.md`, `1.0.json`, `versies`, `versies.xml`. */
function sendNamed(asked: Asked, name: string): FastifyReply {
  const { house, address } = asked;
  const { language } = address;
  const entries = versionEntries(house.published, address);
  const list = wordsInPath(language).versions;
  if (name === `${list}.xml`) {
    const { providers, document } = house.published.current;
    const owner = providers.find(({ id }) => id === document.owner)?.name ?? house.origins.first;
    return sendTwin(asked, 'xml', feedXml(entries, language, house.origins.first, owner));
  }
  if (name === list) {
    return sendHtml(asked, serverWordsIn(language).versions, versionsTree(entries, language, address.feed));
  }
  const [, version = '', form = ''] = /^(.+?)(\.md|\.json)?$/.exec(name) ?? [];
  return sendVersion(asked, versionNamed(house, version), address.version(version), form);
}

/** `1.0...1.1`, the older first; with `.md` as Markdown. */
function sendDifference(asked: Asked, range: string): FastifyReply {
  const { house, address } = asked;
  const [, from = '', to = '', form = ''] = /^(.+?)\.\.\.(.+?)(\.md)?$/.exec(range) ?? [];
  const old = versionNamed(house, from);
  const next = versionNamed(house, to);
  const order = house.published.versions.map(({ policy }) => policy.hash);
  if (order.indexOf(old.hash) >= order.indexOf(next.hash)) throw notFound();
  const changes = diff(old, next);
  const addresses = { old: address.version(from), next: address.version(to) };
  const { language } = address;
  if (form === '.md')
    return sendTwin(asked, 'md', differenceMarkdown(old, next, changes, language, addresses));
  const title = `${textIn(next.document.title, language)}: ${from} – ${to}`;
  return sendHtml(asked, title, differenceTree(old, next, changes, language, addresses));
}

function versionNamed({ published }: House, version: string): CompiledPolicy {
  const found = published.versions.find(({ policy }) => policy.document.version === version);
  if (!found) throw notFound();
  return found.policy;
}
