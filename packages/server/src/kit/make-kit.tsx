import { inventoryViewOf, placeholderTree, placeholderViewOf } from '@kiwiconsent/banner/render';
import { judge } from '@kiwiconsent/policy/runtime';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Csrf, TOKEN_COOKIE, TOKEN_FIELD } from '../csrf/csrf.ts';
import type { AccountAssertions } from '../door/account-assertions.ts';
import type { WitnessTokens } from '../door/witness-tokens.ts';
import type { ServedFiles } from '../page/page-files.ts';
import type { Published } from '../publish/published.ts';
import { isFromOurs } from '../security/is-from-ours.ts';
import type { Origins } from '../security/origins.ts';
import { visitOf } from '../visit/visit.ts';
import type { Kit } from './kit.ts';
import { type Parts, partsOf } from './parts.tsx';
import { sendPage } from './send-page.ts';

export interface KitNeeds {
  readonly published: Published;
  readonly origins: Origins;
  readonly files: ServedFiles;
  readonly csrf: Csrf;
  readonly witnesses: WitnessTokens;
  readonly accounts: AccountAssertions;
  readonly now: () => Date;
  readonly isGated: boolean;
  readonly isReportOnly: boolean;
}

/** In report-only a site shows nothing of ours; what reports is put in by its gate. */
const NOTHING: Parts = { head: undefined, body: undefined, settingsLink: undefined, headers: {} };

export function makeKit(needs: KitNeeds): Kit {
  const { published, origins, files, csrf, witnesses, accounts, now, isGated, isReportOnly } = needs;
  const policy = published.current;
  return {
    policy,
    visit: (request, language) => visitOf(request, { published, origins, witnesses }, now(), language),
    signedIn: (visit) => ({ ...visit, witness: `${visit.witness}~${accounts.of(visit.surface.id, now())}` }),
    parts: (visit, styles = []) =>
      isReportOnly
        ? NOTHING
        : partsOf(published, files, visit, { page: 'site', frame: 'own-origin', styles, isGated }),
    allows: ({ surface, standing }, id) =>
      isReportOnly || judge(policy, surface.id, standing.choice, { kind: 'technology', id }).allowed,
    placeholder: ({ surface, language, path }, frame) => {
      if (isReportOnly) return undefined;
      const view = placeholderViewOf(inventoryViewOf(policy, surface.id, language), frame);
      return view && placeholderTree({ ...view, returnTo: path });
    },
    csrfField: (request, reply, form) => (
      <input type="hidden" name={TOKEN_FIELD} value={tokenFor(request, reply, form)} />
    ),
    csrfAccepts: (request, form, token) => csrf.accepts(request.cookies[TOKEN_COOKIE], form, token, now()),
    isOwnOrigin: (request) => isFromOurs(request, origins, 'form'),
    send: (request, reply, parts, page) => sendPage(request, reply, parts.headers, page),
  };

  function tokenFor(request: FastifyRequest, reply: FastifyReply, form: string): string {
    const had = request.cookies[TOKEN_COOKIE];
    const cookie = csrf.cookieFor(had, now());
    if (cookie !== had) {
      // No Expires: it ends with the session (P42). Never `SameSite=Lax`: no other site may send it.
      const secure = origins.isSecure(request.host);
      reply.setCookie(TOKEN_COOKIE, cookie, { path: '/', httpOnly: true, sameSite: 'strict', secure });
    }
    return csrf.token(cookie, form);
  }
}
