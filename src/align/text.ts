/** Built text: whether each untrusted part is harmless where it lands. */
import type { Condition } from '../model/event.ts';
import type { Context, Leaf } from '../model/facts.ts';
import type { Confidence } from '../model/report.ts';
import type { TermId, Terms } from '../model/term.ts';
import { typeOf } from '../evaluate/index.ts';
import {
  choicesOf,
  holesIn,
  isText,
  type Piece,
  type PlacedHole,
  type Position,
  POSITIONS,
  type TextKind,
  templatePieces,
  wordPieces,
} from '../text/index.ts';
import { type Comparison, untrusted, weakest } from './context.ts';
import { probeHole } from './probe-hole.ts';

export interface TextFault {
  readonly kind: 'broken' | 'unproven';
  readonly hole: TermId;
  readonly leaf: Leaf;
  readonly position: PlacedHole['position'];
  readonly confidence: Confidence;
  readonly witness: { readonly input: string; readonly effect: string } | null;
}

export interface TextVerdict {
  readonly faults: readonly TextFault[];
  /** Untrusted parts that are harmless because a condition or an encoder makes them so. */
  readonly defended: number;
}

type Decided = Pick<Condition, 'term' | 'holds'>;

export interface TextQuestion {
  readonly kind: TextKind;
  readonly text: TermId;
  readonly trigger: 'any-dynamic' | 'untrusted' | 'proven' | 'always';
  readonly conditions: readonly Decided[];
  /** The text is a tagged template whose tag binds its parts. */
  readonly tagged?: boolean;
}

/** Judges every hole of a text. */
export function judgeText(comparison: Pick<Comparison, 'context' | 'byPrompt'>, question: TextQuestion): TextVerdict {
  const { evaluated } = comparison.context;
  const faults: TextFault[] = [];
  const seen = new Set<string>();
  let defended = 0;
  for (const { pieces, decided } of alternativesOf(evaluated.terms, question)) {
    for (const placed of holesIn(question.kind, pieces)) {
      const key = `${placed.hole} ${placed.position}`;
      if (placed.safe || seen.has(key)) continue;
      if (decided.length === 0) seen.add(key);
      const conditions = [...question.conditions, ...decided];
      const fault = judgeHole(comparison, { ...question, conditions }, placed, pieces.length === 1 && !isText(pieces[0] ?? { text: '' }));
      if (fault === 'defended') defended += 1;
      else if (fault) {
        seen.add(key);
        faults.push(fault);
      }
    }
  }
  return { faults, defended };
}

export interface ValueQuestion extends Pick<TextQuestion, 'trigger' | 'conditions'> {
  readonly position: Position;
  readonly value: TermId;
}

/** Judges a value that stands at a position by itself. */
export function judgeValue(
  comparison: Pick<Comparison, 'context' | 'byPrompt'>,
  { position, value, trigger, conditions }: ValueQuestion,
): TextFault | 'defended' | null {
  const { context, encodable } = POSITIONS[position];
  const placed: PlacedHole = { hole: value, repeat: false, piece: 0, position, context, encodable, safe: false };
  return judgeHole(comparison, { kind: 'url', text: value, trigger, conditions }, placed, true);
}

/** The ways that a text can come out, each with what was decided for it; a list that a shell is given is one command line. */
function alternativesOf(
  terms: Terms,
  { kind, text, tagged = false }: TextQuestion,
): readonly { readonly pieces: readonly Piece[]; readonly decided: readonly Decided[] }[] {
  if (tagged) return [{ pieces: templatePieces(terms, text), decided: [] }];
  if (kind === 'shell' && terms.get(text).op === 'array') return [{ pieces: wordPieces(terms, text), decided: [] }];
  return choicesOf(terms, text).map(({ pieces, chosen }) => ({
    pieces,
    decided: [...chosen].flatMap(([branch, taken]) => decisionOf(terms, branch, taken)),
  }));
}

/** `test ? a : b`, of which `taken` came out. */
function decisionOf(terms: Terms, branch: TermId, taken: TermId): readonly Decided[] {
  const { op, args } = terms.get(branch);
  const [term, whenTrue, whenFalse] = args;
  return op === 'ite' && term !== undefined && whenTrue !== whenFalse ? [{ term, holds: taken === whenTrue }] : [];
}

