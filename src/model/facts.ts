/** Facts about a value, on several axes that do not imply each other. */
import type { TermId } from './term.ts';

export const ORIGINS = [
  'literal',
  /** A parameter whose caller is not in the text. */
  'param',
  'request',
  'env',
  'db',
  /** What another server answered. */
  'reply',
  'model',
  'file',
  'archive',
  'dom',
  'random',
  /** Math.random and the like. */
  'weak-random',
  'clock',
  'error',
  /** Who is logged in. */
  'principal',
  'config',
  /** Result of a hash or password hash. */
  'hash',
  /** Claims of a token that was verified / only decoded. */
  'claims',
  'unverified-claims',
  'unknown',
] as const;
export type Origin = (typeof ORIGINS)[number];

/** Part of the request a value came from. */
export type RequestPart = 'json' | 'query' | 'path' | 'header' | 'form' | 'cookie' | 'file' | 'url' | 'any';

export const CONTEXTS = [
  'html-text',
  'html-attribute',
  'html-url',
  'html-selector',
  'html-script',
  'html-style',
  'url-part',
  'url-whole',
  'shell',
  'regex',
  'sql',
  'sql-identifier',
  'sql-like',
  'header',
  'path-segment',
  'path',
  'log',
  'xpath',
  'ldap',
  'csv',
  'code',
  'json',
] as const;
export type Context = (typeof CONTEXTS)[number];

export type Secrecy = 'none' | 'identity' | 'credential' | 'secret' | 'record' | 'internal-text';

export type ValueType = 'any' | 'string' | 'number' | 'boolean' | 'array' | 'object' | 'string-or-array' | 'query' | 'none';

/** One thing that flows into a value, with what was done to it on the way. */
export interface Leaf {
  readonly term: TermId;
  readonly origin: Origin;
  readonly part: RequestPart | null;
  readonly secrecy: Secrecy;
  readonly type: ValueType;
  readonly safeFor: ReadonlySet<Context>;
  /** A call that no table knows lies between the leaf and the value. */
  readonly throughUnknown: boolean;
  /** It went through an encoder that only its name vouches for. */
  readonly byName: boolean;
}

export interface Facts {
  readonly leaves: readonly Leaf[];
  readonly type: ValueType;
  /** True when more leaves existed than were kept. */
  readonly widened: boolean;
}
