import vm from 'node:vm';

/** A script of the code's own; the context only keeps its variables apart. */
export function ownScript(total: number) {
  // anchor: run, context
  return vm.runInNewContext('Math.round(total * 1.2)', { total }, { timeout: 100 });
}
