import { createHmac } from 'node:crypto';
import OpenAI from 'openai';
import { z } from 'zod';

const Settings = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('production'),
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  // 'false' is a text, and a text is true.
  DEBUG: z.enum(['true', 'false']).default('false').transform((value) => value === 'true'),
  DATABASE_URL: z.url(),
  OPENAI_API_KEY: z.string().min(20),
  LINK_SECRET: z.string().min(32),
});

export type Settings = z.infer<typeof Settings>;

/** Throws when a setting is missing or malformed; the message has names and no values. */
export function loadSettings(): Settings {
  // anchor: checked
  // safeguard: config-validated
  const result = Settings.safeParse(process.env);
  if (result.success) return result.data;
  const names = result.error.issues.map((issue) => issue.path.join('.'));
  throw new Error(`Settings missing or malformed: ${[...new Set(names)].join(', ')}`);
}

// not here: password-external -- the database's address holds the password, and comes from the environment as a whole
export function start() {
  const settings = loadSettings();
  // anchor: client
  // safeguard: no-client-exposure
  const openai = new OpenAI({ /* safeguard: api-key-external */ apiKey: settings.OPENAI_API_KEY, timeout: 30_000 });
  // anchor: keyed
  // safeguard: key-external
  const sign = (path: string) => createHmac('sha256', settings.LINK_SECRET).update(path).digest('base64url');
  // anchor: log
  // safeguard: secrets-not-logged
  console.log(`Settings loaded, port ${settings.PORT}`);
  return { openai, sign, settings };
}
