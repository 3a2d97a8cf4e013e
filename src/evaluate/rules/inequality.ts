import type { Rule } from './rule.ts';

export const inequality: Rule = {
  id: 'inequality',
  example: ['a !== b', '!(a === b)'],
  distinct: ['a !== b', 'a === b'],
  sideCondition: 'Loose and strict equality stay apart, except against null.',
  ops: ['binary'],
  apply(arena, draft) {
    const positive = { '!==': '===', '!=': '==' }[String(draft.lit)];
    if (!positive || !draft.args) return null;
    return arena.make({ op: 'not', args: [arena.make({ op: 'binary', lit: positive, args: draft.args })] });
  },
};
