/** The only file access; every fault is a value that says in one line what is wrong and what to do. */
export { findUp } from './find-up.ts';
export { expandPaths, listFolder } from './expand.ts';
export { type Fault, MAX_BYTES, readStdin, readText, systemFault, type TextOrFault } from './read.ts';
export { readFolder, writeNewFolder } from './folder.ts';
export { runInstalled } from './run.ts';
export { jsonLines, type LineOrFault } from './lines.ts';
export { checkWritable, openInput, openOutput, writeText } from './write.ts';
