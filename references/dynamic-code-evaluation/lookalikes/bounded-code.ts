import type { Request } from 'express';
import { getQuickJS } from 'quickjs-emscripten';

/** Memory is bounded, time is not. */
export async function memoryOnly(req: Request) {
  const quickJs = await getQuickJS();
  // anchor: run, isolate
  return quickJs.evalCode(String(req.body.code), { memoryLimitBytes: 16 * 1024 * 1024 });
}
