/** Functions that read URLs: the standard parser, and Node's first one. */
import querystring from 'node:querystring';
import { type Builtin, fromPlain, isTruthy, object, orThrow, Thrown, toText, type Value } from './values.ts';

const baseOf = ([, base]: readonly Value[]): string | undefined => (base === undefined ? undefined : toText(base));

/** Scheme, slashes with user and host, path, query, fragment. */
const OLD_URL = /^(?:([a-z][a-z\d+.-]*:)(?:\/\/(?:([^/?#@]*)@)?([^/?#]*))?)?([^?#]*)(\?[^#]*)?(#.*)?$/i;

/** Node's first parser: dots in a path stay, and before the query a backslash is a slash. */
function oldParsedUrl([input, parseQuery]: readonly Value[]): Value {
  if (typeof input !== 'string') throw new Thrown('the url must be a string');
  const [address = '', ...rest] = input.trim().split(/(?=[?#])/);
  const [, scheme, auth, host, path = '', search, hash] = OLD_URL.exec(address.replaceAll('\\', '/') + rest.join('')) ?? [];
  const query = search?.slice(1) ?? null;
  return object([
    ['protocol', scheme?.toLowerCase() ?? null],
    ['auth', auth ?? null],
    ['host', host?.toLowerCase() ?? null],
    ['hostname', host?.toLowerCase().replace(/:\d*$/, '') ?? null],
    ['port', host?.match(/:(\d+)$/)?.[1] ?? null],
    ['pathname', path === '' ? (host === undefined ? null : '/') : path],
    ['search', search ?? null],
    ['query', isTruthy(parseQuery) ? fromPlain(querystring.parse(query ?? '')) : query],
    ['path', `${path}${search ?? ''}`],
    ['hash', hash ?? null],
    ['href', input],
  ]);
}

function parsedUrl(args: readonly Value[]): URL {
  const [input, base] = args;
  return orThrow(() => (base === undefined ? new URL(toText(input)) : new URL(toText(input), toText(base))));
}

/** By canonical name. */
export const URL_FUNCTIONS: readonly (readonly [string, Builtin])[] = [
  ['globalThis.URL', (args) => ({ kind: 'url', url: parsedUrl(args) })],
  ['globalThis.URL.canParse', (args) => URL.canParse(toText(args[0]), baseOf(args))],
  ['globalThis.URL.parse', (args) => (URL.canParse(toText(args[0]), baseOf(args)) ? { kind: 'url', url: parsedUrl(args) } : null)],
  ['url.parse', oldParsedUrl],
];
