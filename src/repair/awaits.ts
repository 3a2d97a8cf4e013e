/** A check whose promise nobody awaits. */
import { loadTypeScript } from '../parse/index.ts';
import type { Proposal, RepairRequest } from './request.ts';
import { callAround, functionAround, nodeAt, rangeOf } from './syntax.ts';

/** The call with `await` in front, where the function around it may wait. */
export function awaitProposals({ file, at }: RepairRequest): readonly Proposal[] {
  const { isAwaitExpression, isPropertyAccessExpression, isFunctionLike, canHaveModifiers, getModifiers, SyntaxKind } = loadTypeScript();
  const call = callAround(nodeAt(file, at));
  if (call === null || isAwaitExpression(call.parent)) return [];
  const scope = functionAround(call);
  const waits =
    isFunctionLike(scope) && canHaveModifiers(scope) && getModifiers(scope)?.some(({ kind }) => kind === SyntaxKind.AsyncKeyword);
  if (!waits) return [];
  const text = isPropertyAccessExpression(call.parent) ? `(await ${call.getText()})` : `await ${call.getText()}`;
  return [{ edits: [{ ...rangeOf(call), text }], shown: rangeOf(call) }];
}
