/** The version of this package, read once. */
import { createRequire } from 'node:module';

// By the package's own name, since a bundle stands in another folder than this file.
const { version } = createRequire(import.meta.url)('aidiff/package.json') as { readonly version: string };

export const VERSION = version;
