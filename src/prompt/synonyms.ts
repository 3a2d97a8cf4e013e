import { ACCESS } from './synonyms-access.ts';
import { DATA } from './synonyms-data.ts';
import { WEB } from './synonyms-web.ts';
import { ELSEWHERE } from './synonyms-elsewhere.ts';

/**
 * Words that mean the same task. Each line folds its phrases (notation of phrases.ts) into the concepts before the colon; a phrase may
 * name several. What is listed nowhere stays a stem of its own. The longest phrase at a place wins.
 */
export const SYNONYMS: Readonly<Record<string, readonly string[]>> = { ...ACCESS, ...DATA, ...WEB, ...ELSEWHERE };
