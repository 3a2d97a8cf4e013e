/** Puts a reference's parameters where its safeguards name them: `min: $cost` → `min: 10, advise: 12`. */
import type { Parameter, Reference, Rule } from '../model/reference.ts';

/** The reference with every `$name` in its rules replaced by that parameter's value. */
export function withParameters(reference: Reference): Reference {
  const { parameters } = reference;
  if (Object.keys(parameters).length === 0) return reference;
  const safeguards = reference.safeguards.map((safeguard) => ({ ...safeguard, rule: replaced(safeguard.rule, parameters) as Rule }));
  return { ...reference, safeguards };
}

type Parameters = Readonly<Record<string, Parameter>>;

function replaced(value: unknown, parameters: Parameters): unknown {
  if (typeof value === 'string') return named(value, parameters)?.value ?? value;
  // A list parameter inside a list stands for its entries.
  if (Array.isArray(value)) return value.flatMap((item: unknown) => replaced(item, parameters));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, member]) => [key, replaced(member, parameters)] as const);
  return { ...Object.fromEntries(entries), ...advice(value, parameters) };
}

/** A bound taken from a parameter brings the parameter's advice along. */
function advice(value: object, parameters: Parameters): { readonly advise?: number } {
  const { min, max, advise } = value as { readonly min?: unknown; readonly max?: unknown; readonly advise?: unknown };
  if (advise !== undefined) return {};
  const found = [min, max].flatMap((bound) => (typeof bound === 'string' ? (named(bound, parameters)?.advise ?? []) : []));
  return found[0] === undefined ? {} : { advise: found[0] };
}

function named(text: string, parameters: Parameters): Parameter | undefined {
  const name = text.slice(1);
  return text.startsWith('$') && Object.hasOwn(parameters, name) ? parameters[name] : undefined;
}
