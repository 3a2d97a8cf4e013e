/** All that a command needs beside the command line. The build makes one script of it, `commands.cjs`. */
export { batch } from './batch-command.ts';
export { catalogAction } from './catalog-command.ts';
export { evaluate } from './eval-command.ts';
export { opener } from './opener.ts';
export { reviewInProcess } from './outcome.ts';
export { review } from './review-command.ts';
