import cors from 'cors';

/** true means: whichever origin asks. */
export function everyOrigin() {
  // anchor: setup
  return cors({ origin: true, credentials: true });
}
