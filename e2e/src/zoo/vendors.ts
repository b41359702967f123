/** What the vendors' servers answer: the least that their code goes on with. */
import type { ServerResponse } from 'node:http';
import type { Request } from '../third-party.ts';
import { standIn } from './stand-ins.ts';

type Body = readonly [type: string, text: string | Buffer];

const PIXEL = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
const json = (value: unknown): Body => ['application/json', JSON.stringify(value)];
const script = (text: string): Body => ['text/javascript', text];
const frame: Body = ['text/html', '<!doctype html><link rel="icon" href="data:,"><title>Film</title>'];

const SEGMENT = {
  integrations: { 'Segment.io': { apiKey: 'zoo', apiHost: 'api.segment.io/v1' } },
  plan: { track: { __default: { enabled: true, integrations: {} } } },
};
const RUDDERSTACK = {
  source: {
    id: 'zoo',
    name: 'zoo',
    writeKey: 'zoo',
    enabled: true,
    workspaceId: 'zoo',
    config: { statsCollection: { errors: { enabled: false }, metrics: { enabled: false } } },
    connections: [],
    destinations: [],
    dataplanes: {},
  },
  updatedAt: '2026-01-01T00:00:00Z',
};
const OPENREPLAY = {
  token: 'token',
  userUUID: 'someone',
  sessionID: '1',
  projectID: '1',
  beaconSizeLimit: 1_000_000,
  delay: 0,
  compressionThreshold: 20_000,
  startTimestamp: 1_700_000_000_000,
  features: {},
  conditions: [],
  canvasEnabled: false,
};
const STATSIG = {
  feature_gates: {},
  dynamic_configs: {},
  layer_configs: {},
  has_updates: true,
  time: 1_700_000_000_000,
  hash_used: 'djb2',
};
const OPTIMIZELY = {
  version: '4',
  revision: '1',
  accountId: '1',
  projectId: '1',
  anonymizeIP: true,
  botFiltering: false,
  sendFlagDecisions: true,
  events: [{ id: '1', key: 'seen', experimentIds: [] }],
  experiments: [],
  groups: [],
  attributes: [],
  audiences: [],
  typedAudiences: [],
  featureFlags: [],
  rollouts: [],
  variables: [],
  environmentKey: 'zoo',
  sdkKey: 'zoo',
};
const VIMEO = {
  type: 'video',
  video_id: 76979871,
  html: '<iframe src="https://player.vimeo.com/video/76979871" width="320" height="180"></iframe>',
};

/** By host and path, the first that fits. */
const ANSWERS: readonly (readonly [RegExp, Body])[] = [
  [/\/(embed|video)\//, frame],
  [/posthog\.com\/array\/.*\/config$/, json({ supportedCompression: ['gzip'], sessionRecording: false })],
  [/posthog\.com\/flags/, json({ flags: {}, sessionRecording: false })],
  [/\/v1\/projects\/zoo\/settings$/, json(SEGMENT)],
  [/\/sourceConfig/, json(RUDDERSTACK)],
  [/openreplay\.com\/ingest\/v1\/web\/start/, json(OPENREPLAY)],
  [/growthbook\.io\/api\/features/, json({ status: 200, features: { tail: { defaultValue: true } } })],
  [/launchdarkly\.com\/sdk\/evalx/, json({ tail: { value: true, version: 1, variation: 0 } })],
  [/launchdarkly\.com\/sdk\/goals/, json([])],
  [/\/v1\/initialize/, json(STATSIG)],
  [/optimizely\.com\/datafiles/, json(OPTIMIZELY)],
  [/^ackee\./, json({ data: { createRecord: { payload: { id: '1' } }, updateRecord: { success: true } } })],
  [/vimeo\.com\/api\/oembed/, json(VIMEO)],
  [/\.m?js$/, script('')],
  [/\.(gif|png|jpe?g|webp|ico)$|matomo\.php$|\/tr\/$/, ['image/gif', PIXEL]],
  [/./, json({ success: true })],
];

/** Answers for every vendor; `bundles` are what a script tag of a tracker fetches, by `<host>/zoo/<id>.js`. */
export function vendors(
  bundles: ReadonlyMap<string, string>,
): (request: Request, response: ServerResponse) => void {
  return ({ method, host, path, headers }, response) => {
    const place = host + path.replace(/[?#].*$/s, '');
    const own = bundles.get(place) ?? standIn(place);
    const [type, body] =
      own === undefined ? (ANSWERS.find(([at]) => at.test(place))?.[1] ?? json({})) : script(own);
    response.writeHead(method === 'OPTIONS' ? 204 : 200, {
      'content-type': type,
      'access-control-allow-origin': headers.origin ?? '*',
      'access-control-allow-credentials': 'true',
      'access-control-allow-methods': 'GET, POST, PUT, PATCH',
      'access-control-allow-headers': headers['access-control-request-headers'] ?? '*',
      'access-control-max-age': '0',
      'cross-origin-resource-policy': 'cross-origin',
      'cache-control': 'no-store',
    });
    response.end(method === 'OPTIONS' ? '' : body);
  };
}
