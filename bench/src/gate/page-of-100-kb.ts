/** A page as sites have them: text, links, own pictures and scripts, and sixty addresses of third parties. */
const WORDS = 'Een tuin vraagt om aandacht, en een website die zijn bezoekers met rust laat ook. '.repeat(6);

function block(at: number): string {
  const third = at % 2 === 0 ? 'https://film.example' : 'https://tracker.invalid';
  return `
<section id="s${at}" class="band wide"><h2><a href="/deel/${at}">Deel ${at}</a></h2>
<p>${WORDS}</p><p class="lead">${WORDS}</p>
<img src="/beeld/${at}.jpg" srcset="/beeld/${at}@2x.jpg 2x" alt="" width="320" height="200" loading="lazy">
<ul>${[1, 2, 3, 4].map((each) => `<li><a href="/deel/${at}/${each}">Onderdeel ${each}</a></li>`).join('')}</ul>
<img src="${third}/p.gif?deel=${at}" alt=""></section>`;
}

export function pageOf100kB(): string {
  const blocks = Array.from({ length: 60 }, (_, at) => block(at)).join('');
  const head =
    '<meta charset="utf-8"><title>Tuin</title><link rel="stylesheet" href="/site.css"><script src="/site.js" defer></script>';
  return `<!doctype html><html lang="nl"><head>${head}</head><body>${blocks}</body></html>\n`;
}
