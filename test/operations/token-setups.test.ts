/** Tokens of NestJS take their lifetime and their key from where the module is set up. */
import { expect, test } from 'vitest';
import { reviewed } from '../review/reviewed.ts';

const service = (module: string) =>
  `import { Injectable, Module, UnauthorizedException } from '@nestjs/common';
import { JwtModule, JwtService } from '@nestjs/jwt';
import * as bcrypt from 'bcrypt';
import { UsersService } from './users.service';
@Injectable()
export class AuthService {
  constructor(private readonly users: UsersService, private readonly jwt: JwtService) {}
  async login(email: string, password: string) {
    const user = await this.users.findByEmail(email);
    if (!user || !(await bcrypt.compare(password, user.passwordHash))) throw new UnauthorizedException('Invalid credentials');
    return { token: await this.jwt.signAsync({ sub: user.id }) };
  }
}
${module}
`;
const PROMPT = 'NestJS AuthService with login that returns a JWT';
const SETUP = "secret: process.env.JWT_SECRET, signOptions: { expiresIn: '15m' }";

const told = async (module: string) =>
  (await reviewed(PROMPT, service(module))).deviations
    .map(({ safeguard }) => safeguard)
    .filter((id) => ['login-token-expires', 'token-expires', 'token-key-external'].includes(id));

test.each([
  ['elsewhere', ''],
  ['here', `@Module({ imports: [JwtModule.register({ ${SETUP} })] })\nexport class AuthModule {}`],
  ['by a function', `@Module({ imports: [JwtModule.registerAsync({ useFactory: () => ({ ${SETUP} }) })] })\nexport class AuthModule {}`],
])('a lifetime that is set %s', async (_where, module) => {
  expect(await told(module)).toEqual([]);
});

test('a lifetime that the set-up leaves out', async () => {
  expect(
    await told(
      '@Module({ imports: [JwtModule.registerAsync({ useFactory: () => ({ secret: process.env.JWT_SECRET }) })] })\nexport class AuthModule {}',
    ),
  ).toContain('login-token-expires');
});

test('a key that is written into a module', async () => {
  expect(
    await told(
      "@Module({ imports: [JwtModule.register({ secret: process.env.JWT_SECRET || 'change-me', signOptions: { expiresIn: '15m' } })] })\nexport class AuthModule {}",
    ),
  ).toEqual(['token-key-external']);
});
