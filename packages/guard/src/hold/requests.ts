/**
 * Requests that a script makes, and that no policy of the gate holds without harm: to the site's own host, by WebRTC,
 * and scripts of workers, which would throw.
 * What is held fails as it does where the other side cannot be reached.
 */
import type { Around, Row } from '../native/patch.ts';
import type { Judgement } from './judgement.ts';

/** An address that fails without a connection. */
const NOWHERE = 'about:invalid';

interface IceServer {
  readonly urls: string | readonly string[];
}

/** `otherwise` where the argument at `place` is an address that is held. */
export function heldAt({ held }: Judgement, place: number, otherwise: Around): Around {
  return (go, args, ...more) => {
    const input = args[place];
    return held((input as Request | undefined)?.url ?? input) ? otherwise(go, args, ...more) : go();
  };
}

export const nowhere = (judgement: Judgement): Around => heldAt(judgement, 0, (go) => go([NOWHERE]));

export function requestRows(judgement: Judgement): readonly Row[] {
  const peers: Around = (go, [given, ...more]) => {
    const config = given as { iceServers?: IceServer[] } | undefined;
    const isOpen = ({ urls }: IceServer): boolean =>
      ![urls].flat().some((url) => judgement.held(`${url}`.replace(/^\w+:/, 'https://')));
    return go([config && { ...config, iceServers: config.iceServers?.filter(isOpen) }, ...more]);
  };
  return [
    ['self', 'fetch', nowhere(judgement)],
    [
      'XMLHttpRequest',
      'open',
      heldAt(judgement, 1, (go, [method, , ...more]) => go([method, NOWHERE, ...more])),
    ],
    ['Navigator', 'sendBeacon', heldAt(judgement, 0, () => true)],
    ['self', 'importScripts', (go, args) => go(args.filter((url) => !judgement.held(url, 'script')))],
    ['self', 'RTCPeerConnection webkitRTCPeerConnection', peers],
    ['RTCPeerConnection', 'setConfiguration', peers],
  ];
}
