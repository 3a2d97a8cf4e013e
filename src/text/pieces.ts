/**
 * Built text as fixed parts and holes.
 *
 * ```
 * cat('SELECT * FROM t WHERE id IN (', call(get(call(get(ids,'map'), lambda('?')),'join'), ','), ')')
 *   → [ { text: 'SELECT * FROM t WHERE id IN (?)' } ]
 * ```
 */
import type { Literal, Term, TermId, Terms } from '../model/term.ts';

export interface TextPiece {
  readonly text: string;
}

export interface HolePiece {
  readonly hole: TermId;
  /** Stands for any number of values, one after the other. */
  readonly repeat: boolean;
}

export type Piece = TextPiece | HolePiece;

/** Alternatives of one text that are told apart; further ones stay holes. */
export const MAX_VARIANTS = 8;
const MAX_PIECES = 2000;
const MAX_DEPTH = 100;
/** Shared terms can unfold into far more text than there are terms. */
const MAX_STEPS = 10_000;

type Pieces = readonly Piece[];

interface Flattening {
  readonly terms: Terms;
  /** Which alternative of a branching term is taken; absent = stays a hole. */
  readonly chosen: ReadonlyMap<TermId, TermId>;
  /** Branching terms met that nobody has chosen for, in order. */
  readonly open: TermId[];
  readonly textual: Map<TermId, boolean>;
  steps: number;
}

const begin = (terms: Terms, chosen: ReadonlyMap<TermId, TermId> = new Map()): Flattening => ({
  terms,
  chosen,
  open: [],
  textual: new Map(),
  steps: 0,
});

/** True for a piece of fixed text. */
export function isText(piece: Piece): piece is TextPiece {
  return 'text' in piece;
}

/** Flattens a term into fixed text and holes; alternatives (`?:`, joins) stay holes. Adjacent texts are merged. */
export function piecesOf(terms: Terms, id: TermId): Pieces {
  return merged(flatten(begin(terms), id, false, 0), id);
}

/** The parts of a tagged template, whatever its tag does with them. */
export function templatePieces(terms: Terms, id: TermId): Pieces {
  return merged(templateParts(begin(terms), terms.get(id), false, 0), id);
}

/** The items of a list as words of a command line, behind the program that is given them. */
export function wordPieces(terms: Terms, id: TermId): Pieces {
  const items = listItems(begin(terms), id, 0) ?? [[{ hole: id, repeat: true }]];
  return merged([{ text: ':' }, ...items.flatMap((item) => [{ text: ' ' }, ...item])], id);
}

/** Flattens a term once for each way that its alternatives can be chosen, at most {@link MAX_VARIANTS}; never empty. */
export function variantsOf(terms: Terms, id: TermId): readonly Pieces[] {
  return choicesOf(terms, id).map(({ pieces }) => pieces);
}

/** One way that the alternatives of a text can be chosen: branching term → the alternative taken. */
export interface Choice {
  readonly pieces: Pieces;
  readonly chosen: ReadonlyMap<TermId, TermId>;
}

/** Like {@link variantsOf}, with what was chosen. */
export function choicesOf(terms: Terms, id: TermId): readonly Choice[] {
  let choices: ReadonlyMap<TermId, TermId>[] = [new Map()];
  for (;;) {
    const found = choices.map((chosen) => {
      const flattening = begin(terms, chosen);
      const pieces = merged(flatten(flattening, id, false, 0), id);
      return { pieces, chosen, open: flattening.open[0] };
    });
    const next = choices.flatMap((chosen, at) => {
      const open = found[at]?.open;
      if (open === undefined) return [chosen];
      return alternatives(terms.get(open)).map((choice) => new Map(chosen).set(open, choice));
    });
    const settled = found.every(({ open }) => open === undefined);
    if (settled || next.length > MAX_VARIANTS) return found.map(({ pieces, chosen }) => ({ pieces, chosen }));
    choices = next;
  }
}

/** The fixed text of pieces with `mark` in place of each hole: for display and for looking at its shape. */
export function renderPieces(pieces: Pieces, mark: string): string {
  return pieces.map((piece) => (isText(piece) ? piece.text : mark)).join('');
}

