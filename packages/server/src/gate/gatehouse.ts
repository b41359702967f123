/** What the gate needs of the server (docs/spec/gate.md): who asks, and what of ours goes into the page. */
import { createHash } from 'node:crypto';
import { choiceForAll } from '@kiwiconsent/gate';
import type { Asked, Gatehouse, Visitor } from '@kiwiconsent/gate/adapters';
import type { FastifyInstance } from 'fastify';
import type { House } from '../house.ts';
import { type Visit, visitOf } from '../visit/visit.ts';
import { countHeld } from './count-held.ts';
import { inserted } from './inserted.tsx';
import { oursAmong } from './is-ours.ts';
import { respondWith } from './respond-with.ts';

export interface GateChoice {
  /** `shared`: the same HTML for every visitor, all held, for caches in between. `visitor` unless given. */
  readonly mode?: 'visitor' | 'shared';
}

export function gatehouseOf(house: House, app: FastifyInstance, chosen: GateChoice): Gatehouse {
  const mode = house.isReportOnly ? 'shared' : (chosen.mode ?? 'visitor');
  const reports = app.hasRoute({ method: 'POST', url: '/_kc/reports' }) ? '/_kc/reports' : '';
  const { judged, current } = house.published;
  const { isReportOnly } = house;
  const forAll = choiceForAll(judged);
  const insertions = inserted(house, mode === 'visitor');
  const ours = { files: '/_kc/', ...insertions.sources };
  const count = countHeld(house);

  const visitor = (asked: Asked): Visitor | undefined => {
    if (house.origins.surfaceAt(asked.host, asked.path) === undefined) return undefined;
    const seen = visitAt(house, app, asked);
    const choice = mode === 'shared' ? forAll : seen.standing.choice;
    const visit: Visit =
      mode === 'shared'
        ? { ...seen, standing: { ...seen.standing, choice, said: choice }, signals: { gpc: false } }
        : seen;
    const { surface, language, standing } = visit;
    const address = `${house.origins.isSecure(asked.host) ? 'https' : 'http'}://${asked.host}${asked.path}`;
    const parts = [current.hash, ...ours.scripts, mode, surface.id, language];
    return {
      policy: judged,
      surface: surface.id,
      choice,
      address,
      now: house.now(),
      mode,
      reports,
      ours,
      state: stateOf([...parts, JSON.stringify([choice, standing.changed, visit.signals.gpc])]),
      head: (placing, nonce) => insertions.head(visit, placing, nonce),
      body: (placing) => insertions.body(visit, placing, new URL(address).host),
      placeholder: (missing) => insertions.placeholder(visit, missing),
      reportOnly: isReportOnly,
      onHeld: (held, cookies) =>
        count({ surface: surface.id, mode: isReportOnly ? 'report-only' : 'hold' }, held, cookies),
    };
  };

  return {
    visitor,
    isOurs: isReportOnly ? (path) => path.startsWith('/_kc/') : oursAmong(current),
    answer: (request, response) => app.routing(request, response),
    respond: (request) => respondWith(app, request),
  };
}

/** Visitors who said the same are many, and what they can say at all is not bounded. */
const MOST_STATES = 1000;
const states = new Map<string, string>();

function stateOf(parts: readonly string[]): string {
  const said = parts.join('\n');
  const known = states.get(said);
  if (known !== undefined) return known;
  const state = createHash('sha256').update(said).digest('base64url').slice(0, 16);
  if (states.size >= MOST_STATES) states.clear();
  states.set(said, state);
  return state;
}

function visitAt(house: House, app: FastifyInstance, { host, path, fields }: Asked): Visit {
  const named = (wanted: string): string =>
    fields.flatMap(([name, value]) => (name.toLowerCase() === wanted ? [value] : [])).join(', ');
  const cookie = fields.flatMap(([name, value]) => (/^cookie$/i.test(name) ? [value] : [])).join('; ');
  const cookies = app.parseCookie(cookie);
  const headers = { 'sec-gpc': named('sec-gpc') };
  return visitOf({ url: path, host, cookies, headers }, house, house.now());
}
