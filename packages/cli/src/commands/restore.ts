import type { Command } from '../command/command.ts';
import { copyBetween } from '../keeping/copy-between.ts';
import { DATABASE } from '../keeping/open-kept.ts';

/** `kiwiconsent restore --from FOLDER`: docs/operate/database.md. */
export const restore: Command = {
  name: 'restore',
  about: 'fill an empty store from a backup',
  more: [
    'Stop the server first. Nothing is overwritten: a store in which something was recorded is refused.',
    'What was recorded after the backup is gone. A server that remembers a later checkpoint refuses to append and says so.',
  ],
  arguments: [],
  options: {
    from: { value: 'FOLDER', about: 'a folder that `backup` made', required: true },
    database: DATABASE,
  },
  examples: ['kiwiconsent restore --from /var/backups/kiwiconsent-2026-11-23 --database postgres://…'],
  run: ({ values }, terminal) =>
    copyBetween({ from: values.get('from'), to: values.get('database') }, terminal),
};
