const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|([a-z]\w*)|([-+*/(),]))/giy;
const MAX_TOKENS = 200;

const FUNCTIONS: Record<string, (...values: number[]) => number> = { min: Math.min, max: Math.max, round: Math.round };

type Tokens = { readonly list: readonly string[]; at: number };

function tokensOf(text: string): Tokens {
  const list = [...text.matchAll(TOKEN)].map((match) => match[0].trim());
  if (list.length > MAX_TOKENS || list.join('') !== text.replace(/\s+/g, '')) throw new SyntaxError('This is no formula');
  return { list, at: 0 };
}

function expect(tokens: Tokens, token: string): void {
  if (tokens.list[tokens.at++] !== token) throw new SyntaxError(`Expected ${token}`);
}

// not here: no-eval-of-input, isolated-runner, bounded-code -- nothing runs as code, and the language has no loops
// not here: no-timer-text -- no timer
/** The value of a formula with numbers, + - * / ( ), the given names and three functions. */
export function evaluateFormula(text: string, names: ReadonlyMap<string, number>): number {
  const tokens = tokensOf(text);
  const value = sum(tokens, names);
  if (tokens.at < tokens.list.length) throw new SyntaxError('The formula goes on after its end');
  return value;
}

function sum(tokens: Tokens, names: ReadonlyMap<string, number>): number {
  let value = product(tokens, names);
  for (let sign = tokens.list[tokens.at]; sign === '+' || sign === '-'; sign = tokens.list[tokens.at]) {
    tokens.at += 1;
    const next = product(tokens, names);
    value = sign === '+' ? value + next : value - next;
  }
  return value;
}

function product(tokens: Tokens, names: ReadonlyMap<string, number>): number {
  let value = factor(tokens, names);
  for (let sign = tokens.list[tokens.at]; sign === '*' || sign === '/'; sign = tokens.list[tokens.at]) {
    tokens.at += 1;
    const next = factor(tokens, names);
    value = sign === '*' ? value * next : value / next;
  }
  return value;
}

function factor(tokens: Tokens, names: ReadonlyMap<string, number>): number {
  const token = tokens.list[tokens.at++] ?? '';
  if (/^\d/.test(token)) return Number(token);
  if (token === '-') return -factor(tokens, names);
  if (token === '(') {
    const value = sum(tokens, names);
    expect(tokens, ')');
    return value;
  }
  if (tokens.list[tokens.at] === '(') return callOf(token, argumentsOf(tokens, names));
  const value = names.get(token);
  if (value === undefined) throw new SyntaxError('The formula uses an unknown name');
  return value;
}

function argumentsOf(tokens: Tokens, names: ReadonlyMap<string, number>): number[] {
  const values: number[] = [];
  do {
    tokens.at += 1;
    values.push(sum(tokens, names));
  } while (tokens.list[tokens.at] === ',');
  expect(tokens, ')');
  return values;
}

/** Calls one of the functions of formulas. */
export function callOf(name: string, values: readonly number[]): number {
  // safeguard: own-handler-lookup
  if (!Object.hasOwn(FUNCTIONS, name)) throw new SyntaxError('The formula calls an unknown function');
  // anchor: dispatch
  return FUNCTIONS[name]!(...values);
}
