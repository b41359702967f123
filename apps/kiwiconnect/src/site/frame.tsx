/** Puts the site's layout around the pages that the server package serves: document, settings, receipt, error. */
import type { Tree } from '@kiwiconsent/markup';
import type { SitePage } from '@kiwiconsent/server';
import type { Assets } from './assets.ts';
import { siteLanguage } from './language.ts';
import { Layout, type LayoutFiles } from './layout.tsx';

export function filesOf(assets: Assets): LayoutFiles {
  return { style: assets.style.path, font: assets.font.path, icon: assets.icon.path };
}

export function frameWith(assets: Assets): (page: SitePage) => Tree {
  return ({ kind, title, path, visit, parts, main }) => (
    <Layout
      language={siteLanguage(visit.language)}
      path={path}
      title={title}
      files={filesOf(assets)}
      head={parts.head}
      ask={parts.body}
    >
      <div class={`wide served served-${kind}`}>{main}</div>
    </Layout>
  );
}
