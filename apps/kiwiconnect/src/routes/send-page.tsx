/** Sends one page of the site: its body in the layout, with what the server package puts on every page. */

import { preferencesStyleText } from '@kiwiconsent/banner/render';
import type { Tree } from '@kiwiconsent/markup';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { exampleOrigin } from '../examples/company-of.ts';
import { filesOf } from '../site/frame.tsx';
import { languageOfPath } from '../site/language.ts';
import { Layout } from '../site/layout.tsx';
import { withLocalPorts } from '../site/local-ports.ts';
import type { PageView } from '../site/page.ts';
import type { Site } from './site.ts';

export interface SentPage {
  readonly title: string;
  readonly description?: string;
  /** The name of the form on this page; '' where there is none, and then no `csrf_token` is set. */
  readonly form: string;
  /** It is made for somebody who is signed in. */
  readonly isSignedIn?: boolean;
  readonly body: (view: PageView) => Tree;
}

/** Measuring and advertising, as any site writes them: the gate holds them until a yes (P15). */
function EveryPage({ site, host }: { readonly site: Site; readonly host: string }): Tree {
  return [
    <script src={site.assets.usage.path} />,
    <script src={`${exampleOrigin('reclame', host)}/tag.js`} />,
  ];
}

export function sendPage(
  site: Site,
  request: FastifyRequest,
  reply: FastifyReply,
  page: SentPage,
): FastifyReply {
  const { kit } = site;
  const path = request.url.split('?')[0] ?? '/';
  const language = languageOfPath(path);
  const anyone = kit.visit(request, language);
  const visit = page.isSignedIn ? kit.signedIn(anyone) : anyone;
  const parts = kit.parts(visit, [preferencesStyleText]);
  const view: PageView = {
    language,
    policy: kit.policy,
    exampleOrigin: (company) => exampleOrigin(company, request.host),
    formToken: page.form === '' ? null : kit.csrfField(request, reply, page.form),
  };
  const tree = (
    <Layout
      language={language}
      path={path}
      title={page.title}
      description={page.description}
      files={filesOf(site.assets)}
      head={parts.head}
      ask={parts.body}
      end={visit.surface.id === 'website' ? <EveryPage site={site} host={request.host} /> : null}
    >
      {page.body(view)}
    </Layout>
  );
  const policy = withLocalPorts(parts.headers['content-security-policy'] ?? '', request.host);
  const headers = { ...parts.headers, 'content-security-policy': policy };
  return kit.send(request, reply, { ...parts, headers }, tree);
}
