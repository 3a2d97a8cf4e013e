/** Method calls on values. */
import { encodingOf } from './builtins.ts';
import { LIST_METHODS, mapMethod, setMethod } from './list-methods.ts';
import { hasOwn, hasMember, member, toKey } from './members.ts';
import type { Steps } from './regex/index.ts';
import { exec, test } from './regex-methods.ts';
import { type MakeRegex, STRING_METHODS } from './string-methods.ts';
import { array, bounded, isComposite, isNil, Opaque, orThrow, Thrown, toNumber, toText, type Value } from './values.ts';

/** What methods need besides receiver and arguments. */
export interface MethodContext {
  readonly steps: Steps;
  readonly makeRegex: MakeRegex;
}

/**
 * `receiver.name(...args)`. A member that does not exist throws, as calling undefined does; a method of an absent receiver is not
 * known, because `?.` leaves no trace in a term.
 */
export function callMethod(context: MethodContext, receiver: Value, name: string, args: readonly Value[]): Value {
  if (isNil(receiver)) throw new Opaque(`${name} of an absent value`);
  const method = methodOf(context, receiver, name);
  if (method !== null) return method(args);
  const own = member(receiver, name);
  if (isComposite(own) && own.kind === 'function') return own.apply(args);
  // A number or an object that stands in for text has no such method: the call throws, and with it the request.
  const isData = !isComposite(receiver) || receiver.kind === 'object' || receiver.kind === 'array';
  if (own === undefined && isData && STRING_METHODS.has(name)) throw new Thrown(`no method ${name}`);
  throw new Opaque(`method ${name}`);
}

type Method = (args: readonly Value[]) => Value;

function methodOf(context: MethodContext, receiver: Value, name: string): Method | null {
  if (name === 'hasOwnProperty' && !isBare(receiver)) return ([key]) => hasOwn(receiver, toKey(key));
  if (name === 'propertyIsEnumerable') return ([key]) => hasMember(receiver, toKey(key)) && hasOwn(receiver, toKey(key));
  if (typeof receiver === 'string') {
    const method = STRING_METHODS.get(name);
    if (method !== undefined) return (args) => method(receiver, args, context.steps, context.makeRegex);
    // No text has such a method: where one is tried, it stands for a list of one.
    const ofList = LIST_METHODS.get(name);
    return ofList === undefined ? null : (args) => ofList([receiver], args);
  }
  if (typeof receiver === 'number') return numberMethod(receiver, name);
  if (!isComposite(receiver)) return name === 'toString' ? () => toText(receiver) : null;
  switch (receiver.kind) {
    case 'array': {
      const method = LIST_METHODS.get(name);
      return method === undefined ? null : (args) => method(receiver.items, args);
    }
    case 'regexp':
      if (name === 'test') return ([text]) => test(receiver, toText(text), context.steps);
      return name === 'exec' ? ([text]) => exec(receiver, toText(text), context.steps) : null;
    case 'set':
      return setMethod(receiver, name);
    case 'map':
      return mapMethod(receiver, name);
    case 'url':
      return name === 'toString' || name === 'toJSON' ? () => receiver.url.href : null;
    case 'params':
      return paramsMethod(receiver.params, name);
    case 'bytes':
      return bytesMethod(receiver.bytes, name);
    case 'object':
      return name === 'toString' && !receiver.entries.has(name) && !receiver.bare ? () => '[object Object]' : null;
    case 'function':
      return functionMethod(receiver.apply, name);
  }
}

function isBare(value: Value): boolean {
  return isComposite(value) && value.kind === 'object' && (value.bare || value.entries.has('hasOwnProperty'));
}

function functionMethod(apply: Method, name: string): Method | null {
  if (name === 'call') return ([, ...args]) => apply(args);
  if (name !== 'apply') return null;
  return ([, list]) => apply(isComposite(list) && list.kind === 'array' ? list.items : []);
}

function numberMethod(value: number, name: string): Method | null {
  if (name === 'toString') return ([radix]) => orThrow(() => value.toString(radix === undefined ? 10 : toNumber(radix)));
  if (name === 'toFixed') return ([digits]) => orThrow(() => value.toFixed(digits === undefined ? 0 : toNumber(digits)));
  return name === 'valueOf' ? () => value : null;
}

function paramsMethod(params: URLSearchParams, name: string): Method | null {
  switch (name) {
    case 'get':
      return ([key]) => params.get(toText(key));
    case 'getAll':
      return ([key]) => array(params.getAll(toText(key)));
    case 'has':
      return ([key]) => params.has(toText(key));
    case 'toString':
      return () => params.toString();
    default:
      return null;
  }
}

function bytesMethod(bytes: Buffer, name: string): Method | null {
  switch (name) {
    case 'toString':
      return ([encoding]) => bounded(bytes.toString(encodingOf(encoding)));
    case 'equals':
      return ([other]) => isComposite(other) && other.kind === 'bytes' && bytes.equals(other.bytes);
    case 'includes':
      return ([wanted]) => bytes.includes(toText(wanted));
    default:
      return null;
  }
}
