/** Functions and constants of the language and of Node that the interpreter knows, by canonical name. */
import { isIP, isIPv4, isIPv6 } from 'node:net';
import { posix, win32 } from 'node:path';
import querystring from 'node:querystring';
import { listFrom } from './list-methods.ts';
import { hasOwn, itemsOf, ownEntries, toKey } from './members.ts';
import { URL_FUNCTIONS } from './urls.ts';
import {
  array,
  bounded,
  type Builtin,
  type BytesValue,
  fromPlain,
  isComposite,
  MAX_LENGTH,
  object,
  Opaque,
  orThrow,
  Thrown,
  toNumber,
  toPlain,
  toPrimitive,
  toText,
  isNil,
  isTruthy,
  type Value,
} from './values.ts';

/** Where the interpreted code runs. */
const WORKING_DIRECTORY = '/app';

const SOME_ID = '3b241101-e2bb-4255-8caf-4136c566a962';

/** Path functions refuse anything but strings. */
function pathText(value: Value): string {
  if (typeof value !== 'string') throw new Thrown('the path argument must be a string');
  return value;
}

const texts = (args: readonly Value[]): readonly string[] => args.map(pathText);
const resolved = (args: readonly Value[]): string => posix.resolve(WORKING_DIRECTORY, ...texts(args));

const text =
  (apply: (input: string) => string): Builtin =>
  ([input]) =>
    orThrow(() => bounded(apply(toText(input))));
const numeric =
  (apply: (...inputs: number[]) => number): Builtin =>
  (args) =>
    apply(...args.map(toNumber));
const onNumber =
  (apply: (input: number) => boolean): Builtin =>
  ([input]) =>
    typeof input === 'number' && apply(input);

function keysOf(value: Value): readonly (readonly [string, Value])[] {
  if (isNil(value)) throw new Thrown('nothing has no members');
  return ownEntries(value);
}

const ENCODINGS: ReadonlySet<string> = new Set([
  'utf8',
  'utf-8',
  'hex',
  'base64',
  'base64url',
  'latin1',
  'binary',
  'ascii',
  'utf16le',
  'ucs2',
]);

/** An encoding's name, as Buffer takes it. */
export function encodingOf(value: Value): BufferEncoding {
  const name = value === undefined ? 'utf8' : toText(value).toLowerCase();
  if (!ENCODINGS.has(name)) throw new Thrown('unknown encoding');
  return name as BufferEncoding;
}

function bytesFrom([input, encoding]: readonly Value[]): BytesValue {
  if (typeof input === 'string') return { kind: 'bytes', bytes: Buffer.from(input, encodingOf(encoding)) };
  if (isComposite(input) && input.kind === 'bytes') return input;
  if (isComposite(input) && input.kind === 'array') return { kind: 'bytes', bytes: Buffer.from(input.items.map(toNumber)) };
  throw new Thrown('not bytes');
}

function stringified([value, replacer, indent]: readonly Value[]): Value {
  if (!isNil(replacer)) throw new Opaque('JSON.stringify with a replacer');
  const result = JSON.stringify(toPlain(value), null, isNil(indent) ? undefined : toNumber(indent));
  return result === undefined ? undefined : bounded(result);
}

function assigned(args: readonly Value[]): Value {
  return object(args.flatMap((part) => (isNil(part) ? [] : [...ownEntries(part)])));
}

function listOf([source, fn]: readonly Value[]): Value {
  if (isComposite(source) && source.kind === 'object') {
    const length = toNumber(source.entries.get('length'));
    if (length > MAX_LENGTH) throw new Opaque('list too long');
    return listFrom(
      Array.from({ length: Number.isNaN(length) ? 0 : length }, () => undefined),
      fn,
    );
  }
  return listFrom(itemsOf(source), fn);
}

const MATH: readonly (readonly [string, Builtin])[] = (
  ['abs', 'ceil', 'floor', 'round', 'trunc', 'sign', 'max', 'min', 'pow', 'sqrt', 'log', 'log2', 'log10', 'hypot'] as const
).map((name) => [`globalThis.Math.${name}`, numeric(Math[name])]);

const POSIX_PATH: readonly (readonly [string, Builtin])[] = [
  ['join', (args) => posix.join(...texts(args))],
  ['normalize', ([path]) => posix.normalize(pathText(path))],
  ['resolve', resolved],
  ['relative', ([from, to]) => posix.relative(resolved([from]), resolved([to]))],
  ['isAbsolute', ([path]) => posix.isAbsolute(pathText(path))],
  ['basename', ([path, suffix]) => posix.basename(pathText(path), suffix === undefined ? undefined : pathText(suffix))],
  ['dirname', ([path]) => posix.dirname(pathText(path))],
  ['extname', ([path]) => posix.extname(pathText(path))],
  ['parse', ([path]) => fromPlain(posix.parse(pathText(path)))],
  ['toNamespacedPath', ([path]) => path],
];

