import type { Tree } from '@kiwiconsent/markup';
import type { FastifyRequest } from 'fastify';
import type { HttpError } from '../errors.ts';
import type { House } from '../house.ts';
import { languageAt } from '../visit/language-at.ts';
import { serverWordsIn } from '../words/index.ts';

/** An error for a person: what happened, what is safe, what to do. Nothing of what was sent is in it. */
export function errorPage(
  { published }: House,
  request: FastifyRequest,
  error: HttpError,
): { readonly title: string; readonly main: Tree; readonly language: string } {
  const language = languageAt(published.current, request.url);
  const words = serverWordsIn(language).error;
  if (error.statusCode === 404) {
    const main = (
      <>
        <h1>{words.notFound}</h1>
        <p>{words.notFoundAbout}</p>
      </>
    );
    return { title: words.notFound, language, main };
  }
  const main = (
    <>
      <h1>{words.title}</h1>
      {error.code === 'KC-H10' && <p>{words.form}</p>}
      <p>{words.safe}</p>
      <p>{words.again}</p>
      <p>
        {words.code}: <code>{error.code}</code>
      </p>
    </>
  );
  return { title: words.title, language, main };
}
