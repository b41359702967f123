/** The page behind the sign-in: what the platform keeps, what it does not, and what the page counter knows. */
import type { Tree } from '@kiwiconsent/markup';
import type { Session } from '../../platform/sessions.ts';
import { addressOf } from '../../site/addresses.ts';
import type { PageView } from '../../site/page.ts';
import type { PageCount } from '../../statistics/page-counter.ts';
import { PlatformRows } from '../about/about.tsx';
import { PLATFORM } from './platform-words.ts';

interface InsideProperties {
  readonly view: PageView;
  readonly session: Session;
  readonly counts: readonly PageCount[];
}

function timeOfDay(since: Date, language: string): string {
  return since.toLocaleTimeString(language === 'nl' ? 'nl-NL' : 'en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Europe/Amsterdam',
  });
}

function Counts({ view, counts }: Omit<InsideProperties, 'session'>): Tree {
  const words = PLATFORM[view.language];
  if (counts.length === 0) return <p>{words.countsEmpty}</p>;
  return (
    <table class="counts">
      <thead>
        <tr>
          <th scope="col">{words.page}</th>
          <th scope="col" class="amount">
            {words.total}
          </th>
        </tr>
      </thead>
      <tbody>
        {counts.map(({ page, times }) => (
          <tr>
            <td>
              <code>{page}</code>
            </td>
            <td class="amount">{times}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function Inside({ view, session, counts }: InsideProperties): Tree {
  const words = PLATFORM[view.language];
  return (
    <article class="text wide">
      <h1>{session.name === '' ? words.hello : words.helloTo(session.name)}</h1>
      <p class="lead">
        {words.since} {timeOfDay(session.since, view.language)}.
      </p>
      <form method="post" action={`${addressOf('platform', view.language)}/uitloggen`}>
        {view.formToken}
        <button class="press" type="submit">
          {words.end}
        </button>
      </form>
      <h2>{words.kept}</h2>
      <p>{words.keptText}</p>
      <PlatformRows view={view} />
      <h2>{words.absent}</h2>
      <p>{words.absentText}</p>
      <h2>{words.counts}</h2>
      <p>{words.countsText}</p>
      <Counts view={view} counts={counts} />
    </article>
  );
}
