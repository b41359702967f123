/** `GET /.well-known/gpc.json`: this site honours Global Privacy Control (SIG-5). */
import { Type } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import type { House } from '../house.ts';

const schema = {
  summary: 'Global Privacy Control is honoured',
  response: { 200: Type.Object({ gpc: Type.Boolean(), lastUpdate: Type.String({ format: 'date' }) }) },
};

export function gpcRoute(app: FastifyInstance, { published }: House): void {
  app.get('/.well-known/gpc.json', { schema }, async (_request, reply) => {
    reply.header('cache-control', 'public, max-age=3600');
    return { gpc: true, lastUpdate: published.current.document.date };
  });
}
