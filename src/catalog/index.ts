/** References: decoded, compiled to shards, layered, and the commands that check and show them. */
export { buildCatalog } from './build.ts';
export { checkReferences } from './check.ts';
export { catalogCommands, type Commands } from './commands.ts';
export { compile } from './compile.ts';
export { decodeReference } from './decode.ts';
export { catalogOfCompiled, layer } from './layer.ts';
export { BUILT_CATALOG, BUILT_IN_REFERENCES, loadCatalog, openCatalog, type OpenedCatalog, readCatalogFiles, showFault } from './open.ts';
export { scaffoldReference } from './scaffold.ts';
export { vocabularyOf } from './scope.ts';
export type { CodeToSign } from './shard.ts';
export { checksOf } from './verify.ts';
