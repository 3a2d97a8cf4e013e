/** Binary and unary operators on values. */
import { hasMember, toKey } from './members.ts';
import { isComposite, isNil, Opaque, toNumber, toPrimitive, toText, typeOf, bounded, type Value } from './values.ts';

/** `a operator b`. */
export function binary(operator: string, a: Value, b: Value): Value {
  switch (operator) {
    case '===':
    case '==':
      // `value.constructor === String`: which function a name stands for is not modelled.
      if (isFunction(a) && isFunction(b) && a !== b) throw new Opaque('which function it is');
      return operator === '===' ? a === b : looseEqual(a, b);
    case '<':
    case '<=':
    case '>':
    case '>=':
      return compare(operator, toPrimitive(a), toPrimitive(b));
    case '+':
      return add(toPrimitive(a), toPrimitive(b));
    case 'in':
      return hasMember(b, toKey(a));
    default:
      return arithmetic(operator, toNumber(a), toNumber(b));
  }
}

const isFunction = (value: Value): boolean => isComposite(value) && value.kind === 'function';

/** `operator a`. */
export function unary(operator: string, a: Value): Value {
  switch (operator) {
    case 'typeof':
      return typeOf(a);
    case '-':
      return -toNumber(a);
    case '+':
      return toNumber(a);
    case '~':
      return ~toNumber(a);
    case 'void':
      return undefined;
    default:
      throw new Opaque(`operator ${operator}`);
  }
}

/** `value instanceof name` for the built-in classes; other classes are not known. */
export function isInstance(value: Value, name: string): boolean {
  const classes: Readonly<Record<string, string>> = {
    'globalThis.URL': 'url',
    'globalThis.Array': 'array',
    'globalThis.RegExp': 'regexp',
    'globalThis.Set': 'set',
    'globalThis.Map': 'map',
    'globalThis.Buffer': 'bytes',
    'globalThis.Uint8Array': 'bytes',
    'globalThis.URLSearchParams': 'params',
    'globalThis.Function': 'function',
  };
  if (!isComposite(value)) return false;
  if (name === 'globalThis.Object') return !(value.kind === 'object' && value.bare);
  const kind = classes[name];
  if (kind === undefined) throw new Opaque(`instance of ${name}`);
  return value.kind === kind;
}

type Primitive = ReturnType<typeof toPrimitive>;

function looseEqual(a: Value, b: Value): boolean {
  if (isNil(a) || isNil(b)) return isNil(a) && isNil(b);
  if (isComposite(a) && isComposite(b)) return a === b;
  const [left, right] = [toPrimitive(a), toPrimitive(b)];
  return typeof left === typeof right ? left === right : toNumber(left) === toNumber(right);
}

function compare(operator: string, a: Primitive, b: Primitive): boolean {
  if (typeof a === 'string' && typeof b === 'string') {
    return operator === '<' ? a < b : operator === '<=' ? a <= b : operator === '>' ? a > b : a >= b;
  }
  const [left, right] = [toNumber(a), toNumber(b)];
  return operator === '<' ? left < right : operator === '<=' ? left <= right : operator === '>' ? left > right : left >= right;
}

function add(a: Primitive, b: Primitive): Value {
  return typeof a === 'string' || typeof b === 'string' ? bounded(toText(a) + toText(b)) : toNumber(a) + toNumber(b);
}

function arithmetic(operator: string, a: number, b: number): number {
  switch (operator) {
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return a / b;
    case '%':
      return a % b;
    case '**':
      return a ** b;
    case '&':
      return a & b;
    case '|':
      return a | b;
    case '^':
      return a ^ b;
    case '<<':
      return a << b;
    case '>>':
      return a >> b;
    case '>>>':
      return a >>> b;
    default:
      throw new Opaque(`operator ${operator}`);
  }
}
