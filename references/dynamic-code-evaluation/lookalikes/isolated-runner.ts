import vm from 'node:vm';
import type { Request } from 'express';

const codeOf = (req: Request) => String(req.body.code);

/** The empty object is one of ours: its constructor leads to process. */
export function emptyContext(req: Request) {
  // anchor: run, context
  return vm.runInNewContext(codeOf(req), {});
}

/** The timeout ends loops, and nothing else. */
export function withTimeout(req: Request) {
  // anchor: run, context
  return vm.runInContext(codeOf(req), vm.createContext({ Math }), { timeout: 100 });
}

/** A compiled script runs with the same rights. */
export function compiled(req: Request) {
  // anchor: run, context
  return new vm.Script(codeOf(req)).runInNewContext({});
}
