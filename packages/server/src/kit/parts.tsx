/** What a page of the site carries of ours: script, config, style, banner, settings link, headers. */
import {
  bannerTree,
  narrowed,
  settingsLink,
  settingsLinkViewOf,
  styleText,
  themeText,
} from '@kiwiconsent/banner/render';
import { PLACED } from '@kiwiconsent/gate/adapters';
import type { Tree } from '@kiwiconsent/markup';
import { openQuestions } from '@kiwiconsent/policy/runtime';
import type { ServedFiles } from '../page/page-files.ts';
import { withField } from '../page/with-field.ts';
import type { Published } from '../publish/published.ts';
import { askViewIn } from '../publish/shared-views.ts';
import { contentSecurityPolicy, type PagePolicy } from '../security/content-security-policy.ts';
import type { Visit } from '../visit/visit.ts';
import { Head } from './head.tsx';
import { visitorOf } from './visitor-of.ts';

export interface Parts {
  /** For `<head>`: style, config, script. */
  readonly head: Tree;
  /** For the start of `<body>`: the banner where there is something to ask, else nothing (P21). */
  readonly body: Tree;
  /** The link that must stand on every page (P23, WD-1). */
  readonly settingsLink: Tree;
  /** Set all of them on the answer. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface PartsOptions extends Omit<PagePolicy, 'styles' | 'scripts'> {
  /** Inline style sheets besides the first layer's. */
  readonly styles: readonly string[];
  /** The page goes through the gate: its policy is that of this visitor's verdicts. */
  readonly isGated: boolean;
}

/** For the press of a browser without JavaScript (PRF-11). */
function WitnessField({ value }: { readonly value: string }): Tree {
  return <input type="hidden" name="witness" value={value} />;
}

function banner(published: Published, visit: Visit): Tree {
  const { surface, language, standing } = visit;
  const { current } = published;
  const open = openQuestions(current, surface.id, standing.choice);
  if (open.length === 0) return undefined;
  const view = narrowed(
    askViewIn(published, current, surface.id, language),
    open,
    standing.changed.length > 0,
  );
  const { witness } = visit;
  return withField(bannerTree({ ...view, returnTo: visit.path }), <WitnessField value={witness} />);
}

export function partsOf(
  published: Published,
  files: ServedFiles,
  visit: Visit,
  options: PartsOptions,
): Parts {
  const { current } = published;
  const { surface, language } = visit;
  const styles = [styleText + themeText(current.theme), ...options.styles];
  return {
    head: (
      <Head
        published={published}
        files={files}
        surface={surface.id}
        language={language}
        styles={styles}
        visitor={visitorOf(visit)}
        gpc={visit.signals.gpc}
        isSealed={options.isGated}
      />
    ),
    body: banner(published, visit),
    settingsLink: settingsLink(settingsLinkViewOf(current, language)),
    headers: {
      'content-security-policy': contentSecurityPolicy(published.judged, surface.id, {
        ...options,
        styles,
        scripts: files.guard ? [files.guard.integrity] : [],
        ...(options.isGated && { choice: visit.standing.choice }),
      }),
      ...(options.isGated && { [PLACED]: '1' }),
      'cache-control': 'private, no-cache',
      vary: 'Cookie, Sec-GPC',
    },
  };
}
