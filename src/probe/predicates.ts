/** What makes a value bad that came out of a probe, by the names that probe sets use. */
import { isIP } from 'node:net';
import { posix } from 'node:path';
import { hazard, isPosition } from '../text/index.ts';
import { isPrivateHost } from './addresses.ts';
import { INHERITED } from './members.ts';
import { isComposite, showValue, stringsIn, toText, type Value } from './values.ts';

/** What a predicate may compare the value with. */
export interface PredicateContext {
  /** The folder or site that the value should stay in. */
  readonly base: string;
  /** Hosts that the code itself names, or the base's. */
  readonly hosts: readonly string[];
  readonly input: Value;
  readonly parameter: string;
}

type Predicate = (value: Value, context: PredicateContext) => boolean;

const SITE = 'https://app.example';
const WORKING_DIRECTORY = '/app';
const HARMLESS_SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:']);
const PROTOTYPE_KEYS = new Set(['__proto__', 'constructor', 'prototype']);
const ACTIVE_EXTENSION = /\.(?:html?|xhtml|svg|xml|php\d?|phtml|jsp|asp|aspx|js|mjs|cjs|sh|exe|bat|cmd|cgi|pl|py)$/i;
const HOST = /^[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?)*\.?$/i;

const anyText =
  (bad: (text: string, context: PredicateContext) => boolean): Predicate =>
  (value, context) =>
    stringsIn(value).some((text) => bad(text, context));

const PREDICATES = {
  /** A path that lies neither in the base folder nor is it. What is no text is refused by the file system. */
  'outside-base': (value, { base }) => {
    if (typeof value !== 'string' && !(isComposite(value) && (value.kind === 'bytes' || value.kind === 'url'))) return false;
    const text = isComposite(value) && value.kind === 'url' ? decoded(value.url.pathname) : toText(value);
    const folder = posix.resolve(WORKING_DIRECTORY, base);
    const path = posix.resolve(WORKING_DIRECTORY, text);
    // A folder above the base cannot be read or sent as a file.
    return (
      path !== folder && !path.startsWith(folder === '/' ? '/' : `${folder}/`) && !`${folder}/`.startsWith(path === '/' ? '/' : `${path}/`)
    );
  },
  /** A URL or host name of another host than those that the code names. */
  'foreign-host': (value, { hosts }) => {
    const host = hostOf(value);
    return host !== null && !isOneOf(host, hosts);
  },
  /** A place that a browser on the own site would leave the site for, or run as script. */
  'foreign-redirect': (value, { hosts }) => {
    const url = urlOf(toTextOrEmpty(value), SITE);
    if (url === null || url.origin === SITE) return false;
    return url.protocol !== 'http:' && url.protocol !== 'https:' ? true : !isOneOf(url.hostname, hosts);
  },
  /** The text of an origin of another site than those that the code names. */
  'foreign-origin': (value, { hosts, input }) => {
    const origin = toTextOrEmpty(input);
    if (origin === '' || !stringsIn(value).some((text) => text.includes(origin))) return false;
    const host = hostOfText(origin);
    return host === null || origin === 'null' || !isOneOf(host, hosts);
  },
  'scheme-not-http': (value) => {
    const url = urlOf(toTextOrEmpty(value), SITE);
    return url !== null && !HARMLESS_SCHEMES.has(url.protocol);
  },
  /** A URL or host of the server's own network. */
  'private-address': (value) => {
    const host = hostOf(value);
    return host !== null && isPrivateHost(host);
  },
  /** A key that reaches the prototype, or what such a key finds. */
  'prototype-key': (value) =>
    stringsIn(value).some((text) => PROTOTYPE_KEYS.has(text)) ||
    (isComposite(value) && value.kind === 'function' && INHERITED.has(value.name)),
  'not-typed-string': (value) => typeof value !== 'string',
  /** An object or list where one value belongs. */
  'not-scalar': (value) => containsComposite(value),
  'not-integer': (value) =>
    !(typeof value === 'number' ? Number.isSafeInteger(value) : typeof value === 'string' && /^-?\d{1,16}$/.test(value)),
  /** A number, or a text that is one, above the parameter. */
  above: (value, { parameter }) => (typeof value === 'number' || typeof value === 'string') && Number(value) > Number(parameter),
  /** A number, or a text that is one, below the parameter. */
  below: (value, { parameter }) =>
    (typeof value === 'number' || (typeof value === 'string' && value !== '')) && Number(value) < Number(parameter),
  /** The input came through as it was. */
  'same-as-input': (value, { input }) => showValue(value) === showValue(input),
  'contains-input': (value, { input }) => {
    const wanted = showValue(input);
    return stringsIn(value).some((text) => text.includes(wanted)) || showValue(value) === wanted;
  },
  /** A word that a program reads as an option; in a list, the input's own words before a `--`. */
  'option-like': (value, { input }) => {
    const words = stringsIn(value);
    const end = words.indexOf('--');
    const given = typeof value === 'string' ? '' : stringsIn(input).join('');
    return (end === -1 ? words : words.slice(0, end)).some(
      (word) => word.startsWith('-') && (given.length > 1 ? word.startsWith(given) : given === '' || word === given),
    );
  },
  'active-extension': anyText((text) => ACTIVE_EXTENSION.test(text)),
  /** `longer-than:n`. */
  'longer-than': anyText((text, { parameter }) => text.length > Number(parameter)),
  /** More than one mail address, or a header of its own. */
  'several-recipients': (value) => stringsIn(value).length > 1 || stringsIn(value).some((text) => /[\r\n,;]/.test(text)),
  /** `escapes:<position>`: the text does more than stand there. */
  escapes: anyText((text, { parameter }) => isPosition(parameter) && hazard(parameter, text) !== null),
} as const satisfies Readonly<Record<string, Predicate>>;

