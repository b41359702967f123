import type { FastifyRequest } from 'fastify';

/** The fields of a posted form, as they came: every value is `unknown` until someone reads it. */
export function formFields(request: FastifyRequest): Readonly<Record<string, unknown>> {
  const { body } = request;
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
}
