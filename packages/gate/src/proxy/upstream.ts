/** The site behind the proxy: where it is, and the connections to it. */
import * as http from 'node:http';
import * as https from 'node:https';
import { rawOf } from '../adapters/raw-fields.ts';
import type { Field } from '../headers/field.ts';

export interface Upstream {
  readonly url: URL;
  /** Opens a request; the caller writes its body and ends it. `path` begins with `/`. */
  readonly open: (
    method: string,
    path: string,
    fields: readonly Field[],
    isFresh?: boolean,
  ) => http.ClientRequest;
  readonly close: () => void;
}

/** `url` is `http://host:port` or `https://…`, with a path that goes before every other or without one. */
export function openUpstream(url: URL): Upstream {
  const { request, Agent } = url.protocol === 'https:' ? https : http;
  const agent = new Agent({ keepAlive: true, scheduling: 'lifo', maxFreeSockets: 256 });
  const prefix = url.pathname.replace(/\/$/, '');
  const always = {
    protocol: url.protocol,
    hostname: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port,
    setHost: false,
    setDefaultHeaders: false,
    // A header longer than ours is still the site's.
    maxHeaderSize: 65_536,
    servername: url.hostname,
  };
  return {
    url,
    open: (method, path, fields, isFresh = false) =>
      request({
        ...always,
        agent: isFresh ? false : agent,
        method,
        path: prefix + path,
        headers: rawOf(fields),
      } as https.RequestOptions),
    close: () => agent.destroy(),
  };
}
