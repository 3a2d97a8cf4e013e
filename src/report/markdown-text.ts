/**
 * Words from catalog, prompt and code as inert Markdown text for GitHub and GitLab.
 *
 *   before  ping @octocat, see #12 and <b>x</b> at https://a.example
 *   after   ping <span>@</span>octocat, see <span>#</span>12 and &lt;b&gt;x&lt;/b&gt; at https<span>:</span>//a.example
 *
 * The sites look for mentions, numbers and addresses inside one text node; an element around the sign breaks it apart
 * and is not seen by a reader.
 */
import { inertLine } from './inert.ts';

const MARKUP = /[\\`*_{}[\]()|~]/g;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** One line of plain text. */
export function markdownText(text: string): string {
  return htmlText(text).replace(MARKUP, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** One line of plain text inside an HTML line such as `<summary>`, where Markdown may or may not be read. */
export function htmlText(text: string): string {
  return inertLine(text)
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)
    .replace(/[@#!$%^](?=[\p{L}\p{N}_"-])|(?<=[A-Za-z]):(?=\/\/)|(?<=\bwww)\.|(?<=\bGH)-(?=\d)/giu, (sign) => `<span>${sign}</span>`)
    .replace(/^(?=[-+=>#/]|\d+[.)])/, '<span></span>');
}
