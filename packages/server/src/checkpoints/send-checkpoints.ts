/**
 * Sends new checkpoints to where the operator cannot change them (PRF-12).
 *
 * It stands beside the work: a decision never waits for it and never fails with it. What was sent, when the next may go
 * and who sends it is in the store, so that it outlives a restart, and of many servers one sends to each place.
 */
import { readCheckpoint } from '@kiwiconsent/ledger';
import type { Attestation, Delivery, Store } from '@kiwiconsent/store';
import { consistencyProof } from '../ledger/consistency-proof.ts';
import { checkpointUndelivered } from '../ledger/ledger-errors.ts';
import type { Destination, DestinationKind, Outgoing } from './destination.ts';

export interface SendingOptions {
  readonly store: Store;
  readonly destinations: readonly Destination[];
  /** At most so often one to each, in milliseconds. */
  readonly everyMs: number;
  readonly now: () => Date;
  /** Told of each attempt that failed. */
  readonly warn: (error: Error) => void;
}

/** What anybody may know of one destination: not where it is. */
export interface Sent {
  readonly to: DestinationKind;
  /** ISO 8601 UTC; '' before the first. */
  readonly deliveredAt: string;
  /** ISO 8601 UTC; '' where the last attempt went well. */
  readonly failingSince: string;
}

export interface Sending {
  /** From now on it looks by itself. */
  readonly start: () => void;
  /** Sends what is due. Never rejects. */
  readonly look: () => Promise<void>;
  readonly sent: () => Promise<readonly Sent[]>;
  /** Gives up what is under way; another server, or the next start, does it. */
  readonly stop: () => Promise<void>;
}

const LOOK_MS = 5_000;
/** How long one delivery may take. */
const PATIENCE_MS = 60_000;
/** A process that died with the turn held it up for so long. */
const TURN_MS = 2 * PATIENCE_MS;
const FIRST_RETRY_MS = 60_000;

/** How long to wait after so many failures in a row: 1, 2, 4, … minutes, never longer than between two checkpoints. */
export function pauseAfter(failures: number, everyMs: number): number {
  return Math.min(FIRST_RETRY_MS * 2 ** Math.min(failures - 1, 20), Math.max(everyMs, FIRST_RETRY_MS));
}

export function openSending(options: SendingOptions): Sending {
  const { store, destinations, now } = options;
  const stopping = new AbortController();
  let underWay: Promise<void> | undefined;

  async function lookAll(): Promise<void> {
    await Promise.all(destinations.map((each) => lookAt(each, options, stopping.signal)));
  }
  const look = (): Promise<void> => {
    underWay ??= lookAll().finally(() => {
      underWay = undefined;
    });
    return underWay;
  };
  let timer: NodeJS.Timeout | undefined;
  return {
    start: () => {
      if (destinations.length === 0) return;
      timer = setInterval(look, LOOK_MS).unref();
      void look();
    },
    look,
    sent: async () =>
      Promise.all(
        destinations.map(async ({ kind, place }) => {
          const known = await store.deliveries.find(place);
          return {
            to: kind,
            deliveredAt: known?.deliveredAt ?? '',
            failingSince: known?.failingSince ?? '',
          };
        }),
      ),
    stop: async () => {
      clearInterval(timer);
      stopping.abort();
      await underWay;
    },
  };

  /** One destination. A store that cannot be read or written is tried again at the next look. */
  async function lookAt(to: Destination, setting: SendingOptions, stopped: AbortSignal): Promise<void> {
    try {
      const outgoing = await newCheckpoint(store, (await store.deliveries.find(to.place))?.size ?? 0);
      if (outgoing === undefined || stopped.aborted) return;
      const moment = now();
      const turn = await store.deliveries.take(to.place, moment, new Date(Number(moment) + TURN_MS));
      if (turn) await deliver(to, { ...outgoing, lastSize: turn.size }, turn, setting, stopped);
    } catch (error) {
      setting.warn(checkpointUndelivered(to.name, '', reasonOf(error)));
    }
  }
}

/** The checkpoint as it stands, unless it is the one that went last, or there is none. */
async function newCheckpoint({ ledger }: Store, lastSize: number): Promise<Outgoing | undefined> {
  const { checkpoint } = await ledger.head();
  const read = readCheckpoint(checkpoint);
  if (read.kind === 'refused' || read.size === lastSize) return undefined;
  const { size, root } = read;
  const proofFrom = (from: number): Promise<readonly Uint8Array[]> => consistencyProof(ledger, from, size);
  return { checkpoint, size, root, lastSize, proofFrom };
}

async function deliver(
  to: Destination,
  outgoing: Outgoing,
  turn: Delivery,
  { store, everyMs, now, warn }: SendingOptions,
  stopped: AbortSignal,
): Promise<void> {
  const { checkpoint, size } = outgoing;
  try {
    const bytes = await to.deliver(outgoing, AbortSignal.any([stopped, AbortSignal.timeout(PATIENCE_MS)]));
    const deliveredAt = now().toISOString();
    const went: Delivery = { ...turn, size, deliveredAt, failures: 0, failingSince: '', because: '' };
    const said: Attestation | undefined = bytes && {
      place: to.place,
      size,
      checkpoint,
      bytes,
      at: deliveredAt,
    };
    await store.deliveries.settle(went, new Date(Number(now()) + everyMs), said);
  } catch (error) {
    if (stopped.aborted) return store.deliveries.settle(turn, now());
    const failures = turn.failures + 1;
    const failingSince = turn.failingSince || now().toISOString();
    const because = reasonOf(error);
    const due = new Date(Number(now()) + pauseAfter(failures, everyMs));
    warn(checkpointUndelivered(to.name, failingSince, because));
    await store.deliveries.settle({ ...turn, failures, failingSince, because }, due);
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
