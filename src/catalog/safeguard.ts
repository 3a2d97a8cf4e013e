/** Decodes one item of `safeguards:`. */
import { SEVERITIES } from '../model/report.ts';
import type { Safeguard, SafeguardKind, Selector } from '../model/reference.ts';
import { PROTECTION_CHECKS } from '../prompt/index.ts';
import { type Cursor, choice, fault, fields, type Fields, flag, text, texts } from '../yaml/index.ts';
import { decodeRule, impliedProtection, RULE_KEYS } from './rule.ts';
import { decodeSelector, namesOf, required, type Scope } from './scope.ts';
import { EVIDENCES, KINDS, REPORT_AT, TIERS, TRIGGERS } from './vocabulary.ts';

const KEYS = [
  'id',
  'title',
  'kind',
  'tier',
  'evidence',
  'trigger',
  'protects',
  'applies',
  'instead',
  'independent',
  'whole-task',
  'report-at',
  'cwe',
  'owasp',
  'severity',
  'checks',
  'waived-by',
  'elsewhere',
  'impact',
  'attack',
  'repair',
];
const CHECKS: ReadonlySet<string> = new Set(PROTECTION_CHECKS.map(({ id }) => id));
/** Kebab-case: the id is a file name, a mark and a part of deviation ids. */
export const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const CWE = /^CWE-[1-9]\d*$/;
const OWASP = /^A(?:0[1-9]|10):20\d\d \S/;

/** One safeguard; null when it does not even say what kind it is. */
export function decodeSafeguard(at: Cursor, scope: Scope): Safeguard | null {
  const kindAt = typeof at.value === 'object' && at.value !== null ? (at.value as { kind?: unknown }).kind : undefined;
  const known = KINDS.find((each) => each === kindAt);
  const members = fields(at, [...KEYS, ...(known === undefined ? KINDS.flatMap((each) => RULE_KEYS[each]) : RULE_KEYS[known])]);
  const kind = choice(members.get('kind'), KINDS);
  if (!members.has('kind')) fault(at, 'expected the key "kind"');
  if (kind === null) return null;
  const id = required(members, 'id', at);
  if (id !== '' && !ID.test(id)) fault(members.get('id') ?? at, 'ids are lower-case words joined by "-"');
  const protects = protectedBy(kind, members, at, scope);
  const roles = rolesOfProtected(protects, scope);
  const applies = members.get('applies');
  const instead = members.get('instead');
  const narrowed = applies === undefined ? null : decodeSelector(applies, scope, roles);
  if (applies !== undefined && narrowed !== null) checkNarrowing(applies, narrowed, roles);
  return {
    id,
    kind,
    protects,
    ...wordsOf(members, at),
    tier: choice(members.get('tier'), TIERS) ?? 'core',
    evidence: choice(members.get('evidence'), EVIDENCES) ?? 'local',
    trigger: choice(members.get('trigger'), TRIGGERS) ?? 'untrusted',
    severity: severityOf(members, at),
    applies: narrowed,
    instead: instead === undefined ? null : decodeSelector(instead, scope),
    rule: decodeRule(kind, { at, members, scope, roles: narrowed?.roles ?? roles }),
    independent: flag(members.get('independent')),
    isOfWholeTask: flag(members.get('whole-task')),
    reportAt: choice(members.get('report-at'), REPORT_AT),
  };
}

function severityOf(members: Fields, at: Cursor): Safeguard['severity'] {
  if (!members.has('severity')) fault(at, 'expected the key "severity"');
  return choice(members.get('severity'), SEVERITIES) ?? 'medium';
}

function wordsOf(
  members: Fields,
  at: Cursor,
): Pick<Safeguard, 'title' | 'cwe' | 'owasp' | 'checks' | 'waivedBy' | 'elsewhere' | 'impact' | 'attack' | 'repair'> {
  const attack = members.get('attack');
  if (attack === undefined) fault(at, 'expected the key "attack"');
  const example = attack === undefined ? null : fields(attack, ['input', 'effect']);
  const cwe = members.get('cwe');
  if (cwe === undefined) fault(at, 'expected the key "cwe"');
  return {
    title: required(members, 'title', at),
    cwe: shaped(cwe, CWE, 'CWE-89'),
    owasp: shaped(members.get('owasp'), OWASP, "'A05:2025 Injection'"),
    checks: namesOf(members.get('checks'), (id) => CHECKS.has(id), 'protection check'),
    waivedBy: texts(members.get('waived-by')),
    elsewhere: texts(members.get('elsewhere')),
    impact: required(members, 'impact', at),
    attack: {
      input: example === null ? '' : required(example, 'input', attack ?? at),
      effect: example === null ? '' : required(example, 'effect', attack ?? at),
    },
    repair: required(members, 'repair', at),
  };
}

function shaped(at: Cursor | undefined, shape: RegExp, example: string): readonly string[] {
  const found = texts(at);
  if (at !== undefined && (found.length === 0 || !found.every((each) => shape.test(each))))
    fault(at, `expected entries such as ${example}`);
  return found;
}

/** Absence and presence in an app or a process protect no single operation. */
function protectedBy(kind: SafeguardKind, members: Fields, at: Cursor, scope: Scope): string {
  const named = members.get('protects');
  if (named === undefined) {
    const wide = ['app', 'process'].includes(String(members.get('scope')?.value));
    const implied = impliedProtection(kind, members);
    if (implied === null && !wide) fault(at, 'expected the key "protects"');
    return implied ?? '';
  }
  const name = text(named);
  const known = Object.hasOwn(scope.anchors, name) || scope.groups.has(name);
  if (name !== '' && !known) fault(named, `no anchor or group "${name}"`);
  return name;
}

function rolesOfProtected(protects: string, scope: Scope): readonly string[] {
  return Object.hasOwn(scope.anchors, protects) ? (scope.anchors[protects]?.selector.roles ?? []) : [];
}

function checkNarrowing(at: Cursor, narrowed: Selector, roles: readonly string[]): void {
  const strangers = roles.length === 0 ? [] : narrowed.roles.filter((role) => !roles.includes(role));
  for (const role of strangers) fault(at, `the protected anchor has no role "${role}"; it has ${roles.join(', ')}`);
}
