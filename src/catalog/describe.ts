/** Safeguards in one line each, so that an author sees what was written. */
import type { ArgumentTest, Reference, Rule, Safeguard, Selector } from '../model/reference.ts';

/** What a safeguard demands: `text of query (db.query): safe as sql`. */
export function describeSafeguard(safeguard: Safeguard, reference: Reference): string {
  const { rule, protects, applies } = safeguard;
  const thing = protects === '' ? '' : describeProtected(protects, applies, reference);
  return describeRule(rule, thing);
}

function describeProtected(protects: string, applies: Selector | null, { anchors }: Reference): string {
  const selector = applies ?? (Object.hasOwn(anchors, protects) ? anchors[protects]?.selector : undefined);
  return selector === undefined ? protects : `${protects} (${describeSelector(selector)})`;
}

function describeRule(rule: Rule, thing: string): string {
  switch (rule.kind) {
    case 'argument':
      return `${rule.argument} of ${thing}: ${describeTest(rule.test)}`;
    case 'guard':
      return `${rule.argument === null ? thing : `${rule.argument} of ${thing}`}: ${describeGuard(rule)}`;
    case 'order':
      return `settled(${describeSelector(rule.before)}) < ${thing}${rule.sameReceiver ? ', on the same receiver' : ''}`;
    case 'presence':
      return `${describeSelector(rule.of)} in the ${rule.scope}${describeTests(rule.test)}`;
    case 'absence':
      return `no ${describeSelector(rule.of)} in the ${rule.scope}${describeTests(rule.unless, ' unless')}`;
    case 'every-path':
      return `${rule.from} → ${rule.to}: ${rule.roles.join(' or ')}${describeTests(rule.test)}`;
    case 'same':
      return `one class of {${rule.compare.join(', ')}} among ${rule.among}${rule.like === null ? '' : `, as ${rule.like}`}`;
    case 'bound':
      return `bound(${rule.object}, ${rule.to})`;
  }
}

function describeGuard({ probes, verdict, passed, facts }: Rule & { readonly kind: 'guard' }): string {
  const ways = [
    ...(probes === null ? [] : [`a condition that passes the probes "${probes}"`]),
    ...(verdict.length === 0 ? [] : [`truthy ${verdict.join(' or ')}`]),
    ...(passed.length === 0 ? [] : [`after ${passed.join(' or ')} without an error`]),
    ...(facts === null ? [] : [describeTest(facts)]),
  ];
  return ways.join('; ');
}

function describeSelector({ roles, where, any = {} }: Selector): string {
  const show = (tests: Selector['where']) => Object.entries(tests).map(([argument, test]) => `${argument}: ${describeTest(test)}`);
  const tests = [...show(where), ...(Object.keys(any).length === 0 ? [] : [show(any).join(' or ')])];
  return `${roles.join(' | ')}${tests.length === 0 ? '' : `{${tests.join(', ')}}`}`;
}

function describeTests(tests: Readonly<Record<string, ArgumentTest>>, word = ''): string {
  const each = Object.entries(tests).map(([argument, test]) => `${argument} ${describeTest(test)}`);
  return each.length === 0 ? '' : `${word} {${each.join(', ')}}`;
}

/** `min 10, absent fail`; keys as in the YAML. */
function describeTest(test: object): string {
  return Object.entries(test)
    .map(([key, value]) => `${kebab(key)} ${describeValue(value)}`)
    .join(', ');
}

function describeValue(value: unknown): string {
  if (Array.isArray(value)) return value.map(String).join('|');
  return typeof value === 'object' && value !== null ? describeTest(value) : String(value);
}

function kebab(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
