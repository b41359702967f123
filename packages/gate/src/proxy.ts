/** The gate as a reverse proxy (docs/spec/gate.md). */
export { createProxy, type Proxy, type ProxyOptions } from './proxy/create-proxy.ts';
