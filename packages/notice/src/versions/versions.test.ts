import { toHtml } from '@kiwiconsent/markup';
import { describe, expect, test } from 'vitest';
import { context } from '../fixture/context.ts';
import { attribute, elementsIn, htmlText, tablesIn } from '../fixture/read-html.ts';
import { feedXml, versionsMarkdown, versionsTree } from '../notice.ts';

const { versions } = context;

describe('the list of versions', () => {
  test('P36: shows every version with its date, the way to it and what is different in it', () => {
    const html = toHtml(versionsTree(versions, 'nl', '/cookiebeleid/versies.xml'));
    expect(
      tablesIn(html)[0]
        ?.slice(1)
        .map((row) => row.slice(0, 3)),
    ).toEqual([
      ['Versie 1.1', '2 juni 2026', 'bekijk wat in 1.1 anders is'],
      ['Versie 1.0', '16 mei 2026', 'eerste versie'],
    ]);
    const links = elementsIn(html).filter(({ tagName }) => tagName === 'a');
    expect(links.map((each) => attribute(each, 'href'))).toEqual([
      '/cookiebeleid/versies.xml',
      '/cookiebeleid/1.1',
      '/cookiebeleid/verschillen/1.0...1.1',
      '/cookiebeleid/1.0',
    ]);
  });

  test('shows the mark that receipts carry, and says what it is', () => {
    const html = toHtml(versionsTree(versions, 'en'));
    expect(htmlText(html)).toContain(versions[0]?.hash.slice(0, 16) ?? '?');
    expect(versionsMarkdown(versions, 'en')).toContain(`\`${versions[0]?.hash.slice(0, 16)}\``);
  });
});

describe('the feed of versions', () => {
  test('RFC 4287: has an id, a title, an author and a moment, and each entry too', () => {
    const feed = feedXml(versions, 'nl', 'https://www.orchard.example/', 'Orchard B.V.');
    for (const part of ['id', 'title', 'updated']) {
      expect(feed.match(new RegExp(`<${part}>[^<]+</${part}>`, 'g'))?.length, part).toBe(1 + versions.length);
    }
    expect(feed).toContain('<updated>2026-06-02T00:00:00Z</updated>\n  <author><name>Orchard B.V.</name>');
    expect(feed).toContain('href="https://www.orchard.example/cookiebeleid/1.0"');
    expect(feed).toContain('href="https://www.orchard.example/cookiebeleid/verschillen/1.0...1.1"');
  });

  test('SEC-2: hostile versions and addresses are text in it, and no character that XML cannot hold', () => {
    const feed = feedXml(
      [{ version: '</title><x>\u0000\u0008', date: '"><y>', hash: '', href: '/?a&b"<z>' }],
      'nl',
      'https://www.orchard.example',
      'A <x> & Co',
    );
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there
    expect(feed).not.toMatch(/<[xyz]>|[\u0000-\u0009\u000b-\u001f]/);
    expect(feed).toContain('/?a&amp;b&quot;&lt;z&gt;');
  });
});
