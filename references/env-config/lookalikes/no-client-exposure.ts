import OpenAI from 'openai';

/** The library refused, and the option made it go away. */
export function allowed(apiKey: string) {
  // anchor: opened
  return new OpenAI({ apiKey, dangerouslyAllowBrowser: true });
}
