/** The simplifier of terms: idempotent, the same in whatever order a term is built, and true to the meaning of closed boolean terms. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createArena } from '../../src/evaluate/arena.ts';
import type { TermId } from '../../src/model/term.ts';

type Formula =
  | { readonly op: 'name'; readonly name: string }
  | { readonly op: 'not'; readonly a: Formula }
  | { readonly op: 'and' | 'or'; readonly a: Formula; readonly b: Formula }
  | { readonly op: 'ite'; readonly a: Formula; readonly b: Formula; readonly c: Formula }
  | { readonly op: 'lit'; readonly value: boolean };

const NAMES = ['p', 'q', 'r'] as const;

const { formula } = fc.letrec<{ formula: Formula }>((tie) => ({
  formula: fc.oneof(
    { maxDepth: 5, depthSize: 'medium' },
    fc.constantFrom(...NAMES).map((name): Formula => ({ op: 'name', name })),
    fc.boolean().map((value): Formula => ({ op: 'lit', value })),
    tie('formula').map((a): Formula => ({ op: 'not', a })),
    fc.tuple(fc.constantFrom('and' as const, 'or' as const), tie('formula'), tie('formula')).map(([op, a, b]): Formula => ({ op, a, b })),
    fc.tuple(tie('formula'), tie('formula'), tie('formula')).map(([a, b, c]): Formula => ({ op: 'ite', a, b, c })),
  ),
}));

type Arena = ReturnType<typeof createArena>;

function build(arena: Arena, of: Formula): TermId {
  switch (of.op) {
    case 'name':
      // A comparison, whose value is a boolean and nothing else.
      return arena.make({
        op: 'binary',
        lit: '===',
        args: [arena.make({ op: 'free', lit: of.name }), arena.make({ op: 'lit', lit: 'yes' })],
      });
    case 'lit':
      return arena.make({ op: 'lit', lit: of.value });
    case 'not':
      return arena.make({ op: 'not', args: [build(arena, of.a)] });
    case 'ite':
      return arena.make({ op: 'ite', args: [build(arena, of.a), build(arena, of.b), build(arena, of.c)] });
    default:
      return arena.make({ op: of.op, args: [build(arena, of.a), build(arena, of.b)] });
  }
}

type Facts = Readonly<Record<string, boolean>>;

function meaning(of: Formula, facts: Facts): boolean {
  switch (of.op) {
    case 'name':
      return facts[of.name] === true;
    case 'lit':
      return of.value;
    case 'not':
      return !meaning(of.a, facts);
    case 'and':
      return meaning(of.a, facts) && meaning(of.b, facts);
    case 'or':
      return meaning(of.a, facts) || meaning(of.b, facts);
    case 'ite':
      return meaning(of.a, facts) ? meaning(of.b, facts) : meaning(of.c, facts);
  }
}

/** The truth of a term whose names are known; undefined for an operator that no formula has. */
function truth(arena: Arena, id: TermId, facts: Facts): boolean | undefined {
  const { op, args, lit } = arena.get(id);
  const at = (index: number): boolean | undefined => truth(arena, args[index] as TermId, facts);
  switch (op) {
    case 'lit':
      return typeof lit === 'boolean' ? lit : undefined;
    case 'binary': {
      const name = args.map((arg) => arena.get(arg)).find((term) => term.op === 'free')?.lit;
      return lit === '===' ? facts[String(name)] : undefined;
    }
    case 'not':
      return at(0) === undefined ? undefined : !at(0);
    case 'and':
      return at(0) === false ? false : at(1);
    case 'or':
      return at(0) === true ? true : at(1);
    case 'ite':
      return at(0) === undefined ? undefined : at(0) ? at(1) : at(2);
    default:
      return undefined;
  }
}

const ALL_FACTS: readonly Facts[] = Array.from({ length: 2 ** NAMES.length }, (_, bits) =>
  Object.fromEntries(NAMES.map((name, i) => [name, ((bits >> i) & 1) === 1])),
);

const RUNS = { seed: 3, numRuns: 10_000 } as const;

test('a simplified term means what was written', () => {
  fc.assert(
    fc.property(formula, (written) => {
      const arena = createArena();
      const id = build(arena, written);
      for (const facts of ALL_FACTS) expect(truth(arena, id, facts)).toBe(meaning(written, facts));
    }),
    RUNS,
  );
});

test('simplifying twice changes nothing more', () => {
  fc.assert(
    fc.property(formula, (written) => {
      const arena = createArena();
      const id = build(arena, written);
      const { op, args, lit, keys, site } = arena.get(id);
      expect(arena.make({ op, args, lit, keys, site })).toBe(id);
    }),
    RUNS,
  );
});

test('what else the arena holds changes nothing', () => {
  fc.assert(
    fc.property(formula, formula, (written, other) => {
      const [alone, shared] = [createArena(), createArena()];
      build(shared, other);
      expect(rendered(shared, build(shared, written))).toBe(rendered(alone, build(alone, written)));
    }),
    RUNS,
  );
});

function rendered(arena: Arena, id: TermId): string {
  const { op, args, lit } = arena.get(id);
  return `${op} ${String(lit)}(${args.map((arg) => rendered(arena, arg)).join(', ')})`;
}
