import type { Request } from 'express';
import { getQuickJS, shouldInterruptAfterDeadline } from 'quickjs-emscripten';

/** The runtime asks at each step whether the time is over. */
export async function onRuntime(req: Request) {
  const runtime = (await getQuickJS()).newRuntime();
  runtime.setMemoryLimit(16 * 1024 * 1024);
  runtime.setInterruptHandler(shouldInterruptAfterDeadline(Date.now() + 300));
  const context = runtime.newContext();
  try {
    // anchor: run, isolate
    return context.dump(context.unwrapResult(context.evalCode(String(req.body.code)))) as unknown;
  } finally {
    context.dispose();
    runtime.dispose();
  }
}

/** A deadline of the code's own. */
export async function ownDeadline(req: Request) {
  const end = Date.now() + 300;
  // anchor: run, isolate
  return (await getQuickJS()).evalCode(String(req.body.code), { shouldInterrupt: () => Date.now() > end });
}
