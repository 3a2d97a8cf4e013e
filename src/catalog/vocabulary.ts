/** The closed vocabularies of reference.yaml, as values for checking. */
import type { Evidence, Group, Parameter, Safeguard, SafeguardKind, Scope, Trigger } from '../model/reference.ts';
import { members } from '../tables/index.ts';

export const KINDS = members<SafeguardKind>({
  argument: true,
  guard: true,
  order: true,
  presence: true,
  absence: true,
  'every-path': true,
  same: true,
  bound: true,
});

export const TIERS = members<Safeguard['tier']>({ core: true, hardening: true });

export const EVIDENCES = members<Evidence>({ local: true, flow: true, absence: true, external: true });

export const TRIGGERS = members<Trigger>({ 'any-dynamic': true, untrusted: true, proven: true });

export const SCOPES = members<Scope>({ operation: true, route: true, app: true, process: true });

export const EXITS = members<Group['exits'][number]>({ reply: true, throw: true, redirect: true, 'next-error': true, return: true });

export const REPORT_AT = members<NonNullable<Safeguard['reportAt']>>({
  operation: true,
  argument: true,
  source: true,
  exit: true,
  guard: true,
  route: true,
});

export const DIRECTIONS = members<Parameter['direction']>({ min: true, max: true, 'one-of': true, equals: true });

/** What of an exit an outsider can observe. */
export const OBSERVABLE = ['status', 'body', 'location', 'headers', 'message'] as const;

/** Short names that a text test has besides the contexts. */
export const TEXT_KINDS = ['sql', 'html', 'shell', 'url', 'header', 'log', 'regex', 'xpath', 'ldap', 'csv', 'code'] as const;

/** Not ids: other folders beside the references, the compiled index, and what stands in a reference's place in deviations without one. */
export const RESERVED = ['api', 'probes', 'node_modules', 'index', 'extra', 'prompt'] as const;
