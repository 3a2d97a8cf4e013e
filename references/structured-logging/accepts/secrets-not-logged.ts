import pino from 'pino';

const log = pino();

/** That there is one, and how long it is. */
export function present(token: string) {
  // anchor: entry
  // safeguard: secrets-not-logged
  log.info({ hasToken: token !== '', length: token.length }, 'token read');
}
