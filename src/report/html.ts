/** The report as one self-contained HTML page. */
import { createHash } from 'node:crypto';
import { htmlView } from './html-view.ts';
import { inert } from './inert.ts';
import type { RenderInput } from './input.ts';
import { pageTemplate, styleSheet } from './templates.ts';
import { script } from './precompiled.ts';

/** A page without any request; its own style and script are allowed by hash, everything else is forbidden. */
export function renderHtml(input: RenderInput): string {
  const overrides = input.options.templates ?? new Map<string, string>();
  const style = styleSheet(overrides);
  const page = pageTemplate(overrides);
  return page({
    ...htmlView(input),
    style,
    script,
    policy: `default-src 'none'; img-src data:; style-src '${hashOf(style)}'; script-src '${hashOf(script)}'; base-uri 'none'; form-action 'none'`,
    title: inert(input.report.files.length === 1 ? (input.report.files[0]?.path ?? '') : 'aidiff'),
  });
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`;
}
