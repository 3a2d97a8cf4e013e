import { readFileSync } from 'node:fs';
import OpenAI from 'openai';

/** The variable itself; the library throws without it. */
export function variable() {
  // anchor: client
  return new OpenAI({ apiKey: process.env['OPENAI_API_KEY'] });
}

/** A file that the platform mounts. */
export function mounted() {
  // anchor: client
  return new OpenAI({ apiKey: readFileSync('/run/secrets/openai', 'utf8').trim() });
}
