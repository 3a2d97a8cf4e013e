/** Decodes the tables that all libraries share: roles, request sources, conventional names, word classes. */
import type { NameRow, RoleRow, SourceRow, WordRow } from '../model/api.ts';
import { CONTEXTS, ORIGINS } from '../model/facts.ts';
import { type Cursor, choice, choices, entries, fault, fields, items, text, texts } from '../yaml/index.ts';
import { REQUEST_PARTS, SECRECIES, VALUE_TYPES } from './vocabulary.ts';

/** `_roles.yaml`: role → `{ meaning, arguments }`. */
export function decodeRoles(at: Cursor): readonly RoleRow[] {
  return [...entries(at)].map(([id, role]) => {
    const words = fields(role, ['meaning', 'arguments']);
    const meaning = words.get('meaning');
    if (meaning === undefined) fault(role, 'expected a meaning');
    return { id, meaning: meaning === undefined ? '' : text(meaning), arguments: texts(words.get('arguments')) };
  });
}

/** `_sources.yaml`: groups of paths that share origin, part, type and secrecy. */
export function decodeSources(at: Cursor): readonly SourceRow[] {
  return items(at).flatMap((group) => {
    const source = fields(group, ['paths', 'origin', 'part', 'type', 'secrecy']);
    const facts = {
      origin: choice(source.get('origin'), ORIGINS) ?? 'unknown',
      part: choice(source.get('part'), REQUEST_PARTS),
      type: choice(source.get('type'), VALUE_TYPES) ?? 'any',
      secrecy: choice(source.get('secrecy'), SECRECIES) ?? 'none',
    } as const;
    return texts(source.get('paths')).map((path) => ({ path, ...facts }));
  });
}

/** `_names.yaml`: type → the names that stand for an instance of it. */
export function decodeNames(at: Cursor): readonly NameRow[] {
  return [...entries(at)].map(([type, names]) => ({ names: texts(names), type }));
}

const WORD_SEQUENCE = /^[a-z0-9]+(?: [a-z0-9]+)*$/;

/** `_words.yaml`: id → the word sequences of the class and what they tell. */
export function decodeWords(at: Cursor): readonly WordRow[] {
  return [...entries(at)].map(([id, row]) => {
    const word = fields(row, ['words', 'not', 'secrecy', 'origin', 'safe', 'roles']);
    return {
      id,
      words: sequences(word.get('words')),
      not: sequences(word.get('not')),
      secrecy: choice(word.get('secrecy'), SECRECIES),
      origin: choice(word.get('origin'), ORIGINS),
      safeFor: choices(word.get('safe'), CONTEXTS),
      roles: texts(word.get('roles')),
    };
  });
}

function sequences(at: Cursor | undefined): readonly string[] {
  const found = texts(at);
  if (at !== undefined && !found.every((sequence) => WORD_SEQUENCE.test(sequence))) {
    fault(at, 'word sequences are lower-case words separated by single spaces');
  }
  return found;
}
