/** A catch that swallows the failure of a check: what was thrown is thrown on. */
import type { ts } from 'ts-morph';
import { loadTypeScript } from '../parse/index.ts';
import type { Proposal, RepairRequest } from './request.ts';
import { nodeAt, rangeOf } from './syntax.ts';

/** The check's failure leaves the function, where a `catch` around the check goes on after it. */
export function catchProposals({ file, facet }: RepairRequest): readonly Proposal[] {
  return facet.related.flatMap(({ source, range }) => {
    const clause = source === facet.at.source ? catchAround(nodeAt(file, range)) : null;
    if (clause === null) return [];
    const { block, variableDeclaration: caught } = clause;
    const name = caught === undefined ? 'error' : caught.name.getText();
    const end = block.end - 1;
    const thrown = { start: end, end, text: `throw ${name}; ` };
    const head = block.getStart();
    const bound = caught === undefined ? [{ start: head, end: head, text: `(${name}) ` }] : [];
    return [{ edits: [...bound, thrown], shown: rangeOf(clause) }];
  });
}

/** The clause that the failure of what stands in a `try` goes to. */
function catchAround(from: ts.Node): ts.CatchClause | null {
  const { isFunctionLike, isTryStatement } = loadTypeScript();
  for (let node = from; node.parent !== undefined && !isFunctionLike(node); node = node.parent) {
    const { parent } = node;
    if (isTryStatement(parent) && parent.tryBlock === node) return parent.catchClause ?? null;
  }
  return null;
}
