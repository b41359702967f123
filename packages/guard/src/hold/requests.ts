/** Requests that a script makes: what is held fails as it does where the other side cannot be reached. */
import { dead } from '../native/dead.ts';
import type { Around, Row } from '../native/patch.ts';
import type { Judgement } from './judgement.ts';

/** An address that fails without a connection. */
const NOWHERE = 'about:invalid';

const addressOf = (input: unknown): unknown => (input as Request | undefined)?.url ?? input;

interface IceServer {
  readonly urls: string | readonly string[];
}

export function requestRows({ held }: Judgement): readonly Row[] {
  const at = (place: number, otherwise: Around): Around => {
    return (go, args, ...more) => (held(addressOf(args[place])) ? otherwise(go, args, ...more) : go());
  };
  const nowhere = at(0, (go) => go([NOWHERE]));
  const deadWith = (own: object, ...events: string[]): Around =>
    at(0, (_, [url], __, member, realm) => dead(realm, member, { url: `${url}`, ...own }, events));
  const never = (): Promise<never> => {
    const failed = Promise.reject(new DOMException('Opening handshake failed.', 'NetworkError'));
    failed.catch(() => {});
    return failed;
  };
  const peers: Around = (go, [given, ...more]) => {
    const config = given as { iceServers?: IceServer[] } | undefined;
    const isOpen = ({ urls }: IceServer): boolean =>
      ![urls].flat().some((url) => held(`${url}`.replace(/^\w+:/, 'https://')));
    return go([
      config?.iceServers ? { ...config, iceServers: config.iceServers.filter(isOpen) } : given,
      ...more,
    ]);
  };
  return [
    ['self', 'fetch', nowhere],
    ['self', 'fetchLater', at(0, () => Object.freeze({ activated: false }))],
    ['XMLHttpRequest', 'open', at(1, (go, [method, , ...more]) => go([method, NOWHERE, ...more]))],
    ['Navigator WorkerNavigator', 'sendBeacon', at(0, () => true)],
    ['self', 'WebSocket', deadWith({ readyState: 3 }, 'error', 'close')],
    ['self', 'EventSource', deadWith({ readyState: 2 }, 'error')],
    [
      'self',
      'WebTransport',
      at(0, (_, __, ___, member, realm) => dead(realm, member, { ready: never(), closed: never() }, [])),
    ],
    ['self', 'RTCPeerConnection webkitRTCPeerConnection', peers],
    ['RTCPeerConnection', 'setConfiguration', peers],
    ['Worklet', 'addModule', nowhere],
    ['self', 'importScripts', (go, args) => go(args.filter((url) => !held(url, 'script')))],
  ];
}
