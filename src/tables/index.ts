/** API tables: references/api/*.yaml decoded to plain data, and the look-ups that later stages ask. */
export { decodeFactTest } from './danger.ts';
export { type DecodedTables, decodeTables, type TableFile } from './decode.ts';
export { indexTables, type TableIndex } from './look-up.ts';
export { members, SECRECIES, VALUE_TYPES } from './vocabulary.ts';
export { splitWords } from './words.ts';
