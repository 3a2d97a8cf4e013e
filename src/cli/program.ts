/** The command line. The commands are loaded when one of them runs, so that `--help` loads nothing but this. */
import { createRequire } from 'node:module';
import type { Command } from 'commander';
import { EXIT, type Host, isUserError, oneLine, tell } from './host.ts';
import { loadCommands } from './load-commands.ts';
import type { Opener } from './pipeline.ts';
import { FAIL_ON, FORMATS } from './choices.ts';
import { PROMPT_IN_REPORT } from '../model/review.ts';
import { VERSION } from '../version.ts';

// Plainly required, it is there in half the time that importing a CommonJS package takes.
const commander = createRequire(import.meta.url)('commander') as typeof import('commander');
const { CommanderError, InvalidArgumentError, Option } = commander;

const EXAMPLES = `
Examples:
  aidiff --prompt prompt.txt answer.ts                  report on the terminal, exit 1 from severity high upwards
  aidiff --prompt prompt.txt -o report.html src/        the same, and a page to attach to a review
  aidiff --no-prompt -f sarif generated.js > out.sarif  matching by the code alone
  pbpaste | aidiff --prompt-text "…" --stdin-filename chat.md -
  aidiff batch --input corpus.jsonl --output reports.jsonl

Exit status: 0 clean or below the gate, 1 gate tripped, 2 usage, configuration or internal error, 3 nothing was judged.
`;

/** Runs one command line and returns the exit status; never throws. */
export async function runCli(args: readonly string[], host: Host, opener?: Opener): Promise<number> {
  let status: number = EXIT.clean;
  const open = async (): Promise<Opener> => opener ?? (await loadCommands()).opener;
  const program = createProgram(host, open, (result) => {
    status = result;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return status;
  } catch (error) {
    return tellError(error, host);
  }
}

function tellError(error: unknown, host: Host): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.clean : EXIT.error; // Already told.
  if (isUserError(error)) {
    tell(host, error.message);
    return EXIT.error;
  }
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  tell(host, `internal error: ${message} (set AIDIFF_DEBUG=1 for details)`);
  if (host.env['AIDIFF_DEBUG'] === '1') host.stderr.write(`${stack}\n`);
  return EXIT.error;
}

type Open = () => Promise<Opener>;
type End = (status: number) => void;

function createProgram(host: Host, open: Open, end: End): Command {
  const program = new commander.Command('aidiff')
    .description('Compares generated code with known-safe references and reports each deviation with its security impact.')
    .argument('[files...]', 'files, folders or patterns; - reads standard input')
    .option('-p, --prompt <file>', 'the prompt that produced the code; - reads standard input')
    .option('--prompt-text <text>', 'the prompt itself')
    .option('--no-prompt', 'match by the code alone')
    .addOption(new Option('-f, --format <format>', 'format on standard output (default: text)').choices(FORMATS))
    .option('-o, --output <file>', 'also write a report, format by its ending: .html .md .sarif .json .txt; repeatable', collect)
    .addOption(new Option('--fail-on <severity>', 'exit 1 from this severity on, if certain or likely (default: high)').choices(FAIL_ON))
    .option('--references <folder>', 'own references, layered over the built-in ones; repeatable', collect)
    .option('--templates <folder>', 'own partials and styles for the HTML report')
    .addOption(new Option('--prompt-in-report <how>', 'what a report repeats of the prompt (default: redacted)').choices(PROMPT_IN_REPORT))
    .addOption(new Option('--emit <text>', 'print only this text').choices(['repair-prompt', 'red-team-prompt']))
    .option('--stdin-filename <name>', 'name of the code on standard input; its ending tells the language')
    .option('--color', 'color the text format')
    .option('--no-color', 'do not color it')
    .option('--print-config', 'print the settings that are in force and exit')
    .version(VERSION, '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', EXAMPLES)
    .action(async (files: readonly string[], flags: object) => {
      const { review } = await loadCommands();
      end(await review(files, flags, host, open));
    });
  program.addCommand(batchCommand(host, end));
  program.addCommand(evalCommand(host, end));
  program.addCommand(catalogCommand(host, open, end));
  return withOneLineErrors(program.enablePositionalOptions(), host);
}

