import type { Command } from '../command/command.ts';
import { copyBetween } from '../keeping/copy-between.ts';

/** `kiwiconsent move --from WHERE --to WHERE`: docs/operate/database.md. */
export const move: Command = {
  name: 'move',
  about: 'copy everything from one database to another, the ledger’s root unchanged',
  more: [
    'Stop the server, move, start it on the new database. The old one is left as it is: remove it when the new one serves.',
  ],
  arguments: [],
  options: {
    from: { value: 'WHERE', about: 'a data folder or postgres://…', required: true },
    to: { value: 'WHERE', about: 'an empty data folder or database', required: true },
  },
  examples: ['kiwiconsent move --from ./data --to postgres://kiwiconsent@db.example.nl/kiwiconsent'],
  run: ({ values }, terminal) => copyBetween({ from: values.get('from'), to: values.get('to') }, terminal),
};
