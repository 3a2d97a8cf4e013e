/**
 * The tokens of a text that may be cut at both ends, with its brackets paired.
 *
 *     } , foo ( a ) . bar ( {        `}` has no opener: the start is cut;  `(` and `{` have no closer: the end is cut
 *     ^         └─┘       ^ ^
 *
 * A JSX element counts as a bracket: `<div … >` or `<div` opens, `</div>` or `/>` closes.
 */
import type { ts } from 'ts-morph';
import type { Language } from '../model/source.ts';
import { loadTypeScript, type Ts } from '../parse/index.ts';

export type Bracket = '(' | '[' | '{' | '`' | '<';

export interface Token {
  readonly text: string;
  readonly start: number;
  readonly bracket?: { readonly type: Bracket; readonly side: 'open' | 'close' };
  /** The token does not end where it should: a cut string or template. */
  readonly unterminated: boolean;
  readonly lineBefore: boolean;
}

export interface TokenizedText {
  readonly tokens: readonly Token[];
  /** For an opening bracket the index of its closer, and the reverse; brackets without a partner are absent. */
  readonly partners: ReadonlyMap<number, number>;
  /** Indexes of closers without an opener, in order of the text. */
  readonly surplusClosers: readonly number[];
  /** Indexes of openers without a closer, outermost first. */
  readonly openBrackets: readonly number[];
  /** The text ends inside a block comment. */
  readonly endsInComment: boolean;
  /** The text ends between the `<` and the `>` of a JSX tag. */
  readonly endsInTag: boolean;
}

/** What the text at the reading position is. */
type Mode = 'code' | 'template' | 'tag' | 'children';

const OPENERS: ReadonlyMap<string, Bracket> = new Map([
  ['(', '('],
  ['[', '['],
  ['{', '{'],
]);
const CLOSERS: ReadonlyMap<string, Bracket> = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
]);

/** Splits a text into tokens and pairs its brackets in one pass; never throws. */
export function tokenize(text: string, language: Language): TokenizedText {
  const reader = tokenReader(loadTypeScript(), text, language !== 'ts');
  const pairing = bracketPairing();
  const tokens: Token[] = [];
  for (let token = reader.next(pairing.mode()); token !== undefined; token = reader.next(pairing.mode())) {
    pairing.add(token, tokens.length);
    tokens.push(token);
  }
  return { tokens, ...pairing.result(), endsInComment: reader.endsInComment(), endsInTag: pairing.mode() === 'tag' };
}

function bracketPairing() {
  const partners = new Map<number, number>();
  const surplusClosers: number[] = [];
  const stack: { readonly type: Bracket; readonly index: number; mode: Mode }[] = [];
  return {
    mode: (): Mode => stack.at(-1)?.mode ?? 'code',
    add({ bracket, text }: Token, index: number): void {
      const top = stack.at(-1);
      if (bracket === undefined) {
        if (top?.mode === 'tag' && text === '>') top.mode = 'children';
      } else if (bracket.side === 'open') {
        const mode = ({ '`': 'template', '<': 'tag', '(': 'code', '[': 'code', '{': 'code' } as const)[bracket.type];
        stack.push({ type: bracket.type, index, mode });
      } else if (top?.type === bracket.type) {
        stack.pop();
        partners.set(top.index, index).set(index, top.index);
      } else if (top === undefined) {
        surplusClosers.push(index);
      } // A closer of another type inside an open bracket is a typing error; the parser reports it.
    },
    result: () => ({ partners, surplusClosers, openBrackets: stack.map(({ index }) => index) }),
  };
}

/** The compiler's code for "*\/ expected", the scanner's only sign of an unclosed comment. */
const COMMENT_NOT_CLOSED = 1010;

