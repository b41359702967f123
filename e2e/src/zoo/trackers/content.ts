/** What shows something of another site in the page. */
import type { Tracker } from '../tracker.ts';

export const CONTENT: readonly Tracker[] = [
  {
    id: 'lite-youtube',
    package: 'lite-youtube-embed',
    category: 'external',
    is: 'whole',
    code: `
      import 'lite-youtube-embed';
      const film = document.createElement('lite-youtube');
      film.setAttribute('videoid', 'dQw4w9WgXcQ');
      document.body.append(film);
      setTimeout(() => film.click(), 300);
    `,
    hosts: ['www.youtube-nocookie.com', 'i.ytimg.com', 'www.youtube.com'],
    keeps: [],
  },
  {
    id: 'vimeo',
    package: '@vimeo/player',
    category: 'external',
    is: 'whole',
    code: `
      import Player from '@vimeo/player';
      const place = document.createElement('div');
      document.body.append(place);
      const player = new Player(place, { id: 76979871, width: 320 });
      player.ready().catch(() => {});
    `,
    hosts: ['vimeo.com', 'player.vimeo.com'],
    keeps: [],
  },
  {
    id: 'leaflet',
    package: 'leaflet',
    category: 'external',
    is: 'whole',
    code: `
      import { map, tileLayer } from 'leaflet';
      const place = document.createElement('div');
      place.style.cssText = 'position: relative; overflow: hidden; width: 300px; height: 300px';
      document.body.append(place);
      tileLayer('https://tile.openstreetmap.org/{z}/{x}/{y}.png').addTo(map(place).setView([51, 0], 5));
    `,
    hosts: ['tile.openstreetmap.org'],
    keeps: [],
  },
];
