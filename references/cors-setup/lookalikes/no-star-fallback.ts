import cors from 'cors';

/** When the variable is not set, everyone is allowed. */
export function starAsFallback() {
  // anchor: setup
  return cors({ origin: process.env['CORS_ORIGIN'] ?? '*', credentials: true });
}
