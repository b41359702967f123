import { CATEGORIES } from '../../model/category.ts';
import { DEVICE_KINDS, NETWORK_KINDS, USES } from '../../model/technology.ts';
import { GROUNDS } from '../grounds.ts';
import { duration, host, id, listOf, path, technologyId, text, textOrTexts } from './forms.ts';
import type { Schema } from './schema.ts';

const retention: Schema = {
  description: 'How long it stays: a duration (P6M), session, none, or session-at-most.',
  anyOf: [
    {
      type: 'string',
      pattern: `${duration.pattern}|^session$|^none$`,
      patternErrorMessage: 'session, none, or a duration such as P6M (six months) or PT12H (twelve hours)',
    },
    {
      type: 'object',
      description: 'As long as the session, and at most this long.',
      properties: { 'session-at-most': duration },
      required: ['session-at-most'],
      additionalProperties: false,
    },
  ],
};

const consent: Schema = {
  description: 'needed, or exempt with the ground, the written reason and the conditions.',
  anyOf: [
    { type: 'string', enum: ['needed'] },
    {
      type: 'object',
      properties: {
        exempt: { type: 'string', description: 'The ground.', enum: Object.keys(GROUNDS) },
        reason: { ...textOrTexts, description: 'Why it may do without consent; the notice shows it.' },
        because: {
          type: 'object',
          description: 'The conditions of the ground, each answered.',
          properties: {
            'own-account': { type: 'boolean', description: 'Only for us, never for the provider.' },
            'cross-site': { type: 'boolean', description: 'Can be combined with other sites or services.' },
            identifier: {
              type: 'string',
              enum: ['none', 'first-party'],
              description: 'Whether a visitor gets a number, and one that only we see.',
            },
            renewed: { type: 'boolean', description: 'Whether the number lives longer with each visit.' },
            ip: { type: 'string', enum: ['not-kept', 'shortened'] },
            profile: { type: 'boolean', description: 'Whether a profile of a person is made.' },
            'data-kept': { ...duration, description: 'How long the figures per visit are kept.' },
            recording: {
              type: 'boolean',
              description: 'Whether visits are recorded: session replay, heat maps.',
            },
            objection: { type: 'boolean', description: 'Whether a visitor may object on the settings page.' },
            impact: { type: 'string', enum: ['none', 'low'], description: 'What it does to privacy.' },
            'set-by-visitor': { type: 'boolean', description: 'Whether the visitor asked for it.' },
          },
          additionalProperties: false,
        },
      },
      required: ['exempt'],
      additionalProperties: false,
    },
  ],
};

const plain: readonly Schema[] = [{ ...text, maxLength: 100 }, { type: 'number' }, { type: 'boolean' }];

const revocation: Schema = {
  type: 'object',
  description: "A call of the vendor's own that takes consent back: a name and plain values, never code.",
  properties: {
    call: {
      type: 'string',
      maxLength: 100,
      pattern: '^[A-Za-z_$][\\w$]*(\\.[A-Za-z_$][\\w$]*){0,4}$',
      patternErrorMessage: 'the name of a function, such as fbq or posthog.opt_out_capturing',
    },
    with: {
      type: 'array',
      description: 'What it is called with: texts, numbers, yes or no, or a map or a list of those.',
      items: {
        anyOf: [
          ...plain,
          { type: 'object', additionalProperties: { anyOf: plain } },
          { type: 'array', items: { anyOf: plain }, minItems: 1, maxItems: 10 },
        ],
      },
      minItems: 0,
      maxItems: 10,
    },
  },
  required: ['call'],
  additionalProperties: false,
};

const own: Readonly<Record<string, Schema>> = {
  id: { ...technologyId, description: 'Unique; made from the name where it is left out.' },
  name: { ...text, maxLength: 100, description: 'The exact name, or a pattern with one * (VISITOR_*).' },
  kind: { type: 'string', enum: [...DEVICE_KINDS, ...NETWORK_KINDS], description: 'What technique it is.' },
  retention,
  'http-only': { type: 'boolean', description: 'Cookies only: scripts cannot read it.', default: false },
  hosts: { ...listOf(host, 'Requests only: where they go; the hosts of the provider where left out.') },
  paths: { ...listOf(path, 'Requests only: path prefixes on those hosts; every path where left out.') },
};

const placed: Schema = {
  type: 'object',
  description: 'Something that is placed when the technology is allowed, and removed when it is withdrawn.',
  properties: { ...own, purpose: textOrTexts },
  required: ['name', 'kind', 'retention'],
  additionalProperties: false,
};

export const technology: Schema = {
  type: 'object',
  description: 'One row of the inventory.',
  properties: {
    ...own,
    provider: { ...id, description: 'Who places or reads it: a key of providers.' },
    category: { type: 'string', enum: CATEGORIES },
    surfaces: listOf(id, 'Where it is used: keys of surfaces.'),
    purpose: { ...textOrTexts, description: 'What it is for, in words a visitor understands.' },
    uses: {
      ...listOf({ type: 'string', enum: USES }, 'Analytics: all that the figures are used for.'),
    },
    consent,
    sets: listOf(placed, 'What it places on the device.'),
    revoke: listOf(revocation, 'What is called in the page when it is withdrawn.'),
  },
  required: ['name', 'kind', 'provider', 'category', 'surfaces', 'purpose', 'retention', 'consent'],
  additionalProperties: false,
};
