/** Functions that the outside calls later: event listeners, plug-ins, jobs. */
import type { Callback } from '../model/api.ts';
import type { TermId } from '../model/term.ts';
import { startEntry } from './entries.ts';
import { inline, makeParam } from './functions.ts';
import { type Frame, type FunctionValue, layer, type Machine, type Path, rangeOf } from './machine.ts';
import { typeOfParameter } from './protocols.ts';

/** Queues `fn` to run as an entry of its own once the module's statements have run; `given` fills its first parameters. */
export function queueHandler(
  machine: Machine,
  frame: Frame,
  fn: FunctionValue,
  callback: Callback,
  _result: TermId,
  given: readonly TermId[] = [],
): void {
  const name = fn.name;
  machine.queue.push({
    run: () =>
      startEntry(machine, { name, range: rangeOf(fn.node), source: frame.source, via: 'callback', route: null }, (entry) => {
        const path: Path = { pc: null, store: layer(fn.store), ended: false, branch: [] };
        const args = fn.node.parameters.map(
          (node, index) =>
            given[index] ??
            makeParam(
              machine,
              fn,
              node,
              index,
              callback.params[index] ?? null,
              typeOfParameter(callback.protocol ?? 'none', callback.params[index]),
            ),
        );
        inline(machine, entry, path, fn, args, { range: rangeOf(fn.node) });
      }),
  });
}
