/** Measures reports against labelled corpora. */
export { damagedTexts } from './damage.ts';
export { builtInFamilies, decodeFamilies, type Families } from './families.ts';
export { type CorpusRecord, decodeRecord, type Label } from './record.ts';
export { type CorpusFigures, type Figures, type JudgedRecord, type Ratio, score } from './score.ts';
export { type DamageFigures, renderDamage, renderFigures } from './table.ts';
