import { LANGUAGES } from '../../defaults/languages.ts';
import { ASKABLE } from '../../model/category.ts';
import { VERSION_REASONS } from '../../model/compiled-policy.ts';
import { PROVIDER_ROLES } from '../../model/provider.ts';
import { TRANSFERS } from '../../model/transfers.ts';
import { GROUNDS } from '../grounds.ts';
import * as form from './forms.ts';
import type { Schema } from './schema.ts';
import { technology } from './technology.ts';

const document: Schema = {
  type: 'object',
  properties: {
    title: { ...form.textOrTexts, description: 'The title of the published document.' },
    version: {
      type: 'string',
      description: 'The version, in quotes.',
      pattern: '^\\d{1,4}(\\.\\d{1,4}){1,2}$',
      patternErrorMessage: "a version in quotes, for example '1.0'",
    },
    date: { ...form.date, description: 'The day of the last change.' },
    owner: { ...form.id, description: 'The provider whose policy this is.' },
    reason: { type: 'string', enum: VERSION_REASONS, description: 'Why this version exists.' },
    links: {
      type: 'object',
      properties: {
        notice: { ...form.linkOrLinks, description: 'The page of the cookie policy.' },
        settings: { ...form.linkOrLinks, description: 'The page where a visitor changes the choice.' },
        privacy: { ...form.linkOrLinks, description: 'The privacy policy.' },
      },
      required: ['notice', 'settings', 'privacy'],
      additionalProperties: false,
    },
  },
  required: ['title', 'version', 'date', 'owner', 'reason', 'links'],
  additionalProperties: false,
};

const surface: Schema = {
  type: 'object',
  properties: {
    hosts: form.listOf(form.ownHost, 'The hosts it is on.'),
    paths: { ...form.listOf(form.path, 'Path prefixes; the longest that fits decides.') },
    'signed-in': { type: 'boolean', default: false, description: 'Only for people who are logged in.' },
    'asks-marketing': {
      type: 'boolean',
      default: false,
      description: 'Signed in only: it informs and asks about marketing itself.',
    },
    sensitive: {
      type: 'boolean',
      default: false,
      description: 'For children, or about health and the like.',
    },
  },
  required: ['hosts', 'paths'],
  additionalProperties: false,
};

const provider: Schema = {
  type: 'object',
  properties: {
    name: form.text,
    role: { type: 'string', enum: PROVIDER_ROLES },
    country: {
      type: 'string',
      pattern: '^[A-Z]{2}$',
      patternErrorMessage: 'a country code of two capitals, for example NL',
    },
    transfer: { type: 'string', enum: TRANSFERS, description: 'Outside the EEA: what covers the transfer.' },
    address: form.text,
    contact: { ...form.text, description: 'An e-mail address or a telephone number.' },
    website: form.address,
    privacy: { ...form.address, description: 'Its privacy statement.' },
    cookies: { ...form.address, description: 'Its cookie statement.' },
    hosts: form.listOf(form.host, 'Every host of it that a page contacts.'),
    why: { ...form.textOrTexts, description: 'Why it is necessary and fitting.' },
    reviewed: { ...form.date, description: 'When that was last looked at.' },
  },
  required: ['name', 'role', 'country'],
  additionalProperties: false,
};

const askable: Schema = { type: 'array', items: { type: 'string', enum: ASKABLE }, uniqueItems: true };

const regime: Schema = {
  type: 'object',
  properties: {
    from: form.date,
    name: form.textOrTexts,
    'choice-holds': form.calendarDuration,
    'asks-again-after': form.calendarDuration,
    'proof-kept': form.calendarDuration,
    exemptions: { type: 'array', items: { type: 'string', enum: Object.keys(GROUNDS) }, uniqueItems: true },
    gpc: {
      type: 'object',
      description: 'What Global Privacy Control refuses.',
      properties: {
        refuses: { ...askable, description: 'Categories, whoever gets the data.' },
        'refuses-for-others': {
          ...askable,
          description: 'Categories in which another controller gets data.',
        },
        source: { ...form.textOrTexts, description: 'Where the rule is written.' },
      },
      required: ['refuses', 'refuses-for-others', 'source'],
      additionalProperties: false,
    },
    authority: {
      type: 'object',
      properties: { name: form.text, url: form.address },
      required: ['name', 'url'],
      additionalProperties: false,
    },
    sources: form.listOf(form.textOrTexts, 'Where the rules are written.'),
  },
  required: ['from', 'name', 'choice-holds', 'asks-again-after', 'exemptions', 'authority', 'sources'],
  additionalProperties: false,
};

const categoryWords: Schema = {
  type: 'object',
  properties: { name: form.textOrTexts, aim: form.textOrTexts, about: form.textOrTexts },
  additionalProperties: false,
};

const palette: Schema = {
  type: 'object',
  properties: { paper: form.colour, ink: form.colour, accent: form.colour },
  additionalProperties: false,
};

const categories: Schema = {
  type: 'object',
  description: 'Other words for the categories; ours where left out.',
  properties: Object.fromEntries(
    ['necessary', 'functional', 'analytics', 'marketing', 'external'].map((name) => [name, categoryWords]),
  ),
  additionalProperties: false,
};

/** The published schema: editors complete with it, and `readPolicyFile` checks with it. */
export const policyFileSchema: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://kiwiconsent.example/policy.schema.json',
  title: 'KiwiConsent policy file',
  type: 'object',
  properties: {
    policy: { const: 1, description: 'The format of this file.' },
    document,
    regime: {
      ...form.id,
      description: 'Whose rules count: nl, fr, de, it, uk, strictest, or one of regimes.',
    },
    regimes: {
      type: 'object',
      description: 'Rules of your own.',
      propertyNames: form.id,
      additionalProperties: regime,
    },
    languages: form.listOf({ type: 'string', enum: LANGUAGES }, 'The languages; the first is the default.'),
    surfaces: { type: 'object', minProperties: 1, propertyNames: form.id, additionalProperties: surface },
    providers: { type: 'object', minProperties: 1, propertyNames: form.id, additionalProperties: provider },
    categories,
    technologies: { type: 'array', minItems: 1, maxItems: 5000, items: technology },
    theme: {
      type: 'object',
      properties: { light: palette, dark: palette, radius: { type: 'integer', minimum: 0, maximum: 24 } },
      additionalProperties: false,
    },
  },
  required: ['policy', 'document', 'regime', 'languages', 'surfaces', 'providers', 'technologies'],
  additionalProperties: false,
};
