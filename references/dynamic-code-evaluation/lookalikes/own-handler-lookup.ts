import type { Request } from 'express';

type Handler = (data: unknown) => unknown;
const HANDLERS: Record<string, Handler> = { upper: (data) => String(data).toUpperCase(), size: (data) => String(String(data).length) };

/** Nothing looks at the name. */
export function unchecked(req: Request) {
  // anchor: dispatch
  return HANDLERS[String(req.body.name)]!(req.body.data);
}

/** `in` sees inherited members. */
export function byIn(req: Request) {
  const name = String(req.body.name);
  if (!(name in HANDLERS)) throw new RangeError('name');
  // anchor: dispatch
  return HANDLERS[name]!(req.body.data);
}

/** Inherited functions are functions. */
export function byType(req: Request) {
  const handler = HANDLERS[String(req.body.name)];
  if (typeof handler !== 'function') throw new RangeError('name');
  // anchor: dispatch
  return handler(req.body.data);
}

/** An inherited member is there as well. */
export function byPresence(req: Request) {
  const handler = HANDLERS[String(req.body.name)];
  if (!handler) throw new RangeError('name');
  // anchor: dispatch
  return handler(req.body.data);
}
