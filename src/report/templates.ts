/** Handlebars templates: the built-in ones precompiled, replacements compiled as data without code of their own. */
import { createRequire } from 'node:module';
import type HandlebarsModule from 'handlebars';
import { style, templates } from './precompiled.ts';

type TemplateSpecification = Parameters<typeof HandlebarsModule.template>[0];

const require = createRequire(import.meta.url);
/** The root template; all others are its partials. */
const PAGE = 'page';
const STYLE_SHEET = 'report.css';

/** The names that `--templates <dir>` may hold: `<name>.hbs` for partials, and `report.css`. */
export const TEMPLATE_NAMES: readonly string[] = [...Object.keys(templates).sort(), STYLE_SHEET];

/** A replacement template that Handlebars refuses; says which and why. */
export class TemplateError extends Error {
  readonly template: string;

  constructor(template: string, reason: string) {
    super(`template ${template}: ${reason}`);
    this.name = 'TemplateError';
    this.template = template;
  }
}

/** Options of every compilation, so that a template can use Handlebars' own blocks and nothing else. */
export const COMPILE_OPTIONS = {
  knownHelpersOnly: true,
  knownHelpers: { helperMissing: false, blockHelperMissing: false, lookup: false, log: false },
  preventIndent: true,
} as const;

/** The page as a function from view to HTML; throws {@link TemplateError} for a bad replacement. */
export function pageTemplate(overrides: ReadonlyMap<string, string>): (view: object) => string {
  // One file that is there at once; `handlebars/runtime` is twenty.
  const runtime = (require('handlebars/dist/handlebars.runtime.min.js') as typeof HandlebarsModule).create();
  const names = Object.keys(templates);
  const unknown = [...overrides.keys()].find((name) => name !== STYLE_SHEET && !names.includes(name));
  if (unknown !== undefined) throw new TemplateError(unknown, `not a partial of the report; there are ${TEMPLATE_NAMES.join(', ')}`);
  const partials = Object.fromEntries(
    names.map((name) => {
      const text = overrides.get(name);
      return [name, text === undefined ? runtime.template(templates[name] as TemplateSpecification) : compiled(name, text)];
    }),
  );
  const page = partials[PAGE];
  if (page === undefined) throw new Error('the page template is missing');
  return (view) => page(view, { partials, allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false });
}

/** The style sheet as it stands in the page; nothing in it can close the element. */
export function styleSheet(overrides: ReadonlyMap<string, string>): string {
  return (overrides.get(STYLE_SHEET) ?? style).replace(/<\//g, '<\\/');
}

function compiled(name: string, text: string): HandlebarsModule.TemplateDelegate {
  const handlebars = (require('handlebars') as typeof HandlebarsModule).create();
  try {
    handlebars.precompile(text, COMPILE_OPTIONS);
    return handlebars.compile(text, COMPILE_OPTIONS);
  } catch (error) {
    throw new TemplateError(name, error instanceof Error ? error.message : String(error));
  }
}
