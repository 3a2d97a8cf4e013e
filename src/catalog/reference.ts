/** Decodes reference.yaml into a {@link Reference}, or into a patch of another one. */
import { CATEGORIES, SEVERITIES, type Severity } from '../model/report.ts';
import type { Anchor, Group, Parameter, Reference, Safeguard } from '../model/reference.ts';
import { type Cursor, choice, choices, entries, fault, fields, type Fields, flag, integer, items, text, texts } from '../yaml/index.ts';
import { decodeSafeguard, ID } from './safeguard.ts';
import { nameOf, namesOf, required, type Scope, selectorOf, type Vocabulary } from './scope.ts';
import { DIRECTIONS, EXITS, RESERVED } from './vocabulary.ts';

const KEYS = [
  'id',
  'title',
  'task',
  'category',
  'prompts',
  'near-misses',
  'signals',
  'related',
  'anchors',
  'groups',
  'parameters',
  'safeguards',
  'sources',
  'owner',
  'reviewed',
  'version',
];

/** `extends: <id>`: changes that a user's catalog makes to a reference below it. */
export interface Patch {
  readonly extends: string;
  /** True switches the whole reference off; ids switch off single safeguards. */
  readonly disable: boolean | readonly string[];
  readonly severity: Readonly<Record<string, Severity>>;
  readonly parameters: Readonly<Record<string, { readonly value: Parameter['value']; readonly advise: number | null }>>;
  /** Where it stands, for faults that are found when it is applied. */
  readonly file: string;
}

/** A reference's own file says one of the two. */
export type Decoded = { readonly kind: 'reference'; readonly reference: Reference } | { readonly kind: 'patch'; readonly patch: Patch };

/** Decodes the root of a reference.yaml in the folder of that name. */
export function decodeRoot(at: Cursor, folder: string, vocabulary: Vocabulary): Decoded {
  const { value } = at;
  const extending = typeof value === 'object' && value !== null && Object.hasOwn(value, 'extends');
  return extending
    ? { kind: 'patch', patch: decodePatch(at) }
    : { kind: 'reference', reference: decodeReferenceRoot(at, folder, vocabulary) };
}

function decodePatch(at: Cursor): Patch {
  const members = fields(at, ['extends', 'disable', 'severity', 'parameters']);
  const disable = members.get('disable');
  const pairs = (key: string): readonly (readonly [string, Cursor])[] => [...(members.has(key) ? entries(members.get(key) as Cursor) : [])];
  return {
    extends: required(members, 'extends', at),
    disable: Array.isArray(disable?.value) ? texts(disable) : flag(disable),
    severity: Object.fromEntries(pairs('severity').flatMap(([id, word]) => severityPair(id, word))),
    parameters: Object.fromEntries(
      pairs('parameters').map(([name, change]) => {
        const parameter = fields(change, ['value', 'advise']);
        return [name, { value: parameterValue(parameter, change), advise: adviseOf(parameter) }];
      }),
    ),
    file: at.file.name,
  };
}

function severityPair(id: string, at: Cursor): readonly (readonly [string, Severity])[] {
  const severity = choice(at, SEVERITIES);
  return severity === null ? [] : [[id, severity]];
}

function decodeReferenceRoot(at: Cursor, folder: string, vocabulary: Vocabulary): Reference {
  const members = fields(at, KEYS);
  const member = (key: string): Cursor | undefined => members.get(key);
  checkRequired(members, at);
  const anchors = named(member('anchors'), (anchor) => decodeAnchor(anchor, vocabulary));
  const parameters = named(member('parameters'), decodeParameter);
  const safeguardItems = itemsOf(member('safeguards'));
  const scope: Scope = {
    ...vocabulary,
    anchors,
    parameters: new Set(Object.keys(parameters)),
    groups: new Set(Object.keys(named(member('groups'), () => true))),
    safeguards: new Set(safeguardItems.map(({ value }) => String((value as { id?: unknown } | null)?.id))),
  };
  return {
    id: idOf(members, at, folder),
    title: required(members, 'title', at),
    task: required(members, 'task', at),
    category: choice(member('category'), CATEGORIES) ?? 'insecure-patterns',
    prompts: texts(member('prompts')),
    nearMisses: itemsOf(member('near-misses')).map(decodeNearMiss),
    signals: texts(member('signals')),
    anchors,
    groups: named(member('groups'), (group) => decodeGroup(group, scope)),
    safeguards: unique(safeguardItems, scope),
    parameters,
    sources: texts(member('sources')),
    related: texts(member('related')),
    owner: required(members, 'owner', at),
    reviewed: reviewedOf(members, at),
    version: integer(member('version'), 1),
  };
}

