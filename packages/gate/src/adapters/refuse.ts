/** What the gate answers by itself, and never more than a sentence: no page of ours stands in for the site's. */
import type { ServerResponse } from 'node:http';

export interface Refusal {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly advice: string;
}

export const UNKNOWN_HOST: Refusal = {
  code: 'KC-G02',
  status: 421,
  title: 'No surface of the policy has this host.',
  advice: 'Add the host to a surface of the policy file, or name its origin when starting.',
};

export function refusalBody({ code, status, title, advice }: Refusal): string {
  return JSON.stringify({ type: `urn:kiwiconsent:error:${code}`, title, status, code, advice });
}

export const REFUSAL_FIELDS: Readonly<Record<string, string>> = {
  'Content-Type': 'application/problem+json; charset=utf-8',
  'Cache-Control': 'no-store',
};

export function refuse(response: ServerResponse, refusal: Refusal): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const body = refusalBody(refusal);
  response.writeHead(refusal.status, { ...REFUSAL_FIELDS, 'Content-Length': Buffer.byteLength(body) });
  response.end(body);
}

export function refuseHost(response: ServerResponse): void {
  refuse(response, UNKNOWN_HOST);
}
