/** Decodes the part of a safeguard that its kind fixes. */
import type { Rule, SafeguardKind } from '../model/reference.ts';
import { type Cursor, choice, choices, fault, type Fields, texts } from '../yaml/index.ts';
import { decodeArgumentTest, decodeArgumentTests } from './argument-test.ts';
import { checkArgument, decodeSelector, nameOf, required, rolesOf, type Scope } from './scope.ts';
import { OBSERVABLE, SCOPES } from './vocabulary.ts';

/** The keys that belong to each kind, besides those that all safeguards have. */
export const RULE_KEYS: Readonly<Record<SafeguardKind, readonly string[]>> = {
  argument: ['argument', 'test'],
  guard: ['argument', 'probes', 'verdict', 'passed', 'facts'],
  order: ['before', 'on'],
  presence: ['of', 'scope', 'test'],
  absence: ['of', 'scope', 'unless'],
  'every-path': ['from', 'to', 'roles', 'test'],
  same: ['among', 'like', 'compare'],
  bound: ['object', 'to'],
};

interface RuleContext {
  readonly at: Cursor;
  readonly members: Fields;
  readonly scope: Scope;
  /** Roles of the protected operations. */
  readonly roles: readonly string[];
}

/** The rule of a kind; what is missing is a fault of the safeguard. */
export function decodeRule(kind: SafeguardKind, context: RuleContext): Rule {
  switch (kind) {
    case 'argument':
      return { kind, argument: argumentOf(context) ?? '', test: requiredTest(context) };
    case 'guard':
      return guard(context);
    case 'order':
      return order(context);
    case 'presence':
      return { kind, ...ofAndScope(context), test: testsOn(context, 'test') };
    case 'absence':
      return { kind, ...ofAndScope(context), unless: testsOn(context, 'unless') };
    case 'every-path':
      return everyPath(context);
    case 'same':
      return {
        kind,
        among: groupOf(context, 'among'),
        like: context.members.has('like') ? groupOf(context, 'like') : null,
        compare: choices(context.members.get('compare'), OBSERVABLE),
      };
    case 'bound':
      choice(context.members.get('to'), ['principal']);
      return { kind, object: anchorOf(context, 'object'), to: 'principal' };
  }
}

function argumentOf({ at, members, roles, scope }: RuleContext): string | null {
  const argument = members.get('argument');
  const name = required(members, 'argument', at);
  if (argument !== undefined) checkArgument(name, argument, roles, scope);
  return name;
}

function requiredTest({ at, members, scope }: RuleContext): ReturnType<typeof decodeArgumentTest> {
  const test = members.get('test');
  if (test !== undefined) return decodeArgumentTest(test, scope);
  fault(at, 'expected the key "test"');
  return {};
}

function guard(context: RuleContext): Rule {
  const { at, members, scope } = context;
  const facts = members.get('facts');
  const rule = {
    kind: 'guard',
    argument: members.has('argument') ? argumentOf(context) : null,
    probes: nameOf(members.get('probes'), (name) => scope.probes.has(name), 'probe set'),
    verdict: rolesOf(members.get('verdict'), scope),
    passed: rolesOf(members.get('passed'), scope),
    facts: facts === undefined ? null : decodeArgumentTest(facts, scope),
  } as const;
  const says = rule.probes !== null || rule.facts !== null || rule.verdict.length + rule.passed.length > 0;
  if (!says) fault(at, 'a guard says what it must show: probes, verdict, passed or facts');
  return rule;
}

function order({ at, members, scope }: RuleContext): Rule {
  const before = members.get('before');
  if (before === undefined) fault(at, 'expected the key "before"');
  return {
    kind: 'order',
    before: before === undefined ? { roles: [], where: {} } : decodeSelector(before, scope),
    sameReceiver: choice(members.get('on'), ['same-receiver']) !== null,
  };
}

function ofAndScope({ at, members, scope }: RuleContext): Pick<Rule & { kind: 'presence' }, 'of' | 'scope'> {
  const of = members.get('of');
  if (of === undefined) fault(at, 'expected the key "of"');
  if (!members.has('scope')) fault(at, `expected the key "scope": one of ${SCOPES.join(', ')}`);
  return {
    of: of === undefined ? { roles: [], where: {} } : decodeSelector(of, scope),
    scope: choice(members.get('scope'), SCOPES) ?? 'operation',
  };
}

function testsOn({ members, scope }: RuleContext, key: string): ReturnType<typeof decodeArgumentTests> {
  const of = members.get('of')?.value;
  const { role, roles } = (typeof of === 'object' && of !== null ? of : {}) as { role?: unknown; roles?: unknown };
  const named = [role, roles].flat().filter((each) => typeof each === 'string');
  return decodeArgumentTests(members.get(key), named, scope);
}

function everyPath(context: RuleContext): Rule {
  const { at, members, scope } = context;
  const roles = rolesOf(members.get('roles'), scope);
  if (roles.length === 0) fault(at, 'expected the key "roles"');
  const test = decodeArgumentTests(members.get('test'), roles, scope);
  return { kind: 'every-path', from: anchorOf(context, 'from'), to: groupOf(context, 'to'), roles, test };
}

function anchorOf({ at, members, scope }: RuleContext, key: string): string {
  if (!members.has(key)) fault(at, `expected the key "${key}"`);
  return nameOf(members.get(key), (name) => Object.hasOwn(scope.anchors, name), 'anchor') ?? '';
}

function groupOf({ at, members, scope }: RuleContext, key: string): string {
  if (!members.has(key)) fault(at, `expected the key "${key}"`);
  return nameOf(members.get(key), (name) => scope.groups.has(name), 'group') ?? '';
}

/** What a safeguard of this kind protects when it does not say so. */
export function impliedProtection(kind: SafeguardKind, members: Fields): string | null {
  const key = { 'every-path': 'to', same: 'among', bound: 'object' }[kind as string];
  const implied = key === undefined ? [] : texts(members.get(key));
  return implied[0] ?? null;
}