/** A hole's verdict: null when nobody untrusted supplies it. */
function judgeHole(
  comparison: Pick<Comparison, 'context' | 'byPrompt'>,
  question: TextQuestion,
  placed: PlacedHole,
  isWhole: boolean,
): TextFault | 'defended' | null {
  const { leaves, type } = comparison.context.facts.facts(placed.hole);
  if (isWhole && (type === 'object' || type === 'array' || isObject(comparison.context, placed.hole))) return null;
  let defended = false;
  const exposed: { leaf: Leaf; confidence: Confidence }[] = [];
  for (const leaf of leaves) {
    const confidence = untrusted(comparison, leaf, question.trigger);
    if (confidence === null) continue;
    if (isEncoded(leaf, placed)) defended = true;
    else exposed.push({ leaf, confidence });
  }
  const [worst] = exposed.sort((a, b) => (weakest(a.confidence, b.confidence) === a.confidence ? 1 : -1));
  // What is inserted as a whole and is not known at all is an element or finished markup as often as text.
  if (!worst || (isWhole && question.kind === 'html' && worst.leaf.origin === 'unknown')) return defended ? 'defended' : null;
  const probed = probeHole(
    comparison,
    question.conditions,
    placed,
    exposed.map(({ leaf }) => leaf),
  );
  if (probed.outcome === 'held') return 'defended';
  const confidence = confidenceOf(comparison, question, placed, worst, isWhole);
  const base = { hole: placed.hole, leaf: worst.leaf, position: placed.position };
  if (probed.outcome === 'unknown' && (worst.leaf.byName || probed.guarded))
    return { ...base, kind: 'unproven', confidence: 'possible', witness: null };
  return { ...base, kind: 'broken', confidence, witness: probed.outcome === 'broken' ? probed.witness : null };
}

function confidenceOf(
  { context, byPrompt }: Pick<Comparison, 'context' | 'byPrompt'>,
  { kind }: TextQuestion,
  placed: PlacedHole,
  { leaf, confidence }: { readonly leaf: Leaf; readonly confidence: Confidence },
  isWhole: boolean,
): Confidence {
  if (!isWhole && isUnboundValue(context, placed, leaf)) return 'likely';
  const mayBeHarmless = isWhole || (kind === 'html' && leaf.origin === 'param');
  return mayBeHarmless ? weakest(confidence, wholeConfidence(leaf, kind === 'html' && byPrompt)) : confidence;
}

/**
 * A variable or what a file says between the quotes of a query: wherever it comes from, it is a value, and values are bound.
 * Names of constants and members of what is imported are left out.
 */
function isUnboundValue(
  { evaluated: { terms } }: Comparison['context'],
  { position }: PlacedHole,
  { origin, term, ...leaf }: Leaf,
): boolean {
  if ((position !== 'sql-quoted' && position !== 'sql-like') || leaf.throughUnknown || leaf.byName) return false;
  if (origin === 'file') return true;
  if (origin !== 'unknown') return false;
  let root = terms.get(term);
  while (root.op === 'get' && /[a-z]/.test(String(root.lit))) root = terms.get(root.args[0] as TermId);
  return root.op === 'param' || (root.op === 'free' && /^[a-z]/.test(String(root.lit)));
}

/** An object or a list is no text: it is sent as JSON, bound as a list, inserted as an element. */
function isObject(context: Comparison['context'], id: TermId): boolean {
  const { evaluated } = context;
  const { op, args } = evaluated.terms.get(id);
  const mapper = op === 'call' && args.length === 2 ? evaluated.terms.get(args[1] as TermId) : null;
  if (mapper?.op === 'lambda' && isCallOf(evaluated.terms, args[0] as TermId, 'map')) return isObject(context, mapper.args[0] as TermId);
  return op === 'object' || op === 'array' || op === 'jsx' || typeOf(evaluated.ladder, id)?.type.includes('.') === true;
}

const isCallOf = (terms: Terms, callee: TermId, member: string): boolean =>
  terms.get(callee).op === 'get' && terms.get(callee).lit === member;

/** A text that is nothing but one value may have been built, and made harmless, elsewhere; a prompt that asks to show HTML says that it is data. */
const wholeConfidence = ({ origin }: Leaf, asked: boolean): Confidence =>
  (origin === 'param' && !asked) || origin === 'unknown' ? 'possible' : 'certain';

/** An encoder for the position's context; whole-URL and identifier positions need their own. */
function isEncoded(leaf: Leaf, placed: PlacedHole): boolean {
  if (!placed.encodable) return leaf.safeFor.has('sql-identifier' as Context) && placed.context === 'sql-identifier';
  return (
    leaf.safeFor.has(placed.context) ||
    (placed.position === 'html-selector' && leaf.safeFor.has('html-selector')) ||
    (placed.context === 'html-attribute' && leaf.safeFor.has('html-url') && placed.position === 'html-url-tail')
  );
}
