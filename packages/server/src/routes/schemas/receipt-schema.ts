import { CONTROLS, LAYERS, WITNESSES } from '@kiwiconsent/policy/receipt';
import { type TObject, Type } from '@sinclair/typebox';

export const choiceSchema: TObject = Type.Object(
  {
    categories: Type.Record(Type.String(), Type.Union([Type.Literal('granted'), Type.Literal('denied')])),
    providers: Type.Record(Type.String(), Type.Union([Type.Literal('granted'), Type.Literal('denied')]), {
      description: 'Keyed category.provider',
    }),
    objections: Type.Array(Type.String()),
  },
  { title: 'Choice' },
);

/** `Receipt` of `@kiwiconsent/policy/receipt`. */
export const receiptSchema: TObject = Type.Object(
  {
    format: Type.Literal('kiwiconsent/receipt/1'),
    id: Type.String({ pattern: '^[A-Za-z0-9_-]{22}$' }),
    previous: Type.String(),
    recordedAt: Type.String({ description: "The server's clock, ISO 8601 UTC" }),
    saidAt: Type.String({ description: "The visitor's clock; empty when unknown" }),
    validUntil: Type.String(),
    policy: Type.Object({ hash: Type.String(), version: Type.String() }),
    surface: Type.String(),
    language: Type.String(),
    layer: Type.Union(LAYERS.map((name) => Type.Literal(name))),
    control: Type.Union(CONTROLS.map((name) => Type.Literal(name))),
    shown: Type.Object(
      { text: Type.String(), markup: Type.String(), style: Type.String(), script: Type.String() },
      { description: 'SHA-256 of each part of what was on the screen; see /_kc/archive/{hash}' },
    ),
    choice: choiceSchema,
    notAsked: Type.Array(Type.String()),
    signals: Type.Object({ gpc: Type.Boolean() }),
    witness: Type.Union(WITNESSES.map((name) => Type.Literal(name))),
  },
  { title: 'Receipt' },
);

/** `ReceiptProof` of `proof/receipt-proof.ts`. */
export const receiptProofSchema: TObject = Type.Object(
  {
    format: Type.Literal('kiwiconsent/receipt-proof/1'),
    receipt: receiptSchema,
    salt: Type.String({ description: '16 bytes, base64url' }),
    proof: Type.String({ description: 'C2SP tlog-proof' }),
    key: Type.String({ description: "The ledger's public key: name+id+key" }),
    handovers: Type.Optional(Type.Array(Type.String({ description: "A change of the ledger's key" }))),
  },
  { title: 'ReceiptProof' },
);