function batchCommand(host: Host, end: End): Command {
  return new commander.Command('batch')
    .description('Reviews each record of a JSON Lines file; a record that fails never stops the rest.')
    .requiredOption('--input <file>', 'lines of {"id", "prompt", "code", "ext"}; - reads standard input')
    .option('--output <file>', 'lines of {"id", "report", "error", "ms"} (default: standard output)')
    .option('--references <folder>', 'own references, layered over the built-in ones; repeatable', collect)
    .addOption(new Option('--prompt-in-report <how>', 'what a report repeats of the prompt (default: redacted)').choices(PROMPT_IN_REPORT))
    .option('--timeout <seconds>', 'longest time for one record', positiveNumber, 30)
    .option('--jobs <count>', 'records reviewed at a time', positiveNumber)
    .action(async (flags: object) => {
      const { batch } = await loadCommands();
      end(await batch(flags, host));
    });
}

function evalCommand(host: Host, end: End): Command {
  return new commander.Command('eval')
    .description('Measures reports against labelled corpora in JSON Lines.')
    .argument('<corpora...>', 'files, or folders of .jsonl files')
    .option('--families <file>', 'which CWEs count as the same weakness (default: built in)')
    .addOption(new Option('--prompts <which>', 'prompt of each review').choices(['own', 'none', 'other']).default('own'))
    .option('--references <folder>', 'own references, layered over the built-in ones; repeatable', collect)
    .option('--output <file>', 'also write the table')
    .option('--findings <file>', 'also write each record with its findings, as JSON Lines')
    .option('--damaged <count>', 'also review copies of each record: cut, with a token deleted or doubled; so many of each', positiveNumber)
    .option('--timeout <seconds>', 'longest time for one record', positiveNumber, 30)
    .option('--jobs <count>', 'records reviewed at a time', positiveNumber)
    .action(async (corpora: readonly string[], flags: object) => {
      const { evaluate } = await loadCommands();
      end(await evaluate(corpora, flags, host));
    });
}

function catalogCommand(host: Host, open: Open, end: End): Command {
  const catalog = new commander.Command('catalog').description('Shows, checks and extends the references.');
  const add = (usage: string, description: string): Command =>
    catalog
      .command(usage)
      .description(description)
      .option('--references <folder>', 'own references, layered over the built-in ones; repeatable', collect)
      .action(async (...given: unknown[]) => {
        const command = given.at(-1) as Command;
        const { catalogAction } = await loadCommands();
        end(await catalogAction(command.name(), command.args, command.opts(), host, open));
      });
  add('list', 'list the references');
  add('show <id>', 'show one reference with its safeguards');
  add('find', 'find references for a prompt, before any code exists')
    .option('-p, --prompt <file>', 'the prompt; - reads standard input')
    .option('--prompt-text <text>', 'the prompt itself');
  add('new <id>', 'start a reference').option('--in <folder>', 'where its folder is made', 'references');
  add('check [ids...]', 'check references and print what was derived from them').option('--types', 'also type-check the variants');
  add('test [ids...]', 'compare every accept, look-alike, variant and example with its marks');
  add('stats', 'count references by category, CWE and framework');
  return catalog;
}

/** Commander's own errors (status 1, two lines) become one line and status 2. */
function withOneLineErrors(command: Command, host: Host): Command {
  command.exitOverride().configureOutput({
    writeOut: (text) => host.stdout.write(text),
    writeErr: (text) => host.stderr.write(text),
    outputError: (text) => tell(host, oneLine(text).replace(/^error: /, '')),
  });
  for (const child of command.commands) withOneLineErrors(child, host);
  return command;
}

function collect(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), value];
}

function positiveNumber(text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new InvalidArgumentError('It is not a number above zero.');
  return value;
}
