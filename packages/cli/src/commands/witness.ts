import { randomBytes } from 'node:crypto';
import { readVerifierKey, type Trust, type Verifier, verifierOf } from '@kiwiconsent/ledger';
import { nobleHash, nobleVerify } from '@kiwiconsent/ledger/noble';
import type { Command, Request, Status } from '../command/command.ts';
import { misuse, type Problem } from '../command/problem.ts';
import { keyProblem } from '../proof/key-problem.ts';
import { portIn, startProblem } from '../serving/start-problem.ts';
import { refuse } from '../terminal/refuse.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** `kiwiconsent witness`: a host of somebody else's that signs along with a ledger that only grows. */
export const witness: Command = {
  name: 'witness',
  about: 'sign along with ledgers that only grow: for a host that is not their operator’s',
  more: [
    'A ledger’s server sends its checkpoints here (KIWICONSENT_CHECKPOINT_WITNESS). One is signed only where the tree begins with the one that was signed before, so nobody can be shown two histories. The protocol is C2SP tlog-witness.',
    'Keep the folder: who forgets what was signed would sign anything.',
  ],
  arguments: [],
  options: {
    ledger: { value: 'VKEYS', about: 'the public keys of the ledgers, with commas', required: true },
    name: { value: 'NAME', about: 'the name of the witness, such as witness.example.org', required: true },
    data: { value: 'FOLDER', about: 'where its key and what it signed last are kept', required: true },
    port: { value: 'PORT', about: 'the port to listen on; 8081 where left out' },
    host: { value: 'HOST', about: 'the address to listen on; localhost where left out' },
  },
  examples: [
    'kiwiconsent witness --name witness.example.org --ledger "$(cat ledger.key)" --data /var/lib/witness',
  ],
  run,
};

async function run({ values }: Request, terminal: Terminal): Promise<Status> {
  const trusts = trustsIn(values.get('ledger') ?? '');
  if ('code' in trusts) return refuse(terminal, trusts);
  const port = portIn(values.get('port') ?? '8081');
  if (typeof port !== 'number') return refuse(terminal, port);
  const [name = '', host = 'localhost'] = [values.get('name'), values.get('host')];
  if (name === '' || /[\s+]/.test(name)) {
    const advice = 'Write an address without its scheme, such as witness.example.org.';
    return refuse(terminal, misuse('KC-C026', `\`${name}\` cannot name a witness`, advice));
  }
  const { openWitness } = await import('@kiwiconsent/server');
  try {
    const options = { folder: values.get('data') ?? '', name, trusts };
    const opened = openWitness({ ...options, now: () => new Date(), random: randomBytes });
    const address = await opened.listen(port, host);
    terminal.say(`Ready at ${address}. The ledger's server needs:\n`);
    terminal.out(`KIWICONSENT_CHECKPOINT_WITNESS=${opened.key} ${address}\n`);
    await terminal.untilStopped();
    await opened.close();
  } catch (error) {
    return refuse(terminal, startProblem(error, port, host));
  }
  return 0;
}

/** Several keys of one ledger are one ledger. */
function trustsIn(keys: string): readonly Trust[] | Problem {
  const trusts = new Map<string, readonly Verifier[]>();
  for (const text of keys.split(',').map((each) => each.trim())) {
    const wrong = keyProblem(text);
    if (wrong !== undefined) return wrong;
    const key = readVerifierKey(text, nobleHash);
    const verifier = key.kind === 'key' ? verifierOf(key, nobleVerify) : key;
    if ('kind' in verifier) throw new TypeError(verifier.because);
    trusts.set(verifier.name, [...(trusts.get(verifier.name) ?? []), verifier]);
  }
  return [...trusts].map(([origin, verifiers]) => ({ origin, verifiers }));
}
