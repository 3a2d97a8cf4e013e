/** Selectors: operations of a role whose arguments pass tests on their facts. */
import type { FactTest, Selector } from '../model/reference.ts';
import type { TermId } from '../model/term.ts';
import type { Operation } from '../model/operation.ts';
import { typeOf } from '../evaluate/index.ts';
import { flawsOf } from '../probe/index.ts';
import { isText, piecesOf } from '../text/index.ts';
import { type AlignContext, nameOf } from './context.ts';

/** Operations that a selector picks, in the order of their events. */
export function select(context: AlignContext, selector: Selector): readonly Operation[] {
  return selector.roles
    .flatMap((role) => context.byRole.get(role) ?? [])
    .filter((operation) => passes(context, selector, operation))
    .sort((a, b) => a.id - b.id);
}

export function passes(context: AlignContext, selector: Selector, operation: Operation): boolean {
  const holds = ([name, test]: readonly [string, FactTest]): boolean => passesTest(context, test, operation, name);
  return (
    selector.roles.includes(operation.role) &&
    Object.entries(selector.where).every(holds) &&
    (selector.any === undefined || Object.entries(selector.any).some(holds))
  );
}

export function passesTest(context: AlignContext, test: FactTest, operation: Operation, name: string): boolean {
  const found = operation.argument(name);
  if (test.present !== undefined && (found.state === 'found') !== test.present) return false;
  if (found.state !== 'found')
    return (
      test.origin === undefined &&
      test.part === undefined &&
      test.secrecy === undefined &&
      test.equals === undefined &&
      test.words === undefined &&
      test.begins === undefined &&
      test.flaw === undefined &&
      test.from === undefined
    );
  const { leaves } = context.facts.facts(found.term);
  const term = context.evaluated.terms.get(found.term);
  const isEmpty = (leaf: (typeof leaves)[number]) => leaf.origin === 'literal' && !context.evaluated.terms.get(leaf.term).lit;
  if (test.origin && !leaves.some((leaf) => test.origin?.includes(leaf.origin) && !isEmpty(leaf))) return false;
  if (test.notOrigin && leaves.some((leaf) => test.notOrigin?.includes(leaf.origin))) return false;
  if (test.part && !leaves.some((leaf) => leaf.part !== null && test.part?.includes(leaf.part))) return false;
  if (test.secrecy && !leaves.some((leaf) => test.secrecy?.includes(leaf.secrecy))) return false;
  if (test.equals && !literalsOf(context, found.term).some((lit) => test.equals?.some((value) => sameLiteral(value, lit)))) return false;
  if (test.notEquals && term.op === 'lit' && test.notEquals.some((value) => sameLiteral(value, term.lit))) return false;
  if (test.from && !test.from.some((role) => context.byRole.get(role)?.some(({ event }) => event.result === found.term))) return false;
  const beginning = test.begins === undefined ? '' : beginningOf(context, found.term);
  if (test.begins && !test.begins.some((text) => beginning.startsWith(text))) return false;
  if (test.notBegins?.some((text) => beginning.startsWith(text))) return false;
  if (test.flaw && (term.op !== 'regex' || !hasFlaw(String(term.lit), term.keys[0] ?? '', test.flaw))) return false;
  const kept = name === 'result' && (test.words ?? test.notWords) !== undefined ? context.evaluated.destinationsAt(operation.event) : [];
  const names = [
    ...kept,
    nameOf(context, found.term),
    term.op === 'lit' ? String(term.lit) : '',
    ...leaves.map((leaf) => nameOf(context, leaf.term)),
  ];
  return (
    (test.words === undefined ||
      hasWords(context, test.words, names) ||
      leaves.some(({ term }) => isMemberNamed(context, test.words ?? [], term))) &&
    (test.notWords === undefined || !hasWords(context, test.notWords, names))
  );
}

function hasFlaw(source: string, flags: string, wanted: NonNullable<FactTest['flaw']>): boolean {
  const found = flawsOf(source, flags);
  return wanted.some((flaw) => found.has(flaw));
}

/** The fixed text that a text begins with, in lower case. */
function beginningOf({ evaluated: { terms } }: AlignContext, id: TermId): string {
  const [first] = piecesOf(terms, id);
  return first !== undefined && isText(first) ? first.text.toLowerCase() : '';
}

/** A literal, or those of a list. */
function literalsOf({ evaluated: { terms } }: AlignContext, id: TermId): readonly unknown[] {
  const { op, args } = terms.get(id);
  return (op === 'array' ? args : [id]).map((item) => terms.get(item)).flatMap((item) => (item.op === 'lit' ? [item.lit] : []));
}

/** Method names and algorithm names are compared without regard to case. */
export const sameLiteral = (a: unknown, b: unknown): boolean =>
  typeof a === 'string' && typeof b === 'string' ? a.toLowerCase() === b.toLowerCase() : a === b;

function hasWords(context: AlignContext, wanted: readonly string[], names: readonly string[]): boolean {
  return names.some((name) => name !== '' && context.evaluated.ladder.tables.wordsOf(name).some((row) => wanted.includes(row.id)));
}

/** `upload.name`, where `upload` is a File, is named `File name`: what the type says alone does not count. */
function isMemberNamed({ evaluated: { terms, ladder } }: AlignContext, wanted: readonly string[], id: TermId): boolean {
  const { op, lit, args } = terms.get(id);
  const type = op === 'get' && args[0] !== undefined ? typeOf(ladder, args[0])?.type.split('.').at(-1) : undefined;
  if (type === undefined) return false;
  const rowsOf = (name: string): readonly string[] => ladder.tables.wordsOf(name).map((row) => row.id);
  const byType = rowsOf(type);
  return rowsOf(`${type} ${String(lit)}`).some((row) => wanted.includes(row) && !byType.includes(row));
}