function flatten(at: Flattening, id: TermId, repeat: boolean, depth: number): Pieces {
  const term = at.terms.get(id);
  const hole: Pieces = [{ hole: id, repeat }];
  at.steps += 1;
  if (depth > MAX_DEPTH || at.steps > MAX_STEPS) return hole;
  switch (term.op) {
    case 'lit':
      return [{ text: textOf(term.lit) }];
    case 'cat':
      return within(
        term.args.flatMap((part) => flatten(at, part, repeat, depth + 1)),
        hole,
      );
    case 'ite':
    case 'phi':
    case 'or':
    case 'nullish':
    case 'and':
      return branch(at, id, term, repeat, depth) ?? hole;
    case 'tagged':
      return isMember(at.terms, term.args[0], 'raw') ? templateParts(at, term, repeat, depth) : hole;
    case 'call':
      return built(at, term, repeat, depth) ?? hole;
    default:
      return hole;
  }
}

/** Alternatives are worth telling apart only when one of them has text of its own. */
function branch(at: Flattening, id: TermId, term: Term, repeat: boolean, depth: number): Pieces | null {
  const choice = at.chosen.get(id);
  if (choice !== undefined) return flatten(at, choice, repeat, depth + 1);
  if (alternatives(term).some((alternative) => isTextual(at, alternative, 0))) at.open.push(id);
  return null;
}

function alternatives(term: Term): readonly TermId[] {
  if (term.op === 'ite') return term.args.slice(1);
  return term.args;
}

function templateParts(at: Flattening, term: Term, repeat: boolean, depth: number): Pieces {
  return term.keys.flatMap((text, index) => {
    const expression = term.args[index + 1];
    const after = expression === undefined ? [] : flatten(at, expression, repeat, depth + 1);
    return [{ text }, ...after];
  });
}

const TRIMS: ReadonlySet<Literal> = new Set(['trim', 'trimStart', 'trimEnd']);
/** What these cut from built text is a separator at its end; the rest is what counts. */
const CUTS: ReadonlySet<Literal> = new Set(['slice', 'substring', 'repeat', 'toString', 'valueOf']);

/** Calls that only put text together: join, concat, String(), trim and cutting fixed text. */
function built(at: Flattening, term: Term, repeat: boolean, depth: number): Pieces | null {
  const [calleeId, ...args] = term.args;
  if (calleeId === undefined) return null;
  const callee = at.terms.get(calleeId);
  const textual = (id: TermId | undefined): id is TermId => id !== undefined && isTextual(at, id, 0);
  if (callee.op === 'free' && callee.lit === 'String') {
    return textual(args[0]) ? flatten(at, args[0], repeat, depth + 1) : null;
  }
  const receiver = callee.args[0];
  if (callee.op !== 'get' || receiver === undefined) return null;
  if (callee.lit === 'join') return isOfList(at.terms, receiver, args) ? joined(at, receiver, args[0], depth) : null;
  if (!textual(receiver)) return null;
  if (callee.lit === 'concat') return [receiver, ...args].flatMap((part) => flatten(at, part, repeat, depth + 1));
  if (TRIMS.has(callee.lit)) return trimmed(flatten(at, receiver, repeat, depth + 1));
  if (!CUTS.has(callee.lit)) return null;
  return flatten(at, receiver, repeat, depth + 1);
}

/** `items.join(', ')`, and not `path.join(folder, name)`. */
function isOfList(terms: Terms, receiver: TermId, args: readonly TermId[]): boolean {
  const { op, lit, args: parts } = terms.get(receiver);
  if (op === 'get' && parts[0] !== undefined) return isOfList(terms, parts[0], args);
  // What a file of the program exports may be a list.
  return args.length < 2 && (op !== 'import' || String(lit).startsWith('.'));
}

/** `items.join(separator)`: repeated items appear once, without their separator. */
function joined(at: Flattening, list: TermId, separatorId: TermId | undefined, depth: number): Pieces | null {
  const { op } = at.terms.get(list);
  // `if (ok(key)) parts.push(key)`: one list or the other, each under its condition.
  if (op === 'ite' && depth <= MAX_DEPTH) {
    const choice = at.chosen.get(list);
    if (choice !== undefined) return joined(at, choice, separatorId, depth + 1);
    at.open.push(list);
    return [{ hole: list, repeat: true }];
  }
  const separator = separatorId === undefined ? [{ text: ',' }] : flatten(at, separatorId, false, depth + 1);
  const items = listItems(at, list, depth + 1);
  if (items === null) return [{ hole: list, repeat: true }];
  return items.flatMap((item, index) => (index === 0 ? item : [...separator, ...item]));
}

