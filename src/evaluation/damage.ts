/** Texts as a stream that broke off or a clumsy edit leaves them: what a review has to answer without an error. */

export interface DamagedText {
  readonly how: 'cut' | 'token deleted' | 'token doubled';
  readonly text: string;
}

const TOKEN = /[\p{ID_Start}$_][\p{ID_Continue}$]*|\d+|'[^'\n]*'|"[^"\n]*"|[^\s\w]/gu;

/** Damages a text `count` times in each way, at places that are the same for the same text. */
export function damagedTexts(text: string, count: number): readonly DamagedText[] {
  const next = randomOf(text);
  const tokens = [...text.matchAll(TOKEN)];
  const times = Array.from({ length: tokens.length === 0 ? 0 : count });
  const drawToken = (): { readonly start: number; readonly end: number } => {
    const token = tokens[Math.floor(next() * tokens.length)];
    const start = token?.index ?? 0;
    return { start, end: start + (token?.[0].length ?? 0) };
  };
  return [
    ...times.map((): DamagedText => ({ how: 'cut', text: text.slice(0, Math.floor(next() * text.length)) })),
    ...times.map((): DamagedText => {
      const { start, end } = drawToken();
      return { how: 'token deleted', text: text.slice(0, start) + text.slice(end) };
    }),
    ...times.map((): DamagedText => {
      const { start, end } = drawToken();
      return { how: 'token doubled', text: `${text.slice(0, end)} ${text.slice(start)}` };
    }),
  ];
}

/** Numbers from 0 to below 1 that depend on the text alone; the finalizer of splitmix32 (public domain) spreads a counter. */
function randomOf(text: string): () => number {
  let state = text.length >>> 0;
  for (let i = 0; i < text.length; i += 1) state = (Math.imul(state, 31) + text.charCodeAt(i)) >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    const once = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    const twice = Math.imul(once ^ (once >>> 15), 0x735a2d97);
    return ((twice ^ (twice >>> 15)) >>> 0) / 2 ** 32;
  };
}
