/** Any address that takes a checkpoint as the body of a `POST`: it has it when it answers 2xx. */
import { type Destination, placeOf } from './destination.ts';
import { posted } from './request.ts';

export function postDestination(address: URL): Destination {
  return {
    kind: 'post',
    place: placeOf('post', address.href),
    name: `post to ${address.host}`,
    deliver: async ({ checkpoint }, signal) => {
      const sent = { address, body: checkpoint, type: 'text/plain; charset=utf-8' };
      const response = await posted(sent, signal);
      await response.body?.cancel();
      if (!response.ok) throw new Error(`${address.host} answered ${response.status}`);
      return undefined;
    },
  };
}
