/** Takes reports to the server, without a cookie and without waiting (docs/spec/report.md §1). */
export function sendTo(origin: string): (body: string) => void {
  const headers = { 'content-type': 'application/json' };
  return (body) => {
    const request = { method: 'POST', keepalive: true, credentials: 'omit', headers, body } as const;
    fetch(`${origin}/_kc/reports`, request).catch(() => {});
  };
}
