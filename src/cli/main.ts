#!/usr/bin/env node
/** The executable. It loads only what the command needs: a version or a help text must not wait for the parser. */
import { VERSION } from '../version.ts';

const args = process.argv.slice(2);
// A reader that closes the pipe early, such as `head`, is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));

if (args.length === 1 && (args[0] === '--version' || args[0] === '-v')) {
  process.stdout.write(`${VERSION}\n`);
} else {
  const { runCli } = await import('./program.ts');
  process.exitCode = await runCli(args, process);
}