function tokenReader(typescript: Ts, text: string, allowsJsx: boolean) {
  const { SyntaxKind } = typescript;
  const variant = allowsJsx ? typescript.LanguageVariant.JSX : typescript.LanguageVariant.Standard;
  let commentCut = false;
  const scanner = typescript.createScanner(typescript.ScriptTarget.Latest, true, variant, text, ({ code }) => {
    if (code === COMMENT_NOT_CLOSED) commentCut = true;
  });
  let previous: Token | undefined;

  function scan(mode: Mode): ts.SyntaxKind {
    if (mode === 'children') return scanner.scanJsxToken();
    if (mode === 'tag') return previous?.text === '=' ? scanner.scanJsxAttributeValue() : scanner.scan();
    const kind = scanner.scan();
    if (kind === SyntaxKind.CloseBraceToken && mode === 'template') return scanner.reScanTemplateToken(false);
    const isSlash = kind === SyntaxKind.SlashToken || kind === SyntaxKind.SlashEqualsToken;
    return isSlash && !endsValue(previous) ? scanner.reScanSlashToken() : kind;
  }

  /** Reads on to the end of a JSX tag's name, or of a whole closing tag. */
  function finishTag(kind: ts.SyntaxKind, mode: Mode): Token['bracket'] {
    if (mode === 'tag') return kind === SyntaxKind.SlashToken && readWhile(/[\s>]/) ? { type: '<', side: 'close' } : undefined;
    if (!allowsJsx || (mode !== 'children' && endsValue(previous))) return undefined;
    if (kind === SyntaxKind.LessThanSlashToken) {
      readWhile(/[^<>{}]/);
      if (text[scanner.getTokenEnd()] === '>') scanner.resetTokenState(scanner.getTokenEnd() + 1);
      return { type: '<', side: 'close' };
    }
    if (kind !== SyntaxKind.LessThanToken || !/[\p{ID_Start}$_>]/u.test(text[scanner.getTokenEnd()] ?? '')) return undefined;
    readWhile(/[\p{ID_Continue}$.:-]/u);
    return { type: '<', side: 'open' };
  }

  function readWhile(allowed: RegExp): boolean {
    const from = scanner.getTokenEnd();
    let end = from;
    while (allowed.test(text[end] ?? '')) end += 1;
    scanner.resetTokenState(end);
    return end > from;
  }

  return {
    endsInComment: () => commentCut,
    next(mode: Mode): Token | undefined {
      const kind = scan(mode);
      if (kind === SyntaxKind.EndOfFileToken) return undefined;
      const start = scanner.getTokenStart();
      const unterminated = scanner.isUnterminated();
      const lineBefore = scanner.hasPrecedingLineBreak();
      const tag = finishTag(kind, mode);
      const tokenText = text.slice(start, scanner.getTokenEnd());
      const bracket = tag ?? bracketOf(typescript, kind, tokenText);
      previous = { text: tokenText, start, ...(bracket && { bracket }), unterminated, lineBefore };
      return previous;
    },
  };
}

function bracketOf({ SyntaxKind }: Ts, kind: ts.SyntaxKind, text: string): Token['bracket'] {
  if (kind === SyntaxKind.TemplateHead) return { type: '`', side: 'open' };
  if (kind === SyntaxKind.TemplateTail) return { type: '`', side: 'close' };
  if (kind === SyntaxKind.JsxText || kind === SyntaxKind.JsxTextAllWhiteSpaces) return undefined;
  const opened = OPENERS.get(text);
  if (opened !== undefined) return { type: opened, side: 'open' };
  const closed = CLOSERS.get(text);
  return closed === undefined ? undefined : { type: closed, side: 'close' };
}

/** Words after which an expression begins, although they look like names. */
const OPERATOR_WORDS: ReadonlySet<string> = new Set(
  'return typeof instanceof in of new delete void throw case do else yield await default export extends'.split(' '),
);

/** After a value a slash divides and `<` compares; elsewhere they begin a regular expression or an element. */
function endsValue(token: Token | undefined): boolean {
  if (token === undefined) return false;
  return (
    token.bracket?.side === 'close' ||
    (/^[\p{ID_Start}$_#"'`\d/]/u.test(token.text) &&
      !OPERATOR_WORDS.has(token.text) &&
      !/^\/=?$/.test(token.text) &&
      token.bracket === undefined)
  );
}
