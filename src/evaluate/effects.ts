/** What a table row says a call does to control: it never returns, asserts, wraps a function, registers a route. */
import type { Effect } from '../model/api.ts';
import type { TermId } from '../model/term.ts';
import { lit } from './arena.ts';
import type { Call } from './calls.ts';
import { assume } from './conditions.ts';
import { evaluateDecisions } from './decisions.ts';
import { emit } from './events.ts';
import { functionOf, inline } from './functions.ts';
import { queueHandler } from './handlers.ts';
import type { Frame, Machine, Path } from './machine.ts';
import { resolve } from './resolve.ts';
import { registerRoute, registerUse } from './routes.ts';

/** Applies the first effect of the call's rows; a term when it fixes the call's value, else null. */
export function applyEffect(machine: Machine, frame: Frame, path: Path, call: Call, result: TermId): TermId | null {
  const effect = call.resolved.rows.map((row) => row.effect).find((found) => found !== null) ?? null;
  return effect === null ? null : apply(machine, frame, path, call, effect, result);
}

function apply(machine: Machine, frame: Frame, path: Path, call: Call, effect: Effect, result: TermId): TermId | null {
  switch (effect.kind) {
    case 'never':
      path.ended = true;
      return result;
    case 'assert': {
      const argument = call.args[effect.argument];
      if (argument) assume(machine, path, argument.term, true, argument.range);
      return null;
    }
    case 'transparent':
      return call.args[effect.argument]?.term ?? null;
    case 'gives': {
      const fn = functionOf(machine, call.args[effect.argument]?.term ?? result);
      return fn === null ? null : inline(machine, frame, path, fn, [], { range: call.range });
    }
    case 'route':
      registerRoute(machine, frame, call, effect);
      return call.receiver >= 0 ? call.receiver : lit(machine.arena, undefined);
    case 'use':
      registerUse(machine, frame, call, effect.from, effect.protocol);
      return call.receiver >= 0 ? call.receiver : lit(machine.arena, undefined);
    case 'plugin': {
      const plugin = call.args[effect.argument];
      const fn = plugin ? functionOf(machine, plugin.term) : null;
      if (!fn) return plugin ? registerLibrary(machine, frame, path, call, effect.argument) : null;
      queueHandler(machine, frame, fn, { at: 0, params: [], when: 'sync', contract: null }, result, [call.receiver]);
      return result;
    }
    case 'fills':
      return null;
  }
}

/** `app.register(cors, options)` does what the library's own row says of `cors(app, options)`. */
function registerLibrary(machine: Machine, frame: Frame, path: Path, call: Call, at: number): null {
  const given = call.args[at]?.term as TermId;
  const loaded = machine.arena.get(given);
  const callee = loaded.op === 'promise' ? (loaded.args[0] as TermId) : given;
  const resolved = resolve(machine, callee);
  if (resolved.rows.length === 0) return null;
  const args = [{ term: call.receiver, range: call.range }, ...call.args.slice(at + 1)];
  emit(machine, frame, path, { kind: 'call', callee, args, range: call.range });
  evaluateDecisions(machine, frame, path, { ...call, callee, args, resolved });
  return null;
}