const WINDOWS_PATH: readonly (readonly [string, Builtin])[] = [
  ['join', (args) => win32.join(...texts(args))],
  ['normalize', ([path]) => win32.normalize(pathText(path))],
  ['isAbsolute', ([path]) => win32.isAbsolute(pathText(path))],
  ['basename', ([path]) => win32.basename(pathText(path))],
  ['dirname', ([path]) => win32.dirname(pathText(path))],
  ['extname', ([path]) => win32.extname(pathText(path))],
];

/** Functions by canonical name ({@link apiName}). */
export const BUILTINS: ReadonlyMap<string, Builtin> = new Map<string, Builtin>([
  ['globalThis.String', ([value]) => (value === undefined ? 'undefined' : toText(value))],
  ['globalThis.String.fromCharCode', (args) => String.fromCharCode(...args.map(toNumber))],
  ['globalThis.String.fromCodePoint', (args) => orThrow(() => String.fromCodePoint(...args.map(toNumber)))],
  ['globalThis.Number', (args) => (args.length === 0 ? 0 : toNumber(args[0]))],
  ['globalThis.Number.isInteger', onNumber(Number.isInteger)],
  ['globalThis.Number.isSafeInteger', onNumber(Number.isSafeInteger)],
  ['globalThis.Number.isNaN', onNumber(Number.isNaN)],
  ['globalThis.Number.isFinite', onNumber(Number.isFinite)],
  ['globalThis.isNaN', ([value]) => Number.isNaN(toNumber(value))],
  ['globalThis.isFinite', ([value]) => Number.isFinite(toNumber(value))],
  ['globalThis.Number.parseInt', ([value, radix]) => Number.parseInt(toText(value), radix === undefined ? undefined : toNumber(radix))],
  ['globalThis.parseInt', ([value, radix]) => Number.parseInt(toText(value), radix === undefined ? undefined : toNumber(radix))],
  ['globalThis.Number.parseFloat', ([value]) => Number.parseFloat(toText(value))],
  ['globalThis.parseFloat', ([value]) => Number.parseFloat(toText(value))],
  ['globalThis.Boolean', ([value]) => isTruthy(value)],
  ['globalThis.Array.isArray', ([value]) => isComposite(value) && value.kind === 'array'],
  ['globalThis.Array.from', listOf],
  ['globalThis.Array.of', (args) => array(args)],
  ['globalThis.Array', (args) => listOf([object([['length', args[0]]])])],
  ['globalThis.Object.hasOwn', ([value, key]) => hasOwn(value, toKey(key))],
  ['globalThis.Object.prototype.hasOwnProperty.call', ([value, key]) => hasOwn(value, toKey(key))],
  ['globalThis.Reflect.has', ([value, key]) => hasOwn(value, toKey(key))],
  ['globalThis.Object.keys', ([value]) => array(keysOf(value).map(([key]) => key))],
  ['globalThis.Object.values', ([value]) => array(keysOf(value).map(([, item]) => item))],
  ['globalThis.Object.entries', ([value]) => array(keysOf(value).map(([key, item]) => array([key, item])))],
  ['globalThis.Object.fromEntries', ([value]) => object(itemsOf(value).map((pair) => pairOf(pair)))],
  ['globalThis.Object.assign', assigned],
  ['globalThis.Object.freeze', ([value]) => value],
  ['globalThis.Object.seal', ([value]) => value],
  ['globalThis.structuredClone', ([value]) => value],
  ['globalThis.JSON.parse', ([value]) => fromPlain(orThrow(() => JSON.parse(toText(value)) as unknown))],
  ['globalThis.JSON.stringify', stringified],
  ['globalThis.encodeURIComponent', text(encodeURIComponent)],
  ['globalThis.decodeURIComponent', text(decodeURIComponent)],
  ['globalThis.encodeURI', text(encodeURI)],
  ['globalThis.decodeURI', text(decodeURI)],
  ['globalThis.escape', text(escape)],
  ['globalThis.unescape', text(unescape)],
  ['globalThis.atob', text(atob)],
  ['globalThis.btoa', text(btoa)],
  ...URL_FUNCTIONS,
  ['globalThis.URLSearchParams', ([init]) => ({ kind: 'params', params: searchParams(init) })],
  ['globalThis.Set', ([items]) => ({ kind: 'set', items: new Set(isNil(items) ? [] : itemsOf(items)) })],
  ['globalThis.Map', ([items]) => ({ kind: 'map', entries: new Map(isNil(items) ? [] : itemsOf(items).map((pair) => mapPair(pair))) })],
  ['globalThis.Buffer.from', bytesFrom],
  [
    'globalThis.Buffer.byteLength',
    ([value, encoding]) => (typeof value === 'string' ? Buffer.byteLength(value, encodingOf(encoding)) : bytesFrom([value]).bytes.length),
  ],
  ['globalThis.Buffer.isBuffer', ([value]) => isComposite(value) && value.kind === 'bytes'],
  ['globalThis.process.cwd', () => WORKING_DIRECTORY],
  // What no input has a part in: one value stands for all that could be drawn, or for the time.
  ['crypto.randomUUID', () => SOME_ID],
  ['globalThis.crypto.randomUUID', () => SOME_ID],
  ['uuid.v4', () => SOME_ID],
  ['uuid.v7', () => SOME_ID],
  ['nanoid.nanoid', () => 'V1StGXR8Z5jdHi6BmyT1a'],
  ['crypto.randomBytes', ([size]) => ({ kind: 'bytes', bytes: Buffer.alloc(Math.min(toNumber(size) || 0, 256), 0x5a) })],
  ['globalThis.Date.now', () => 1_767_225_600_000],
  ['os.tmpdir', () => '/tmp'],
  ['os.homedir', () => '/home/user'],
  ['fs.realpath', ([path]) => resolved([path])],
  ['net.isIP', ([value]) => isIP(toText(value))],
  ['net.isIPv4', ([value]) => isIPv4(toText(value))],
  ['net.isIPv6', ([value]) => isIPv6(toText(value))],
  ['querystring.escape', text((input) => querystring.escape(input))],
  ['querystring.unescape', text((input) => querystring.unescape(input))],
  ['querystring.parse', ([value]) => fromPlain(querystring.parse(toText(value)))],
  ...MATH,
  ...POSIX_PATH.flatMap(
    ([name, apply]) =>
      [
        [`path.${name}`, apply],
        [`path.posix.${name}`, apply],
      ] as const,
  ),
  ...WINDOWS_PATH.map(([name, apply]) => [`path.win32.${name}`, apply] as const),
]);

