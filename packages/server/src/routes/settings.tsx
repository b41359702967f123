/**
 * The settings page, at the addresses of the policy's `document.links.settings`: state, every switch, withdrawing
 * everything; complete without JavaScript (P23, WD-1 to WD-3). Its forms carry a `csrf_token` (P42).
 */
import {
  preferencesStyleText,
  preferencesViewOf,
  settingsPageTree,
  wordsIn,
} from '@kiwiconsent/banner/render';
import { ASKABLE } from '@kiwiconsent/policy/runtime';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { returnPath } from '../decision/return-path.ts';
import type { House } from '../house.ts';
import { alternatesOf, linkedPaths } from '../page/linked-paths.ts';
import { sendOurs } from '../page/send-ours.ts';
import { withField } from '../page/with-field.ts';
import { serverWordsIn } from '../words/index.ts';
import { SETTINGS_FORM } from './decisions.ts';

export function settingsRoute(app: FastifyInstance, house: House): void {
  const policy = house.published.current;
  const paths = linkedPaths(policy, 'settings');
  for (const [path, languages] of paths) {
    app.get(path, { schema: { hide: true } }, async (request, reply) =>
      sendSettings(house, request, reply, languages[0] ?? 'nl', path),
    );
  }
}

function sendSettings(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  language: string,
  path: string,
): FastifyReply {
  const { kit, published } = house;
  const { surface, standing, signals } = kit.visit(request, language);
  const query = new URLSearchParams(request.url.split('?')[1] ?? '');
  const asked = query.getAll('per-provider');
  const back = query.has('return') ? returnPath(query.get('return')) : '';
  const view = {
    ...preferencesViewOf(published.current, surface.id, language, standing, signals.gpc),
    returnTo: `${path}?${new URLSearchParams({ saved: '1', ...(back !== '' && { return: back }) })}`,
    perProvider: ASKABLE.filter((category) => asked.includes(category)),
  };
  const main = (
    <>
      {standing.receipt !== '' && query.has('saved') && (
        <p role="status">
          <strong>{wordsIn(language).ask.saved}</strong>
        </p>
      )}
      {withField(settingsPageTree(view), kit.csrfField(request, reply, SETTINGS_FORM))}
      {back !== '' && (
        <p>
          <a href={back}>{serverWordsIn(language).back}</a>
        </p>
      )}
    </>
  );
  return sendOurs(house, request, reply, {
    kind: 'settings',
    title: wordsIn(language).preferences.title,
    main,
    language,
    alternates: alternatesOf(published.current, 'settings'),
    styles: [preferencesStyleText],
  });
}
