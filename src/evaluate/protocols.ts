/** What the handlers of each framework are given. */
import type { Callback, Protocol } from '../model/api.ts';

/** Parameter types by position, and which position continues the chain. */
export const PROTOCOLS: Readonly<Record<Protocol, { readonly types: readonly (string | null)[]; readonly next: number | null }>> = {
  express: { types: ['express.Request', 'express.Response', null], next: 2 },
  fastify: { types: ['fastify.FastifyRequest', 'fastify.FastifyReply', null], next: null },
  koa: { types: ['koa.Context', null], next: 1 },
  hono: { types: ['hono.Context', null], next: 1 },
  next: { types: ['globalThis.Request', null], next: null },
  none: { types: [], next: null },
};

/** The type of what a handler's parameter receives, as tables name it; null when the framework does not say. */
export function typeOfParameter(protocol: Protocol, kind: Callback['params'][number] | undefined): string | null {
  const [first = null, second = null] = PROTOCOLS[protocol].types;
  if (kind === 'request' || kind === 'context') return first;
  return kind === 'reply' ? second : null;
}
