/**
 * Tokens of a library that is set up once: what the set-up says holds for each token where the call says nothing.
 *
 * ```
 * JwtModule.register({ secret, signOptions: { expiresIn: '15m' } })
 * this.jwt.sign({ sub })                                              token.sign   expires: '15m'
 * ```
 */
import type { Found, Operation } from '../model/operation.ts';

/** Libraries whose set-up gives defaults for all tokens. */
const SET_UP: ReadonlySet<string> = new Set(['@nestjs/jwt', '@fastify/jwt']);
/** A function that gives the options is recorded as an idiom, not as a call of the library. */
const isSetup = ({ role, row }: Operation, library: string): boolean =>
  role === 'token.setup' && (row?.library === library || (row?.form === 'idiom' && library === '@nestjs/jwt'));
/** Libraries whose service is injected: the set-up is always somewhere. */
const INJECTED: ReadonlySet<string> = new Set(['@nestjs/jwt']);
const INHERITED: ReadonlySet<string> = new Set(['algorithm', 'expires', 'issuer', 'audience']);

/** Issued tokens with what their library was set up with; where the text shows no set-up it is unknown. */
export function withTokenSetups(operations: readonly Operation[]): readonly Operation[] {
  return operations.map((operation) => {
    const library = operation.row?.library ?? '';
    if (operation.role !== 'token.sign' || !SET_UP.has(library)) return operation;
    const setups = operations.filter((one) => isSetup(one, library));
    const argument = (name: string): Found => {
      const own = operation.argument(name);
      if (own.state !== 'absent' || !INHERITED.has(name)) return own;
      const given = setups.map((one) => one.argument(name)).find(({ state }) => state !== 'absent');
      if (given?.state === 'found') return { ...given, by: 'implied' };
      return given ?? (setups.length === 0 && INJECTED.has(library) ? { state: 'unknown', term: null } : own);
    };
    return { ...operation, argument };
  });
}
