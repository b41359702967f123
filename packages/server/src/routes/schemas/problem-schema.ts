import { type TObject, Type } from '@sinclair/typebox';

/** RFC 9457, with our code and the next step. */
export const problemSchema: TObject = Type.Object(
  {
    type: Type.String({ description: 'A name for the kind of problem; docs/errors.md explains the code' }),
    title: Type.String(),
    status: Type.Integer(),
    code: Type.String({ pattern: '^KC-[HS][0-9]{2}$' }),
    advice: Type.String({ description: 'What to do' }),
    issues: Type.Optional(
      Type.Array(Type.Object({ code: Type.String(), path: Type.String(), message: Type.String() })),
    ),
  },
  { title: 'Problem' },
);
