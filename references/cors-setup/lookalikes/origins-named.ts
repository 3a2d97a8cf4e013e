import cors from 'cors';

/** Without options everyone may read. */
export function noOptions() {
  // anchor: setup
  return cors();
}
