/** The gate as a reverse proxy (docs/spec/gate.md). */
export { createProxy, type ProxyOptions, type ReverseProxy } from './proxy/create-proxy.ts';
