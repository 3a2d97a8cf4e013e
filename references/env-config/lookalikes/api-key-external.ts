import OpenAI from 'openai';

/** In the history of the repository for ever. */
export function inCode() {
  // anchor: client
  return new OpenAI({ apiKey: 'sk-proj-4fK2mQ8xT1vB7nLw' });
}

/** The default is a key. */
export function fallback() {
  // anchor: client
  return new OpenAI({ apiKey: process.env['OPENAI_API_KEY'] || 'sk-proj-9cR5hW3zE6yD2jUp' });
}
