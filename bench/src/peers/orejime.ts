/**
 * Orejime: every purpose refused until chosen, with the cookies it deletes. What it holds must stand in a
 * `<template data-purpose>`.
 */
import { ASKED, type Peer, packaged, script, style } from './peer.ts';

const purposes = ASKED.map(
  ({ id, title, text }) =>
    `{ id: '${id}', title: '${title}', description: '${text}', default: false, cookies: [/^${id}-/] }`,
);

export function orejime(): Peer {
  return {
    name: 'Orejime 3.2.1',
    files: {
      '/peer/orejime.js': packaged('orejime/dist/orejime-standard-nl.js'),
      '/peer/orejime.css': packaged('orejime/dist/orejime-standard.css'),
      '/peer/orejime-config.js': `window.orejimeConfig = { privacyPolicyUrl: '/privacy', purposes: [${purposes}] };`,
    },
    head: style('/peer/orejime.css') + script('/peer/orejime-config.js') + script('/peer/orejime.js'),
    question: '.orejime-Banner',
    opener: '.orejime-Banner-learnMoreButton',
    preferences: '.orejime-Modal',
  };
}
