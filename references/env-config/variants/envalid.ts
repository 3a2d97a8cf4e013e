import { bool, cleanEnv, EnvError, makeValidator, port, str } from 'envalid';
import jwt from 'jsonwebtoken';
import pg from 'pg';

const secret = makeValidator((value) => {
  if (value.length < 32) throw new EnvError('a secret needs 32 characters');
  return value;
});

/** Ends the process, with the names of what is missing, unless all settings are there. */
export function loadSettings() {
  // anchor: checked
  return cleanEnv(process.env, {
    PORT: port({ default: 3000 }),
    DEBUG: bool({ default: false }),
    DB_HOST: str(),
    DB_USER: str(),
    DB_PASSWORD: str(),
    JWT_SECRET: secret(),
  });
}

// not here: api-key-external -- no other service is called
// not here: no-client-exposure -- no other service is called
// not here: config-validated -- no other service is called; the settings are checked all the same
export function start() {
  const settings = loadSettings();
  // anchor: connected
  const pool = new pg.Pool({ host: settings.DB_HOST, user: settings.DB_USER, /* safeguard: password-external */ password: settings.DB_PASSWORD });
  const issue = (userId: string) =>
    // anchor: keyed
    // safeguard: key-external
    jwt.sign({}, settings.JWT_SECRET, { algorithm: 'HS256', subject: userId, expiresIn: '15m' });
  // anchor: log
  // safeguard: secrets-not-logged
  console.log(`Settings loaded, port ${settings.PORT}`);
  return { pool, issue, port: settings.PORT, debug: settings.DEBUG };
}
