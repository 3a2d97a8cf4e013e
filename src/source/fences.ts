/** Code blocks of a Markdown file, such as an answer pasted from a chat. */
import { createRequire } from 'node:module';
import type { Fence, Language } from '../model/source.ts';
import { languageOfTag } from './languages.ts';
import { lineStarts } from './lines.ts';

/** A fenced block and its code, blanked so that every offset is that of the Markdown file. */
export interface FencedCode {
  readonly fence: Fence;
  /** Undefined for a block that names no language; null for one that names another language. */
  readonly language: Language | null | undefined;
  readonly text: string;
}

/** Returns the fenced blocks of a Markdown text in order; a last block that is never closed reaches to the end. */
export function readFences(markdown: string): readonly FencedCode[] {
  const starts = lineStarts(markdown);
  const blank = markdown.replace(/[^\r\n]/g, ' ');
  return blockTokens(markdown)
    .filter((token) => token.type === 'fence')
    .map((token, index) => {
      const [first, afterLast] = token.map ?? [0, 0];
      const content = token.content.split('\n');
      const codeStart = starts[first + 1] ?? markdown.length;
      let code = '';
      let end = codeStart;
      for (const [line, inner] of content.entries()) {
        const start = starts[first + 1 + line];
        if (start === undefined || first + 1 + line >= afterLast) break;
        end = starts[first + 2 + line] ?? markdown.length;
        code += keepEnding(markdown.slice(start, end), inner);
      }
      const lang = token.info.trim();
      return {
        fence: { index, lang, startLine: first + 1, endLine: Math.max(afterLast, first + 1) },
        language: languageOfTag(lang),
        text: blank.slice(0, codeStart) + code + blank.slice(end),
      };
    });
}

/** Blanks a line except for `kept`, which Markdown took from its end (after a quote mark or an indent), and the line break. */
function keepEnding(line: string, kept: string): string {
  const body = line.replace(/[\r\n]+$/, '');
  const code = body.endsWith(kept) ? kept : body.trimStart();
  return code.padStart(body.length) + line.slice(body.length);
}

interface BlockToken {
  readonly type: string;
  readonly info: string;
  readonly content: string;
  readonly map: [number, number] | null;
}

/** Block structure only: inline markup is neither needed nor bounded in time. Loaded late because most runs read no Markdown. */
function blockTokens(markdown: string): readonly BlockToken[] {
  const MarkdownIt = createRequire(import.meta.url)('markdown-it') as typeof import('markdown-it').default;
  const parser = new MarkdownIt('commonmark');
  parser.core.ruler.enableOnly(['normalize', 'block']);
  return parser.parse(markdown, {});
}
