import { CONTROLS, LAYERS } from '@kiwiconsent/policy/receipt';
import { Type } from '@sinclair/typebox';
import type { FastifySchema } from 'fastify';
import { problemSchema } from './problem-schema.ts';
import { choiceSchema, receiptSchema } from './receipt-schema.ts';

const body = Type.Object({
  policy: Type.String({ pattern: '^[0-9a-f]{16}([0-9a-f]{48})?$' }),
  surface: Type.String(),
  language: Type.String(),
  control: Type.Union(CONTROLS.map((name) => Type.Literal(name))),
  layer: Type.Union(LAYERS.map((name) => Type.Literal(name))),
  choice: choiceSchema,
  asked: Type.Optional(Type.Array(Type.String())),
  moment: Type.Optional(Type.String()),
  key: Type.String({ pattern: '^[A-Za-z0-9_-]{22}$' }),
  previous: Type.Optional(Type.String()),
  witness: Type.Optional(
    Type.String({ description: 'What the page carried; raises the grade of the witness' }),
  ),
  gpc: Type.Optional(Type.Boolean({ description: 'The page saw Global Privacy Control' })),
});

const problem = { description: 'Refused; see `code`', content: problemContent() };

function problemContent(): object {
  return { 'application/problem+json': { schema: problemSchema } };
}

export const decisionSchema: FastifySchema = {
  summary: 'Record one decision of one visitor on one surface',
  description: 'Also as a form (application/x-www-form-urlencoded), which is answered with 303.',
  consumes: ['application/json', 'application/x-www-form-urlencoded'],
  body,
  response: {
    201: Type.Object({
      receipt: receiptSchema,
      replayed: Type.Boolean(),
      ledger: Type.Object(
        { index: Type.Integer(), size: Type.Integer() },
        { description: 'Its place in the ledger, and the size of the checkpoint that vouches for it' },
      ),
    }),
    303: Type.Null({ description: 'A form was recorded; back to `return`' }),
    400: problem,
    403: problem,
    409: problem,
    413: problem,
    422: problem,
    429: problem,
    503: problem,
  },
};
