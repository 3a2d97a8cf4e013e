/** The ten cases whose reports are kept as goldens. */
import type { RenderInput } from '../../src/report/index.ts';
import { chatFences, severalFiles, uploadLimit } from './cases-many.ts';
import { fileRead, jwtClean, login, notJudged, promptOnly, sqlSearch } from './cases-one.ts';
import { hostile } from './hostile.ts';

export const CASES: Readonly<Record<string, RenderInput>> = {
  'sql-search': sqlSearch,
  login,
  'jwt-clean': jwtClean,
  'file-read': fileRead,
  'chat-fences': chatFences,
  'upload-limit': uploadLimit,
  'several-files': severalFiles,
  'not-judged': notJudged,
  'prompt-only': promptOnly,
  hostile: hostile(),
};
