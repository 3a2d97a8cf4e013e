/** Comments of a parsed text with the token that follows each. */
import type { ts } from 'ts-morph';
import type { Range } from '../model/source.ts';
import { loadTypeScript } from '../parse/index.ts';

export interface Comment extends Range {
  readonly block: boolean;
  /** What stands between the delimiters, trimmed. */
  readonly content: string;
  /** The first token after it. */
  readonly next: ts.Node;
  /** Other code stands before it on its line. */
  readonly trailing: boolean;
  /** With the braces of `{/* … *\/}` in JSX. */
  readonly whole: Range;
}

/** All comments in text order. Text in JSX that looks like a comment is none. */
export function commentsOf(file: ts.SourceFile): readonly Comment[] {
  const { getLeadingCommentRanges, getTrailingCommentRanges, SyntaxKind } = loadTypeScript();
  const found: Comment[] = [];
  for (const token of tokensOf(file)) {
    if (token.kind === SyntaxKind.JsxText) continue;
    const trailing = token.pos === 0 ? [] : (getTrailingCommentRanges(file.text, token.pos) ?? []);
    const leading = getLeadingCommentRanges(file.text, token.pos) ?? [];
    for (const { pos, end, kind } of [...trailing, ...leading]) {
      const block = kind === SyntaxKind.MultiLineCommentTrivia;
      found.push({
        start: pos,
        end,
        block,
        content: file.text.slice(pos + 2, block ? end - 2 : end).trim(),
        next: token,
        trailing: !/(?:^|[\r\n])[^\S\r\n]*$/.test(file.text.slice(Math.max(0, pos - 400), pos)),
        whole: isJsxComment(token) ? { start: token.parent.getStart(file), end: token.parent.end } : { start: pos, end },
      });
    }
  }
  return found;
}

/** `{/* … *\/}`: the closing brace of an expression container without an expression. */
export function isJsxComment(token: ts.Node): boolean {
  const typescript = loadTypeScript();
  return (
    token.kind === typescript.SyntaxKind.CloseBraceToken &&
    typescript.isJsxExpression(token.parent) &&
    token.parent.expression === undefined
  );
}

/** Leaves of the tree, punctuation included. */
function* tokensOf(file: ts.SourceFile): Generator<ts.Node> {
  const open: ts.Node[] = [file];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const children = node.getChildren(file);
    if (children.length === 0 && !isEmptyList(node)) yield node;
    else open.push(...children.toReversed());
  }
}

function isEmptyList(node: ts.Node): boolean {
  return node.kind === loadTypeScript().SyntaxKind.SyntaxList;
}

/** The text with ranges blanked, line breaks kept, so that every offset stays. */
export function blank(text: string, ranges: readonly Range[]): string {
  let blanked = '';
  let from = 0;
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    if (start < from) continue;
    blanked += text.slice(from, start) + text.slice(start, end).replace(/[^\r\n]/g, ' ');
    from = end;
  }
  return blanked + text.slice(from);
}
