import type { Command, Request, Status } from '../command/command.ts';
import { misuse, type Problem } from '../command/problem.ts';
import { issueLine } from '../findings/issue-lines.ts';
import { explain } from '../policy-source/explain.ts';
import { loadPolicy } from '../policy-source/load-policy.ts';
import { modeOf, modeWords, REPORT_ONLY } from '../serving/mode.ts';
import { openServer } from '../serving/open-server.ts';
import { portIn, startProblem } from '../serving/start-problem.ts';
import { paintFor } from '../terminal/paint.ts';
import { refuse } from '../terminal/refuse.ts';
import type { Terminal } from '../terminal/terminal.ts';

const DEFAULTS = { port: '8080', host: 'localhost', data: 'data' } as const;

/** `kiwiconsent proxy --upstream URL --policy FILE`: the gate in front of any site. */
export const proxy: Command = {
  name: 'proxy',
  about: 'stand in front of a site, in any language, and hold what a visitor did not allow',
  more: [
    'What would load before a choice is held in the pages that pass, and so are cookies; the banner, the document, the settings and the recorded choices are served here. The site itself needs no change.',
    'Put it where visitors arrive, behind what ends TLS; the site sees Forwarded and X-Forwarded-For.',
  ],
  arguments: [],
  options: {
    upstream: { value: 'URL', about: 'the site: http://127.0.0.1:3000', required: true },
    policy: { value: 'FILE', about: 'the policy file (YAML) or a compiled policy', required: true },
    port: { value: 'PORT', about: `the port to listen on; ${DEFAULTS.port} where left out` },
    host: { value: 'HOST', about: `the address to listen on; ${DEFAULTS.host} where left out` },
    data: { value: 'FOLDER', about: `where receipts are kept; ./${DEFAULTS.data} where left out` },
    origin: {
      value: 'URL',
      about: 'the site’s own origin, such as https://www.example.nl; several with commas',
    },
    'upstream-host': {
      value: 'NAME',
      about: 'the Host that the site is told; the visitor’s own where left out',
    },
    shared: { about: 'the same HTML for every visitor, all held, for caches in between' },
    'report-only': REPORT_ONLY,
    quiet: { about: 'no log of requests' },
  },
  examples: [
    'kiwiconsent proxy --upstream http://127.0.0.1:3000 --policy policy.yaml',
    'kiwiconsent proxy --upstream http://127.0.0.1:3000 --policy policy.yaml --port 80 --host 0.0.0.0 --origin https://www.example.nl',
  ],
  run,
};

/** The site's address, or why it is none. */
function upstreamIn(said: string): URL | Problem {
  const url = URL.canParse(said) ? new URL(said) : undefined;
  const isWhole =
    url !== undefined && /^https?:$/.test(url.protocol) && url.search === '' && url.username === '';
  if (isWhole) return url;
  return misuse(
    'KC-C017',
    `\`--upstream ${said}\` is no address of a site`,
    'Write it as http://127.0.0.1:3000 or https://site.internal.',
  );
}

async function run(request: Request, terminal: Terminal): Promise<Status> {
  const { values, switches } = request;
  const port = portIn(values.get('port') ?? DEFAULTS.port);
  if (typeof port !== 'number') return refuse(terminal, port);
  const upstream = upstreamIn(values.get('upstream') ?? '');
  if (!(upstream instanceof URL)) return refuse(terminal, upstream);
  const loaded = await loadPolicy(terminal, values.get('policy') ?? '');
  if (loaded.kind !== 'policy') return explain(terminal, loaded);
  const paint = paintFor(terminal.colours.say);
  for (const warning of loaded.warnings) terminal.say(issueLine(warning, paint));

  const host = values.get('host') ?? DEFAULTS.host;
  const here = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  const { createProxy } = await import('@kiwiconsent/gate/proxy');
  try {
    const mode = await modeOf(request);
    const { server, close } = await openServer({
      policy: loaded.policy,
      folder: values.get('data') ?? DEFAULTS.data,
      origins: values.get('origin')?.split(',') ?? [here],
      mode,
      ...(switches.has('shared') && { gate: { mode: 'shared' as const } }),
      ...(switches.has('quiet') && { log: false as const }),
    });
    const upstreamHost = values.get('upstream-host') ?? '';
    const gate = createProxy({ gatehouse: server.gatehouse, upstream, upstreamHost });
    try {
      const at = await gate.listen({ port, host });
      terminal.say(
        `Ready at ${here.replace(/\d+$/, String(at))}, in front of ${upstream.origin}: version ${loaded.policy.document.version}${modeWords(mode)}. Stop with Ctrl-C.\n`,
      );
      await terminal.untilStopped();
    } finally {
      await gate.close();
      await close();
    }
  } catch (error) {
    return refuse(terminal, startProblem(error, port, host));
  }
  terminal.say('Stopped.\n');
  return 0;
}
