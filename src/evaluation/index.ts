/** Measures reports against labelled corpora. */
export { builtInFamilies, decodeFamilies, type Families } from './families.ts';
export { type CorpusRecord, decodeRecord, type Label } from './record.ts';
export { type CorpusFigures, type Figures, type JudgedRecord, type Ratio, score } from './score.ts';
export { renderFigures } from './table.ts';
