import type { Command } from '../command/command.ts';
import { copyBetween } from '../keeping/copy-between.ts';
import { DATABASE } from '../keeping/open-kept.ts';

/** `kiwiconsent backup --to FOLDER`: docs/operate/database.md. */
export const backup: Command = {
  name: 'backup',
  about: 'copy everything that is kept into a folder, while the server runs',
  more: [
    'The copy is how everything stood at one moment, in one SQLite file, whatever database it comes from; it was checked against the signed ledger. It is a data folder: a server can run on it.',
    'It holds what the store holds: receipts, and the server’s keys unless KIWICONSENT_LEDGER_KEY names a file. Keep it as you keep the store.',
  ],
  arguments: [],
  options: {
    to: { value: 'FOLDER', about: 'an empty or new folder', required: true },
    database: DATABASE,
  },
  examples: ['kiwiconsent backup --to /var/backups/kiwiconsent-2026-11-23'],
  run: ({ values }, terminal) =>
    copyBetween({ from: values.get('database'), to: values.get('to') }, terminal),
};