function checkRequired(members: Fields, at: Cursor): void {
  for (const key of ['category', 'prompts', 'anchors', 'safeguards', 'sources']) {
    const found = members.get(key);
    const empty = Array.isArray(found?.value) && found.value.length === 0;
    if (found === undefined || empty) fault(found ?? at, `expected the key "${key}" with at least one entry`);
  }
}

function idOf(members: Fields, at: Cursor, folder: string): string {
  const id = required(members, 'id', at);
  const idAt = members.get('id') ?? at;
  if (id !== '' && !ID.test(id)) fault(idAt, 'ids are lower-case words joined by "-"');
  else if ((RESERVED as readonly string[]).includes(id)) fault(idAt, `the id "${id}" is reserved`);
  else if (id !== '' && id !== folder) fault(idAt, `the id is not the folder's name "${folder}"`);
  return folder;
}

function reviewedOf(members: Fields, at: Cursor): string {
  const reviewed = required(members, 'reviewed', at);
  if (reviewed !== '' && !/^\d{4}-\d\d-\d\d$/.test(reviewed)) fault(members.get('reviewed') ?? at, 'expected a date such as 2026-01-31');
  return reviewed;
}

function itemsOf(at: Cursor | undefined): readonly Cursor[] {
  return at === undefined ? [] : items(at);
}

function named<Value>(at: Cursor | undefined, decode: (at: Cursor) => Value): Readonly<Record<string, Value>> {
  return at === undefined ? {} : Object.fromEntries([...entries(at)].map(([name, member]) => [name, decode(member)]));
}

function decodeAnchor(at: Cursor, vocabulary: Vocabulary): Anchor {
  const members = fields(at, ['role', 'roles', 'where', 'any', 'task']);
  return { selector: selectorOf(members, at, vocabulary), task: members.has('task') ? flag(members.get('task')) : true };
}

function decodeGroup(at: Cursor, scope: Scope): Group {
  const members = fields(at, ['exits', 'after', 'decided-by', 'not-after']);
  const isAnchor = (name: string): boolean => Object.hasOwn(scope.anchors, name);
  const exits = choices(members.get('exits'), EXITS);
  if (!members.has('exits')) fault(at, 'expected the key "exits"');
  return {
    exits,
    after: nameOf(members.get('after'), isAnchor, 'anchor'),
    decidedBy: namesOf(members.get('decided-by'), (name) => isAnchor(name) || scope.safeguards.has(name), 'anchor or safeguard'),
    notAfter: nameOf(members.get('not-after'), isAnchor, 'anchor'),
  };
}

function decodeParameter(at: Cursor): Parameter {
  const members = fields(at, ['value', 'direction', 'advise', 'source']);
  if (!members.has('direction')) fault(at, 'expected the key "direction"');
  return {
    value: parameterValue(members, at),
    direction: choice(members.get('direction'), DIRECTIONS) ?? 'equals',
    advise: adviseOf(members),
    source: required(members, 'source', at),
  };
}

function parameterValue(members: Fields, at: Cursor): Parameter['value'] {
  const found = members.get('value');
  if (found === undefined) {
    fault(at, 'expected the key "value"');
    return '';
  }
  return Array.isArray(found.value) ? texts(found) : typeof found.value === 'number' ? found.value : text(found);
}

function adviseOf(members: Fields): number | null {
  const at = members.get('advise');
  if (at === undefined) return null;
  if (typeof at.value === 'number') return at.value;
  fault(at, 'expected a number');
  return null;
}

function decodeNearMiss(at: Cursor): Reference['nearMisses'][number] {
  const members = fields(at, ['prompt', 'matches']);
  return { prompt: required(members, 'prompt', at), matches: required(members, 'matches', at) };
}

function unique(safeguards: readonly Cursor[], scope: Scope): readonly Safeguard[] {
  const known = new Set<string>();
  return safeguards.flatMap((at) => {
    const safeguard = decodeSafeguard(at, scope);
    if (safeguard === null) return [];
    if (known.has(safeguard.id)) fault(at, `the safeguard "${safeguard.id}" stands twice`);
    known.add(safeguard.id);
    return [safeguard];
  });
}
