/**
 * Whether the text of an error was meant for whoever reads it: what the conditions on the way say of the error, or of the deployment.
 *
 * ```
 * err instanceof AppError ? err.message : 'failed'     →  meant: the program wrote that text
 * err.status < 500 ? err.message : 'failed'            →  depends: whoever made the error decides
 * NODE_ENV === 'production' ? 'failed' : err.message   →  depends: the deployment decides
 * err instanceof Error ? err.message : String(err)     →  bare
 * ```
 */
import type { Condition } from '../model/event.ts';
import type { Leaf } from '../model/facts.ts';
import type { Term, TermId } from '../model/term.ts';
import { type AlignContext, mentions } from './context.ts';

export type Disclosure = 'bare' | 'depends' | 'meant';

type Test = Pick<Condition, 'term' | 'holds'>;

const ORDER: readonly Disclosure[] = ['bare', 'depends', 'meant'];
const worst = (all: readonly Disclosure[]): Disclosure => all.reduce((a, b) => (ORDER.indexOf(b) < ORDER.indexOf(a) ? b : a), 'meant');
const best = (all: readonly Disclosure[]): Disclosure => all.reduce((a, b) => (ORDER.indexOf(b) > ORDER.indexOf(a) ? b : a), 'bare');

/** Steps through a value before the answer is taken to be bare. */
const MAX_STEPS = 2_000;

/** The worst of the ways in which an error's text gets into a value. */
export function disclosure(context: AlignContext, whole: TermId, leaf: Leaf, conditions: readonly Test[]): Disclosure {
  const { terms } = context.evaluated;
  const root = rootOf(context, leaf.term);
  let steps = 0;
  const visit = (id: TermId, tests: readonly Test[]): readonly Disclosure[] => {
    steps += 1;
    if (id === leaf.term || steps > MAX_STEPS) return [best(tests.map((test) => saidBy(context, test, root)))];
    if (id < leaf.term) return [];
    const term = terms.get(id);
    const [first, second, third] = term.args as [TermId, TermId, TermId];
    if (term.op === 'ite')
      return [...visit(second, [...tests, { term: first, holds: true }]), ...visit(third, [...tests, { term: first, holds: false }])];
    if (term.op === 'and') return visit(second, [...tests, { term: first, holds: true }]);
    return term.args.flatMap((arg) => visit(arg, tests));
  };
  const ways = visit(whole, conditions);
  return ways.length === 0 ? 'bare' : worst(ways);
}

/** The error whose member a term is. */
function rootOf({ evaluated }: AlignContext, id: TermId): TermId {
  const term = evaluated.terms.get(id);
  if (term.op === 'get' || term.op === 'index' || term.op === 'call')
    return term.args.length === 0 ? id : rootOf({ evaluated } as AlignContext, term.args[0] as TermId);
  return id;
}

function saidBy(context: AlignContext, { term: id, holds }: Test, root: TermId): Disclosure {
  const term = context.evaluated.terms.get(id);
  const each = (positive: boolean) => term.args.map((arg) => saidBy(context, { term: arg, holds: positive }, root));
  if (term.op === 'not') return saidBy(context, { term: term.args[0] as TermId, holds: !holds }, root);
  if (term.op === 'and') return holds ? best(each(true)) : worst(each(false));
  if (term.op === 'or') return holds ? worst(each(true)) : best(each(false));
  if (isDeployment(context, term, holds)) return 'depends';
  return mentions(context, id, root) ? ofError(context, id, holds, root) : 'bare';
}

const BUILT_IN = /^(?:Eval|Range|Reference|Syntax|Type|URI|Aggregate)?Error$/;

function ofError(context: AlignContext, id: TermId, holds: boolean, root: TermId): Disclosure {
  const { terms } = context.evaluated;
  const term = terms.get(id);
  const [left, right] = term.args as [TermId, TermId];
  if (term.op === 'binary' && term.lit === 'instanceof') {
    const name = terms.get(right);
    return holds &&
      !BUILT_IN.test(
        String(name.lit ?? '')
          .split(/[./]/)
          .at(-1) ?? '',
      )
      ? 'meant'
      : 'bare';
  }
  // `err.status < 500`: an error of the caller's own making.
  if (term.op === 'binary' && (term.lit === '<' || term.lit === '<=')) return mentions(context, left, root) === holds ? 'depends' : 'bare';
  if (!holds) return 'bare';
  if (term.op === 'binary')
    return term.lit === '===' && isAboutMember(context, mentions(context, left, root) ? left : right) ? 'depends' : 'bare';
  return term.op === 'call' || (term.op === 'get' && isAboutMember(context, id)) ? 'depends' : 'bare';
}

const TEXT_MEMBERS: ReadonlySet<string> = new Set(['message', 'stack', 'cause', 'detail']);

/** `err.code`, `err.constructor.name`: not the error itself, nor its text, nor the kind of value that it is. */
function isAboutMember({ evaluated }: AlignContext, id: TermId): boolean {
  const term = evaluated.terms.get(id);
  if (term.op === 'nullish' || term.op === 'or') return term.args.some((arg) => isAboutMember({ evaluated } as AlignContext, arg));
  return (term.op === 'get' && !TEXT_MEMBERS.has(String(term.lit))) || term.op === 'call';
}

const PRODUCTION = /^(?:production|prod)$/i;
const DEVELOPMENT = /^(?:development|dev|local|test)$/i;
const DEPLOYMENT_FLAG = /^(?:is|in)?_?(?:prod|production|dev|development|debug|verbose|test)(?:_?(?:mode|env|environment))?$/i;

/** `NODE_ENV !== 'production'`, `isDev`: text is shown where the developers look, which is for the deployment to say. */
function isDeployment({ evaluated }: AlignContext, term: Term, holds: boolean): boolean {
  const { terms } = evaluated;
  if (term.op === 'binary' && term.lit === '===') {
    const values = term.args.map((arg) => terms.get(arg)).flatMap((one) => (one.op === 'lit' ? [String(one.lit)] : []));
    return values.some((value) => (holds ? DEVELOPMENT : PRODUCTION).test(value));
  }
  const name =
    term.op === 'get' || term.op === 'free' || term.op === 'param' || term.op === 'import'
      ? (String(term.lit).split('/').at(-1) ?? '')
      : '';
  return DEPLOYMENT_FLAG.test(name) && (/prod/i.test(name) ? !holds : holds);
}
