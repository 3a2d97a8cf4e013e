/** What the render functions read; they read nothing else. */
import type { Report } from '../model/report.ts';
import type { Fence, Language } from '../model/source.ts';

/** One file as given, so that lines and columns of the report can be shown. */
export interface ReportedSource {
  /** The whole file as given, without a byte order mark; for a fence, the whole Markdown file. */
  readonly text: string;
  readonly language: Language;
  readonly fence: Fence | null;
}

/** The words and lines of a reference that a report shows. */
export interface ReferenceText {
  readonly title: string;
  readonly task: string;
  /** Plain text or simple Markdown: the overview of the reference's README. */
  readonly summary: string;
  /** Source texts by the paths that `referenceLocation.file` uses. */
  readonly variants: ReadonlyMap<string, string>;
}

export interface RenderOptions {
  /** ANSI colors in the text format; default false. */
  readonly color?: boolean;
  /** Columns of the text format; default 80. */
  readonly width?: number;
  /** Replacement templates for HTML by partial name (`card`) plus `report.css`; see {@link TEMPLATE_NAMES}. */
  readonly templates?: ReadonlyMap<string, string>;
}

export interface RenderInput {
  readonly report: Report;
  /** By the path as the report names it. */
  readonly sources: ReadonlyMap<string, ReportedSource>;
  /** By reference id. */
  readonly references: ReadonlyMap<string, ReferenceText>;
  readonly options: RenderOptions;
}
