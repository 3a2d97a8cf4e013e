import type { Request } from 'express';

type Handler = (data: unknown) => string;
const HANDLERS: Record<string, Handler> = { upper: (data) => String(data).toUpperCase(), size: (data) => String(String(data).length) };

/** Inherited members are no own ones. */
export function ownMember(req: Request) {
  const name = String(req.body.name);
  if (!Object.hasOwn(HANDLERS, name)) throw new RangeError('name');
  // anchor: dispatch
  return HANDLERS[name]!(req.body.data);
}

/** The names that are meant are listed. */
export function listed(req: Request) {
  const name = String(req.body.name);
  if (!['upper', 'size'].includes(name)) throw new RangeError('name');
  // anchor: dispatch
  return HANDLERS[name]!(req.body.data);
}

/** Own keys only. */
export function amongKeys(req: Request) {
  const name = String(req.body.name);
  if (!Object.keys(HANDLERS).includes(name)) throw new RangeError('name');
  // anchor: dispatch
  return HANDLERS[name]!(req.body.data);
}

/** The prefix makes another name of each inherited one. */
export function prefixed(req: Request) {
  const handlers: Record<string, Handler> = { onOpen: () => 'opened', onClose: () => 'closed' };
  const handler = handlers[`on${String(req.body.event)}`];
  if (!handler) throw new RangeError('event');
  // anchor: dispatch
  return handler(req.body.data);
}
