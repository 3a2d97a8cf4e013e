/** Guards of NestJS that ask for a role, and what they answer to somebody who has none. */
import { expect, test } from 'vitest';
import { reviewed } from '../review/reviewed.ts';

const guard = (body: string) =>
  `import { CanActivate, ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
@Injectable()
export class RolesGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}
  canActivate(context: ExecutionContext): boolean {
    const required = this.reflector.getAllAndOverride<string[]>('roles', [context.getHandler(), context.getClass()]);
    if (!required) return true;
    const request = context.switchToHttp().getRequest();
    const { user } = request;
    ${body}
  }
}
`;
const told = async (body: string) =>
  (await reviewed('Nest RolesGuard that checks the roles of request.user', guard(body))).deviations
    .map(({ safeguard }) => safeguard)
    .filter((id) => id === 'extra/access.open' || id === 'role-from-trusted-source');

test.each([
  [
    'nobody has to have any',
    'if (!user?.roles) return true;\nreturn required.some((role) => user.roles.includes(role));',
    ['extra/access.open'],
  ],
  ['nobody is let through', 'if (!user) return true;\nreturn required.some((role) => user.roles.includes(role));', ['extra/access.open']],
  ['a header tells', "return required.includes(request.headers['x-role']);", ['role-from-trusted-source']],
  ['nobody is refused', 'if (!user?.roles) return false;\nreturn required.some((role) => user.roles.includes(role));', []],
  ['held against the list', 'return required.some((role) => user?.roles?.includes(role));', []],
])('%s', async (_case, body, expected) => {
  expect(await told(body)).toEqual(expected);
});