export type PredicateName = keyof typeof PREDICATES;

const BY_MEANING: ReadonlySet<PredicateName> = new Set<PredicateName>([
  'outside-base',
  'foreign-host',
  'foreign-redirect',
  'scheme-not-http',
  'private-address',
  'prototype-key',
  'active-extension',
  'escapes',
]);

/** Whether a value is bad by what it does, whatever input it came from. The others compare it with the input, or judge an input that comes in one form only: a browser writes the origin. */
export function judgesByMeaning(name: PredicateName): boolean {
  return BY_MEANING.has(name);
}

/** True for a predicate's name with a parameter that it understands. */
export function isPredicate(name: string, parameter: string): name is PredicateName {
  if (!Object.hasOwn(PREDICATES, name)) return false;
  if (name === 'escapes') return isPosition(parameter);
  return ['longer-than', 'above', 'below'].includes(name) ? /^\d+$/.test(parameter) : parameter === '';
}

/** Whether a value is bad by the named predicate. */
export function isBad(name: PredicateName, value: Value, context: PredicateContext): boolean {
  return PREDICATES[name](value, context);
}

/** The host that a text names: of a URL, or the text itself. Null when it names none. */
export function hostOfText(text: string): string | null {
  const url = /^[a-z][a-z\d+.-]*:\/\//i.test(text) || text.startsWith('//') ? urlOf(text, SITE) : null;
  if (url !== null) return url.hostname === '' ? null : url.hostname;
  return HOST.test(text) ? text.toLowerCase() : null;
}

function hostOf(value: Value): string | null {
  if (isComposite(value) && value.kind === 'url') return value.url.hostname;
  return typeof value === 'string' ? hostOfText(value.trim()) : null;
}

/** Hosts of one site have one owner, so that an unknown subdomain is nobody else's. */
function isOneOf(host: string, hosts: readonly string[]): boolean {
  return hosts.some((allowed) => siteOf(host) === siteOf(allowed));
}

/** Domains below which anyone gets a name; the ones that snippets mention, not the whole public list. */
const SHARED_DOMAIN =
  /(?:^|\.)(?:(?:co|com|org|net|gov|ac|edu)\.[a-z]{2}|github\.io|gitlab\.io|vercel\.app|netlify\.app|pages\.dev|workers\.dev|herokuapp\.com|onrender\.com|fly\.dev|web\.app|firebaseapp\.com|azurewebsites\.net|cloudfront\.net|amazonaws\.com|ngrok\.io|ngrok\.app)$/;

function siteOf(host: string): string {
  const labels = host.toLowerCase().replace(/\.$/, '').split('.');
  const last = labels.slice(-2).join('.');
  return isIP(host) !== 0 ? host : labels.slice(SHARED_DOMAIN.test(last) ? -3 : -2).join('.');
}

function urlOf(text: string, base: string): URL | null {
  return URL.canParse(text, base) ? new URL(text, base) : null;
}

/** Text as a sink would read it; what has none is refused there. */
function toTextOrEmpty(value: Value): string {
  if (isComposite(value)) return value.kind === 'url' ? value.url.href : (stringsIn(value)[0] ?? '');
  return typeof value === 'string' ? value : '';
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function containsComposite(value: Value): boolean {
  return isComposite(value) && value.kind !== 'url' && value.kind !== 'bytes';
}
