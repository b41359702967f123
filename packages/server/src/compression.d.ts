/** What we use of `compression`, which brings no types. */
declare module 'compression' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  interface Compression {
    (options: {
      readonly filter: (request: IncomingMessage, response: ServerResponse) => boolean;
    }): (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
    readonly filter: (request: IncomingMessage, response: ServerResponse) => boolean;
  }
  const compression: Compression;
  export = compression;
}
