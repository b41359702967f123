/** The calls that the guard stands before, each as page code makes it. `at` is another number each time. */

type Call = (at: number) => unknown;

export const CALLS: Readonly<Record<string, Call>> = {
  'document.cookie, written': (at) => {
    // biome-ignore lint/suspicious/noDocumentCookie: it is what is measured
    document.cookie = `own-cookie=${at}; path=/; max-age=9999`;
  },
  'document.cookie, read': () => document.cookie,
  'localStorage.setItem': (at) => localStorage.setItem('own-item', `${at}`),
  'localStorage.getItem': () => localStorage.getItem('own-item'),
  'localStorage[key] = value': (at) => {
    localStorage['own-item'] = `${at}`;
  },
  'appendChild(div)': () => document.body.appendChild(document.createElement('div')),
  'appendChild(img), its src set': (at) => {
    const image = document.createElement('img');
    image.loading = 'lazy';
    image.src = `/beeld/${at}.gif`;
    return document.body.appendChild(image);
  },
  'appendChild(script), its src set': (at) => {
    const script = document.createElement('script');
    script.type = 'own/data';
    script.src = `/app.js?${at}`;
    return document.body.appendChild(script);
  },
  'setAttribute, of an own name': (at) => document.body.setAttribute('data-at', `${at}`),
  'innerHTML, three elements': (at) => {
    document.body.innerHTML = `<p class="a">een <b>${at}</b> <i>drie</i></p>`;
  },
  'innerHTML, with an address': (at) => {
    document.body.innerHTML = `<p class="a"><a href="/deel/${at}">een</a> <b>twee</b></p>`;
  },
  'style.width = value': (at) => {
    document.body.style.width = `${at}px`;
  },
};
