/** Functions that Express calls with an error: `(err, req, res, next) => …`. */
import { opaque } from './arena.ts';
import { emit } from './events.ts';
import { type Frame, type FunctionValue, type Machine, type Path, rangeOf } from './machine.ts';
import { annotatedType } from './types.ts';

/** Express tells a handler of errors by its four parameters. `(pool: Pool, req, res, next)` is none. */
export function handlesErrors(machine: Machine, fn: FunctionValue): boolean {
  if (fn.contextType === 'express.ErrorRequestHandler') return true;
  const [first, , , last, ...more] = fn.node.parameters;
  if (last === undefined || more.length > 0 || !machine.ts.isIdentifier(last.name) || !/^_?next$/.test(last.name.text)) return false;
  const type = annotatedType(machine, fn.scope, machine.top, first?.type);
  return type === null || type === 'globalThis.Error';
}

/** Tells of the handler where it begins. */
export function noticeErrorHandler(machine: Machine, frame: Frame, path: Path, fn: FunctionValue): void {
  const range = rangeOf(fn.node);
  const term = opaque(machine.arena, 'handler');
  emit(machine, frame, path, { kind: 'idiom', idiom: 'error.handler', args: [{ term, range }], result: term, range });
}
