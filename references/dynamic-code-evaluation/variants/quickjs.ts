import { getQuickJS, shouldInterruptAfterDeadline } from 'quickjs-emscripten';

const MEMORY = 32 * 1024 * 1024;

// not here: no-eval-of-input, isolated-runner -- the code runs in an engine compiled to WebAssembly, without access to anything
// not here: no-timer-text, own-handler-lookup -- no timer, no call by name
/** Runs a snippet that a visitor wrote; what it computes comes back as JSON. */
export async function runSnippet(code: string, input: unknown): Promise<unknown> {
  if (code.length > 20_000) throw new RangeError('The snippet is too long');
  const quickJs = await getQuickJS();
  // JSON is an expression of JavaScript, so the input stays data.
  const program = `const input = ${JSON.stringify(input)};\n${code}`;
  // anchor: run
  return quickJs.evalCode(program, {
    /* safeguard: bounded-code */ shouldInterrupt: shouldInterruptAfterDeadline(Date.now() + 500),
    memoryLimitBytes: MEMORY,
    maxStackSizeBytes: 512 * 1024,
  });
}
