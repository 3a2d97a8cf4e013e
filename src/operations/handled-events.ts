/**
 * What a webhook sets off where that is done in another file.
 *
 * ```
 * app.post('/webhook', async (req, res) => { await deploy(); res.sendStatus(202); })      event.handle
 * ```
 */
import type { Operation } from '../model/operation.ts';
import type { Evaluated } from '../evaluate/index.ts';
import { conditionsOf, isOwnFunction, someTerm, withMore } from './tell.ts';

/** The operations, with calls of the program's own functions in handlers of webhooks put in. */
export function withHandledEvents(evaluated: Evaluated, operations: readonly Operation[]): readonly Operation[] {
  const { ladder } = evaluated;
  const isHook = (name: string) => ladder.tables.wordsOf(name).some(({ id }) => id === 'webhook');
  const hooks = new Set(evaluated.entries.flatMap(({ id, name, route }) => (isHook(`${route?.path ?? ''} ${name}`) ? [id] : [])));
  if (hooks.size === 0) return operations;
  const known = new Set(operations.map(({ event }) => event.id));
  const asked = evaluated.events.flatMap((event) => (hooks.has(event.entry) ? conditionsOf(event).map(({ term }) => term) : []));
  const found = evaluated.events.flatMap((event): readonly Operation[] => {
    if (!hooks.has(event.entry) || event.kind !== 'call' || event.idiom !== null || known.has(event.id)) return [];
    if (!isOwnFunction(evaluated, event.callee) || asked.some((term) => someTerm(evaluated, [term], (id) => id === event.result)))
      return [];
    const name = String(evaluated.terms.get(event.callee).lit ?? '');
    return [{ id: 0, role: 'event.handle', event, row: null, api: name, certainty: 'likely', argument: () => ({ state: 'absent' }) }];
  });
  return withMore(operations, found);
}
