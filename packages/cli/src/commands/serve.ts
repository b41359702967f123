import type { Command, Request, Status } from '../command/command.ts';
import { issueLine } from '../findings/issue-lines.ts';
import { explain } from '../policy-source/explain.ts';
import { loadPolicy } from '../policy-source/load-policy.ts';
import { openFrontDoor, pageLines } from '../serving/front-door.ts';
import { modeOf, modeWords, REPORT_ONLY } from '../serving/mode.ts';
import { openServer } from '../serving/open-server.ts';
import { portIn, startProblem } from '../serving/start-problem.ts';
import { paintFor } from '../terminal/paint.ts';
import { refuse } from '../terminal/refuse.ts';
import type { Terminal } from '../terminal/terminal.ts';

const DEFAULTS = { port: '8080', host: 'localhost', data: 'data' } as const;

/** `kiwiconsent serve --policy FILE`: the document, the banner and the recorded choice over HTTP. */
export const serve: Command = {
  name: 'serve',
  about: 'serve the document, the banner and the recorded choices of a policy over HTTP',
  more: [
    'Receipts are kept in one SQLite file in the data folder. Every version that was ever served from that folder stays published. Stops on Ctrl-C, after answering what is under way.',
  ],
  arguments: [],
  options: {
    policy: { value: 'FILE', about: 'the policy file (YAML) or a compiled policy', required: true },
    port: { value: 'PORT', about: `the port to listen on; ${DEFAULTS.port} where left out` },
    host: { value: 'HOST', about: `the address to listen on; ${DEFAULTS.host} where left out` },
    data: { value: 'FOLDER', about: `where receipts are kept; ./${DEFAULTS.data} where left out` },
    origin: {
      value: 'URL',
      about: 'the site’s own origin, such as https://www.example.nl; several with commas',
    },
    'report-only': REPORT_ONLY,
    quiet: { about: 'no log of requests' },
  },
  examples: [
    'kiwiconsent serve --policy policy.yaml',
    'kiwiconsent serve --policy policy.yaml --port 9000 --data /var/lib/kiwiconsent --origin https://www.example.nl',
  ],
  run,
};

async function run(request: Request, terminal: Terminal): Promise<Status> {
  const { values } = request;
  const port = portIn(values.get('port') ?? DEFAULTS.port);
  if (typeof port !== 'number') return refuse(terminal, port);
  const loaded = await loadPolicy(terminal, values.get('policy') ?? '');
  if (loaded.kind !== 'policy') return explain(terminal, loaded);
  const paint = paintFor(terminal.colours.say);
  for (const warning of loaded.warnings) terminal.say(issueLine(warning, paint));

  const host = values.get('host') ?? DEFAULTS.host;
  const origins = values.get('origin')?.split(',') ?? [
    `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
  ];
  try {
    const mode = await modeOf(request);
    const isReportOnly = mode === 'report-only';
    const { server, close } = await openServer({
      policy: loaded.policy,
      folder: values.get('data') ?? DEFAULTS.data,
      origins,
      mode,
      ...(!isReportOnly && { site: async (app) => openFrontDoor(app, loaded.policy) }),
      ...(request.switches.has('quiet') && { log: false as const }),
    });
    try {
      const heard = await server.listen({ port, host });
      // The address under which a form is taken: localhost and 127.0.0.1 are two origins.
      const address = values.has('origin') || port === 0 ? heard : (origins[0] ?? heard);
      terminal.say(
        `${isReportOnly ? '' : pageLines(address, loaded.policy)}Ready at ${address}: version ${loaded.policy.document.version}${modeWords(mode)}. Stop with Ctrl-C.\n`,
      );
      await terminal.untilStopped();
    } finally {
      await close();
    }
  } catch (error) {
    return refuse(terminal, startProblem(error, port, host));
  }
  terminal.say('Stopped.\n');
  return 0;
}
