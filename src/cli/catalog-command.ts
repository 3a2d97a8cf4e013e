/** `catalog …`: shows, checks and extends the references. */
import { EXIT, type Host, UserError, writeTo } from './host.ts';
import { type PromptFlags, readPrompt } from './inputs.ts';
import type { CatalogCommands, CatalogResult, Opener } from './pipeline.ts';
import { openPipeline } from './review-command.ts';
import { resolveSettings } from './settings.ts';

interface CatalogFlags extends PromptFlags {
  readonly references?: readonly string[];
  readonly in?: string;
  readonly types?: boolean;
}

/** Runs one catalog command; a check that fails ends with status 2. */
export async function catalogAction(
  name: string,
  args: readonly string[],
  given: object,
  host: Host,
  open: () => Promise<Opener>,
): Promise<number> {
  const flags: CatalogFlags = given;
  const { settings } = await resolveSettings(flags.references === undefined ? {} : { references: flags.references }, host.cwd());
  const opener = await open();
  const result =
    name === 'find'
      ? await find(flags, settings.references, opener, host)
      : await run(name, args, flags, await opener.catalog(settings.references));
  await writeTo(host.stdout, result.output);
  return result.ok ? EXIT.clean : EXIT.error;
}

async function run(name: string, args: readonly string[], flags: CatalogFlags, commands: CatalogCommands): Promise<CatalogResult> {
  const [id = ''] = args;
  switch (name) {
    case 'list':
      return commands.list();
    case 'show':
      return commands.show(id);
    case 'new':
      return commands.create(checkId(id), flags.in ?? 'references');
    case 'check':
      return commands.check(args, { types: flags.types === true });
    case 'test':
      return commands.test(args);
    case 'stats':
      return commands.stats();
    default:
      throw new Error(`no catalog command ${name}`);
  }
}

/** The folder's name is the id, so it must be one on every file system. */
function checkId(id: string): string {
  if (/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id) && id !== 'api') return id;
  throw new UserError(`${id} is no id of a reference: lower-case words joined by hyphens`);
}

async function find(flags: CatalogFlags, references: readonly string[], opener: Opener, host: Host): Promise<CatalogResult> {
  const prompt = await readPrompt(flags, host);
  const pipeline = await openPipeline(opener, references);
  const { matches } = pipeline.review({ prompt, files: [], options: { promptInReport: 'none' } });
  const titles = pipeline.referenceTexts(matches.map(({ reference }) => reference));
  const lines = matches.map(
    ({ reference, score, evidence }) =>
      `${score.toFixed(3)}  ${reference}  ${titles.get(reference)?.title ?? ''}\n       ${evidence.map(({ text }) => text).join(', ')}\n`,
  );
  return { output: lines.length === 0 ? 'No reference fits this prompt.\n' : lines.join(''), ok: true };
}
