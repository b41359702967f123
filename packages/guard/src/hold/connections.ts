/** Connections and scripts that a policy of the gate would hold too: what is held behaves as if nobody answered. */
import { dead } from '../native/dead.ts';
import type { Around, Row } from '../native/patch.ts';
import type { Judgement } from './judgement.ts';
import { heldAt, nowhere } from './requests.ts';

export function connectionRows(judgement: Judgement): readonly Row[] {
  const deadWith = (own: object, ...events: string[]): Around =>
    heldAt(judgement, 0, (_, [url], __, member, realm) =>
      dead(realm, member, { url: `${url}`, ...own }, events),
    );
  const never = (): Promise<never> => {
    const failed = Promise.reject(new DOMException('Opening handshake failed.', 'NetworkError'));
    failed.catch(() => {});
    return failed;
  };
  return [
    ['self', 'fetchLater', heldAt(judgement, 0, () => Object.freeze({ activated: false }))],
    ['self', 'WebSocket', deadWith({ readyState: 3 }, 'error', 'close')],
    ['self', 'EventSource', deadWith({ readyState: 2 }, 'error')],
    [
      'self',
      'WebTransport WebSocketStream',
      heldAt(judgement, 0, (_, __, ___, member, realm) =>
        dead(realm, member, { ready: never(), opened: never(), closed: never() }, []),
      ),
    ],
    ['Worklet', 'addModule', nowhere(judgement)],
  ];
}
