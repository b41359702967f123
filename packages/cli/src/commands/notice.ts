import {
  type NoticeContext,
  noticeJson,
  noticeLanguageOf,
  noticeLanguages,
  noticeMarkdown,
} from '@kiwiconsent/notice';
import { type CompiledPolicy, textIn } from '@kiwiconsent/policy/compiled';
import { nearest } from '@kiwiconsent/policy/file';
import type { Command, Request, Status } from '../command/command.ts';
import { misuse, type Problem } from '../command/problem.ts';
import { standalonePage } from '../notice-page/standalone-page.tsx';
import { explain } from '../policy-source/explain.ts';
import { loadPolicy } from '../policy-source/load-policy.ts';
import { deliver } from '../terminal/deliver.ts';
import { refuse } from '../terminal/refuse.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** `kiwiconsent notice FILE`: the published cookie policy document, from the policy alone. */
export const notice: Command = {
  name: 'notice',
  about: 'write the cookie policy document that visitors read',
  more: ['HTML is one complete page with its style in it; Markdown and JSON are its twins.'],
  arguments: [{ name: 'FILE', about: 'a policy file (YAML) or a compiled policy; `-` for standard input' }],
  options: {
    language: {
      short: 'l',
      value: 'LANGUAGE',
      about: 'one of the policy’s languages; its first where left out',
    },
    format: {
      short: 'f',
      value: 'FORMAT',
      about: 'html where left out',
      oneOf: ['html', 'markdown', 'json'],
    },
    output: { short: 'o', value: 'FILE', about: 'write to this file, not to standard output' },
  },
  examples: [
    'kiwiconsent notice policy.yaml --language nl --format html -o cookiebeleid.html',
    'kiwiconsent notice policy.yaml --language en --format markdown',
  ],
  run,
};

async function run(request: Request, terminal: Terminal): Promise<Status> {
  const [path = ''] = request.arguments;
  const loaded = await loadPolicy(terminal, path);
  if (loaded.kind !== 'policy') return explain(terminal, loaded);
  const { policy } = loaded;
  const language = (request.values.get('language') ?? policy.languages[0] ?? 'en').toLowerCase();
  const problem = languageProblem(policy, language);
  if (problem !== undefined) return refuse(terminal, problem);
  const text = printed(policy, language, request.values.get('format') ?? 'html');
  return deliver(terminal, text, { path: request.values.get('output'), existing: 'replace' });
}

function printed(policy: CompiledPolicy, language: string, format: string): string {
  const context = contextOf(policy, language);
  if (format === 'markdown') return noticeMarkdown(policy, language, context);
  if (format === 'json') return noticeJson(policy, language, context);
  return standalonePage(policy, language, context);
}

function languageProblem(policy: CompiledPolicy, language: string): Problem | undefined {
  if (!policy.languages.includes(language)) {
    const meant = nearest(language, policy.languages);
    return misuse(
      'KC-C201',
      `the policy is not written in \`${language}\``,
      `${meant === undefined ? '' : `Did you mean \`${meant}\`? `}It has: ${policy.languages.join(', ')}.`,
    );
  }
  if (noticeLanguageOf(language) === language.split('-')[0]) return undefined;
  return misuse(
    'KC-C202',
    `the document cannot be written in \`${language}\` yet`,
    `It can be written in: ${noticeLanguages.filter((one) => policy.languages.includes(one)).join(', ') || 'none of the policy’s languages'}.`,
  );
}

/** What a document that stands alone knows of its surroundings: its own address and version. */
function contextOf({ document, hash, languages }: CompiledPolicy, language: string): NoticeContext {
  const address = textIn(document.links.notice, language);
  const { version, date } = document;
  return {
    address,
    versions: [{ version, date, hash, href: `${address}/${version}` }],
    links: { markdown: '', json: '', feed: '' },
    languages: languages
      .filter((other) => noticeLanguageOf(other) === other.split('-')[0])
      .map((other) => ({ language: other, href: textIn(document.links.notice, other) })),
  };
}