function listItems(at: Flattening, list: TermId, depth: number): readonly Pieces[] | null {
  if (depth > MAX_DEPTH) return null;
  const term = at.terms.get(list);
  if (term.op === 'array') {
    return term.args.flatMap((item) => {
      const { op, args } = at.terms.get(item);
      if (op !== 'spread' || args[0] === undefined) return [flatten(at, item, false, depth)];
      return listItems(at, args[0], depth + 1) ?? [[{ hole: args[0], repeat: true }]];
    });
  }
  const [calleeId, argument] = term.op === 'call' ? term.args : [];
  const callee = calleeId === undefined ? undefined : at.terms.get(calleeId);
  const receiver = callee?.op === 'get' ? callee.args[0] : undefined;
  if (callee === undefined || receiver === undefined) return null;
  switch (callee.lit) {
    case 'filter':
    case 'reverse':
      return listItems(at, receiver, depth + 1);
    case 'concat': {
      const rest = term.args.slice(1).map((part) => listItems(at, part, depth + 1) ?? [flatten(at, part, true, depth)]);
      return [...(listItems(at, receiver, depth + 1) ?? [[{ hole: receiver, repeat: true }]]), ...rest.flat()];
    }
    case 'fill':
      return argument === undefined ? null : [flatten(at, argument, true, depth)];
    case 'map':
    case 'flatMap':
    case 'from':
      return mappedItem(at, term.args.at(-1), depth);
    default:
      return null;
  }
}

function mappedItem(at: Flattening, mapper: TermId | undefined, depth: number): readonly Pieces[] | null {
  const term = mapper === undefined ? undefined : at.terms.get(mapper);
  const result = term?.op === 'lambda' ? term.args[0] : undefined;
  return result === undefined ? null : [flatten(at, result, true, depth)];
}

/** True for terms that put fixed text together, so that looking into them is worth it. */
function isTextual(at: Flattening, id: TermId, depth: number): boolean {
  const known = at.textual.get(id);
  if (known !== undefined) return known;
  const textual = depth <= MAX_DEPTH && putsTextTogether(at, at.terms.get(id), depth + 1);
  at.textual.set(id, textual);
  return textual;
}

function putsTextTogether(at: Flattening, term: Term, depth: number): boolean {
  switch (term.op) {
    case 'lit':
      return typeof term.lit === 'string';
    case 'cat':
      return true;
    case 'ite':
    case 'phi':
    case 'or':
    case 'nullish':
    case 'and':
      return alternatives(term).some((alternative) => isTextual(at, alternative, depth));
    case 'tagged':
      return isMember(at.terms, term.args[0], 'raw');
    case 'call': {
      const callee = term.args[0] === undefined ? undefined : at.terms.get(term.args[0]);
      const receiver = callee?.op === 'get' ? callee.args[0] : undefined;
      if (callee === undefined || receiver === undefined) return false;
      if (callee.lit === 'join') return isOfList(at.terms, receiver, term.args.slice(1));
      const cuts = callee.lit === 'concat' || TRIMS.has(callee.lit) || CUTS.has(callee.lit);
      return cuts && isTextual(at, receiver, depth);
    }
    default:
      return false;
  }
}

function isMember(terms: Terms, id: TermId | undefined, name: string): boolean {
  const term = id === undefined ? undefined : terms.get(id);
  return term?.op === 'get' && term.lit === name;
}

function textOf(literal: Literal): string {
  return String(literal);
}

function trimmed(pieces: Pieces): Pieces {
  return pieces.map((piece, index) => {
    if (!isText(piece)) return piece;
    const start = index === 0 ? piece.text.trimStart() : piece.text;
    return { text: index === pieces.length - 1 ? start.trimEnd() : start };
  });
}

function within(pieces: Pieces, otherwise: Pieces): Pieces {
  return pieces.length > MAX_PIECES ? otherwise : pieces;
}

function merged(pieces: Pieces, whole: TermId): Pieces {
  if (pieces.length > MAX_PIECES) return [{ hole: whole, repeat: false }];
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (isText(piece) && last !== undefined && isText(last)) result[result.length - 1] = { text: last.text + piece.text };
    else if (!isText(piece) || piece.text !== '') result.push(piece);
  }
  return result;
}
