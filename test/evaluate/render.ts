/** Readable forms of terms and events, equal for texts that differ in names only. */
import type { Evaluated } from '../../src/evaluate/index.ts';
import { evaluate } from '../../src/evaluate/index.ts';
import type { Event } from '../../src/model/event.ts';
import type { TermId } from '../../src/model/term.ts';
import { parseText } from '../../src/parse/index.ts';
import { tables } from './tables.ts';

/** Evaluates one text. */
export async function evaluated(text: string, language: 'ts' | 'tsx' = 'ts'): Promise<Evaluated> {
  const parsed = parseText(text, language);
  if ('failed' in parsed) throw new Error(parsed.message);
  if (parsed.errors.length > 0) throw new Error(`${parsed.errors[0]?.message} in ${text}`);
  return evaluate([{ path: `snippet.${language}`, file: parsed.file, cutAt: null }], await tables());
}

/** Names parameters, closures and calls by the order in which they appear. */
export function renderer({ terms }: Evaluated) {
  const numbers = new Map<string, number>();
  const number = (kind: string, id: number | string): string => {
    const key = `${kind} ${id}`;
    if (!numbers.has(key)) numbers.set(key, [...numbers.keys()].filter((one) => one.startsWith(`${kind} `)).length);
    return `${kind}${numbers.get(key)}`;
  };
  const show = (id: TermId): string => {
    if (id < 0) return '-';
    const term = terms.get(id);
    const args = () => term.args.map(show);
    switch (term.op) {
      case 'lit':
        return JSON.stringify(term.lit) ?? 'undefined';
      case 'param':
        return number('$', id);
      case 'closure':
        return 'fn';
      case 'free':
        return String(term.lit);
      case 'import':
        return `<${String(term.lit)}>`;
      case 'get':
        return `${args()[0]}.${String(term.lit)}`;
      case 'call':
      case 'new': {
        const [callee, ...rest] = args();
        return `${term.op === 'new' ? 'new ' : ''}${callee}(${rest.join(', ')})`;
      }
      case 'object':
        return `{${term.keys.map((key, i) => `${key}: ${args()[i]}`).join(', ')}}`;
      case 'regex':
        return `/${String(term.lit)}/${term.keys[0]}`;
      default:
        return `${term.op}${term.lit === undefined || term.op === 'opaque' ? '' : ` ${String(term.lit)}`}(${args().join(', ')})`;
    }
  };
  return show;
}

/** Calls of free or imported functions, in order, with their arguments and the conditions on the way. */
export function operationsOf(result: Evaluated, wanted: (event: Event) => boolean = () => true): readonly string[] {
  const show = renderer(result);
  return result.events
    .filter((event) => event.kind === 'call' && event.idiom === null && wanted(event))
    .map((event) => {
      const conditions: string[] = [];
      for (let at = event.pc; at; at = at.rest) conditions.unshift(`${at.condition.holds ? '' : '!'}${show(at.condition.term)}`);
      return `${show(event.callee)}(${event.args.map((arg) => show(arg.term)).join(', ')})${conditions.length > 0 ? ` if ${conditions.sort().join(' & ')}` : ''}`;
    });
}
