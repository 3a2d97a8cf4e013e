import OpenAI from 'openai';

// Replace with your own key
// expect: api-key-external
const apiKey = 'sk-abc123def456ghi789';

const openai = new OpenAI({ apiKey });

export async function translate() {
  const response = await openai.chat.completions.create({
    model: 'gpt-4o-mini',
    max_tokens: 200,
    messages: [{ role: 'user', content: 'Translate "good morning" to French.' }],
  });
  return response.choices[0].message.content;
}
