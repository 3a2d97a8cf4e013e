/**
 * One entry of the vocabulary of protections: how people ask for one, how they ask for its opposite, which attack it stops.
 * Phrases follow the notation of phrases.ts. `asks` name the protection ("validate the input"); negated they waive it. `against` name the
 * unsafe behavior ("allow any origin"); negated they ask for the protection. `attacks` count only when the sentence defends against them.
 */

export interface ProtectionCheck {
  readonly id: string;
  /** The first is the one an auditor would file. */
  readonly cwe: readonly string[];
  readonly title: string;
  readonly asks: readonly string[];
  readonly against?: readonly string[];
  readonly attacks?: readonly string[];
  /** Usually satisfied by a library, so that "no dependencies" explains its absence. */
  readonly byLibrary?: true;
  /** Wider requests that include this check: a waiver of "validate-input" for anything also waives typed values. */
  readonly within?: readonly string[];
}
