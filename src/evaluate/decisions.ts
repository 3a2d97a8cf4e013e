/**
 * Functions and patterns that a library asks for a verdict: which origins CORS allows, which files an upload takes.
 *
 * ```
 * cors({ origin: (origin, done) => done(null, LIST.includes(origin)) })
 *   →  idiom cors.allow(origin, options)   under LIST.includes(origin)
 * cors({ origin: /example\.com$/ })
 *   →  idiom cors.allow(origin, options)   under /example\.com$/.test(origin)
 * ```
 */
import type { Callback } from '../model/api.ts';
import type { Range } from '../model/source.ts';
import type { TermId } from '../model/term.ts';
import { lit } from './arena.ts';
import type { Call } from './calls.ts';
import { assume } from './conditions.ts';
import { emit } from './events.ts';
import { functionOf, inline, makeParam, since } from './functions.ts';
import { fork, type Frame, type FunctionValue, type Machine, nextSite, type Path } from './machine.ts';

interface Question {
  readonly machine: Machine;
  readonly frame: Frame;
  readonly path: Path;
  readonly callback: Callback & { readonly decides: string };
  /** The options that the function stands in, or the function itself. */
  readonly options: TermId;
  readonly range: Range;
}

/** Records the verdicts that the call's options lead to; returns the sites of the functions that were asked. */
export function evaluateDecisions(machine: Machine, frame: Frame, path: Path, call: Call): ReadonlySet<number> {
  const asked = new Set<number>();
  if (call.resolved.api === null) return asked;
  for (const { callback, of } of machine.tables.optionsOf(call.resolved.api)) {
    if (!of || callback?.when !== 'decision' || callback.decides === undefined) continue;
    const found = optionAt(machine, call, of.path);
    if (!found) continue;
    const question: Question = {
      machine,
      frame,
      path,
      callback: { ...callback, decides: callback.decides },
      options: found.options,
      range: call.range,
    };
    for (const site of ask(question, found.value)) asked.add(site);
  }
  return asked;
}

/** `0.origin` → the value of the key in the first argument, when that is an object literal. */
function optionAt({ arena }: Machine, call: Call, path: string): { readonly options: TermId; readonly value: TermId } | null {
  const [index, ...keys] = path.split('.');
  let value = call.args[Number(index)]?.term;
  let options = value;
  for (const key of keys) {
    if (value === undefined) return null;
    const term = arena.get(value);
    options = value;
    value = term.op === 'object' ? term.args[term.keys.lastIndexOf(key)] : undefined;
  }
  return value === undefined || options === undefined ? null : { options, value };
}

function ask(question: Question, value: TermId): readonly number[] {
  const { machine } = question;
  const fn = functionOf(machine, value);
  if (fn) return [askFunction(question, fn)];
  const term = machine.arena.get(value);
  if (term.op === 'regex') askPattern(question, value);
  return term.op === 'array' ? term.args.flatMap((item) => ask(question, item)) : [];
}

/** A pattern allows what it matches. */
function askPattern(question: Question, pattern: TermId): void {
  const { arena, params } = question.machine;
  const input = arena.make({ op: 'param', lit: 'input', site: nextSite(question.machine) * 64 });
  params.set(input, {
    name: 'input',
    index: 0,
    typeApi: null,
    typeText: 'string',
    fn: 0,
    role: 'input',
    decorators: [],
    members: null,
    closed: null,
  });
  const test = arena.make({ op: 'call', args: [arena.make({ op: 'get', args: [pattern], lit: 'test' }), input] });
  record(question, question.frame, question.path, input, test, question.range);
}

function askFunction(question: Question, fn: FunctionValue): number {
  const { machine, frame, callback, range } = question;
  const args = fn.node.parameters.map((node, index) => makeParam(machine, fn, node, index, callback.params[index] ?? null, null));
  const input = args[callback.params.indexOf('input')];
  const subject =
    input === undefined || callback.about === undefined ? input : machine.arena.make({ op: 'get', args: [input], lit: callback.about });
  const done = args[callback.params.indexOf('done')];
  const arm = fork(question.path, { site: nextSite(machine), arm: 0 });
  if (done !== undefined && subject !== undefined) {
    machine.intrinsics.set(done, (_, path, [error, verdict], place) => {
      answer(question, path, subject, error, verdict, place);
      return lit(machine.arena, undefined);
    });
  }
  const result = inline(machine, frame, arm, fn, args, { range });
  const value = machine.arena.get(result).op === 'promise' ? (machine.arena.get(result).args[0] as TermId) : result;
  if (callback.contract === 'value') record(question, frame, arm, value, null, range);
  if (callback.contract === 'truthy' && subject !== undefined) record(question, frame, arm, subject, value, range);
  return fn.site;
}

/** `done(error, verdict)`: a verdict without an error allows. */
function answer(
  question: Question,
  path: Path,
  subject: TermId,
  error: TermId | undefined,
  verdict: TermId | undefined,
  range: Range,
): void {
  const { machine } = question;
  if (verdict === undefined) return;
  if (question.callback.contract === 'done-value') return record(question, question.frame, path, verdict, null, range);
  const { op, lit: value } = machine.arena.get(verdict);
  // A fixed text allows that one, whatever was asked.
  if (op === 'lit' && typeof value === 'string') return;
  const way = fork(path, null);
  if (error !== undefined) assume(machine, way, machine.arena.make({ op: 'isnil', args: [error] }), true, range);
  record(question, question.frame, way, subject, verdict, range);
}

/** An idiom with what was decided about, the options, and the conditions of the verdict. */
function record(
  { machine, callback, options, path: outside }: Question,
  frame: Frame,
  path: Path,
  subject: TermId,
  verdict: TermId | null,
  range: Range,
): void {
  const way = fork(path, null);
  if (verdict !== null) assume(machine, way, verdict, true, range);
  const conditions = since(way.pc, outside.pc).map(({ term }) => term);
  const args = [subject, options, machine.arena.make({ op: 'array', args: conditions })].map((term) => ({ term, range }));
  emit(machine, frame, way, { kind: 'idiom', idiom: callback.decides, args, result: subject, range });
}
