import OpenAI from 'openai';

const openai = new OpenAI({
  apiKey: import.meta.env.VITE_OPENAI_API_KEY,
  // expect: no-client-exposure#allowed
  dangerouslyAllowBrowser: true,
});

export async function joke(): Promise<string> {
  const completion = await openai.chat.completions.create({
    model: 'gpt-4o-mini',
    max_tokens: 100,
    messages: [{ role: 'user', content: 'Tell me a joke.' }],
  });
  return completion.choices[0]?.message.content ?? '';
}