/** Constants by canonical name. */
export const CONSTANTS: ReadonlyMap<string, Value> = new Map<string, Value>([
  ['globalThis.undefined', undefined],
  ['globalThis.NaN', Number.NaN],
  ['globalThis.Infinity', Number.POSITIVE_INFINITY],
  ['globalThis.__dirname', '/app/src'],
  ['globalThis.__filename', '/app/src/index.js'],
  ['globalThis.import.meta.dirname', '/app/src'],
  ['globalThis.import.meta.filename', '/app/src/index.js'],
  ['globalThis.import.meta.url', 'file:///app/src/index.js'],
  // The page that the code runs in.
  ['globalThis.location.href', 'https://app.example/page'],
  ['globalThis.location.origin', 'https://app.example'],
  ['globalThis.document.baseURI', 'https://app.example/page'],
  ['globalThis.Number.MAX_SAFE_INTEGER', Number.MAX_SAFE_INTEGER],
  ['globalThis.Number.MIN_SAFE_INTEGER', Number.MIN_SAFE_INTEGER],
  ['globalThis.Number.MAX_VALUE', Number.MAX_VALUE],
  ['globalThis.Number.POSITIVE_INFINITY', Number.POSITIVE_INFINITY],
  ['globalThis.process.platform', 'linux'],
  ['os.EOL', '\n'],
  ['path.sep', '/'],
  ['path.delimiter', ':'],
  ['path.posix.sep', '/'],
  ['path.posix.delimiter', ':'],
  ['path.win32.sep', '\\'],
]);

function mapPair(value: Value): readonly [Value, Value] {
  const [key, item] = itemsOf(value);
  return [key, item];
}

function pairOf(value: Value): readonly [string, Value] {
  const [key, item] = itemsOf(value);
  return [toKey(key), item];
}

function searchParams(init: Value): URLSearchParams {
  if (isNil(init)) return new URLSearchParams();
  if (!isComposite(init)) return new URLSearchParams(toText(init));
  if (init.kind === 'params') return new URLSearchParams(init.params);
  const entries = init.kind === 'array' ? init.items.map(pairOf) : ownEntries(init);
  return new URLSearchParams(entries.map(([key, value]) => [key, String(toPrimitive(value))]));
}
