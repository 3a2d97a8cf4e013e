/** Decodes what a call does to control: the functions it calls, the routes it registers, whether it returns at all. */
import type { Callback, Effect } from '../model/api.ts';
import { type Cursor, choice, choices, fault, fields, integer, text } from '../yaml/index.ts';
import { qualifyType } from './ids.ts';
import type { Library } from './row.ts';
import { CALLBACK_PARAMETERS, CALLBACK_TIMES, CONTRACTS } from './vocabulary.ts';

/** The last argument of Node's asynchronous functions. */
const NODE_CALLBACK: Callback = { at: -1, params: ['error', 'result'], when: 'once', contract: null };

/** `node`, or `{ at, params, when, contract, decides, about }`. */
export function decodeCallback(at: Cursor | undefined, library: Library): Callback | null {
  if (at === undefined) return null;
  if (at.value === 'node') return NODE_CALLBACK;
  const callback = fields(at, ['at', 'params', 'when', 'contract', 'decides', 'about']);
  const about = callback.get('about');
  const decides = callback.get('decides');
  return {
    at: integer(callback.get('at'), 0),
    params: choices(callback.get('params'), CALLBACK_PARAMETERS),
    when: choice(callback.get('when'), CALLBACK_TIMES) ?? 'once',
    contract: choice(callback.get('contract'), CONTRACTS),
    ...(decides !== undefined && { decides: text(decides) }),
    ...(about !== undefined && { about: text(about) }),
    ...(library.protocol !== 'none' && { protocol: library.protocol }),
  };
}

/** `never`, or a mapping whose first key names the kind: `{ route: GET, path: 0, from: 1 }`, `{ use: 0 }`, `{ assert: 0 }`. */
export function decodeEffect(at: Cursor | undefined, library: Library): Effect | null {
  if (at === undefined) return null;
  if (at.value === 'never') return { kind: 'never' };
  const effect = fields(at, ['assert', 'transparent', 'gives', 'route', 'use', 'plugin', 'fills', 'path', 'from', 'type']);
  const { protocol } = library;
  const argumentOf = (key: string): number => integer(effect.get(key), 0);
  if (effect.has('assert')) return { kind: 'assert', argument: argumentOf('assert') };
  if (effect.has('transparent')) return { kind: 'transparent', argument: argumentOf('transparent') };
  if (effect.has('gives')) return { kind: 'gives', argument: argumentOf('gives') };
  if (effect.has('fills')) return { kind: 'fills', argument: argumentOf('fills') };
  if (effect.has('use')) return { kind: 'use', from: argumentOf('use'), protocol };
  const plugin = effect.get('type');
  if (effect.has('plugin') && plugin !== undefined) {
    return { kind: 'plugin', argument: argumentOf('plugin'), type: qualifyType(text(plugin), library.name) };
  }
  const method = effect.get('route');
  if (method === undefined) {
    fault(at, 'expected never, assert, transparent, gives, route, use, plugin (with type) or fills');
    return null;
  }
  const path = effect.get('path');
  return {
    kind: 'route',
    method: method.value === 'any' ? null : text(method),
    path: path === undefined ? null : integer(path, 0),
    from: argumentOf('from'),
    protocol,
  };
}
