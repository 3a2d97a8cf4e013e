/** References: decoded, compiled to shards, layered, and the commands that check and show them. */
export { buildCatalog, type BuildRequest } from './build.ts';
export { checkReferences, type CheckResult } from './check.ts';
export type { CodeFile } from './code.ts';
export { catalogCommands, type CommandOptions, type CommandResult, type Commands } from './commands.ts';
export { compile, type Compiled, type CompileOptions } from './compile.ts';
export { type DecodedFolder, decodeReference } from './decode.ts';
export { type BaseCatalog, catalogOfCompiled, layer, type Layered } from './layer.ts';
export {
  BUILT_CATALOG, BUILT_IN_REFERENCES, type FilesOrFault, loadCatalog, openCatalog, type OpenedCatalog, type OpenOptions, readCatalogFiles, showFault,
} from './open.ts';
export { scaffoldReference } from './scaffold.ts';
export { vocabularyOf, type Vocabulary } from './scope.ts';
export type { CodeToSign, Sign } from './shard.ts';
export { catalogStats, listReferences, showReference } from './show.ts';
export { type Check, checksOf, type Verifier } from './verify.ts';
