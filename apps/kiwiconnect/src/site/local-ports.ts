/**
 * The policy names hosts without ports, and a Content-Security-Policy source without a port means port 80. On
 * this machine the invented companies live on the port of the site itself: that port goes after their names.
 */
export function withLocalPorts(securityPolicy: string, host: string): string {
  const port = /:(\d+)$/.exec(host)?.[1];
  return port === undefined
    ? securityPolicy
    : securityPolicy.replace(/ ([a-z]+\.localhost)(?=[ ;]|$)/g, ` $1:${port}`);
}
