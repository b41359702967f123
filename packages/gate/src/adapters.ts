/** The gate in front of a site's own handlers: Node's `http`, Express, Fastify, and Fetch-style (docs/spec/gate.md). */
export { type FetchHandler, gateFetch } from './adapters/gate-fetch.ts';
export {
  gateHandler,
  gateMiddleware,
  type Handler,
  type Middleware,
  passThrough,
} from './adapters/gate-node.ts';
export type { Asked, Gatehouse, Visitor } from './adapters/gatehouse.ts';
export { PLACED } from './adapters/passage.ts';
