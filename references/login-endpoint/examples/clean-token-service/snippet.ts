import { compare } from 'bcrypt';
import { sign } from 'jsonwebtoken';

export interface Account {
  id: string;
  email: string;
  passwordHash: string;
}

export interface Accounts {
  findByEmail(email: string): Promise<Account | null>;
}

export class InvalidCredentialsError extends Error {
  readonly status = 401;

  constructor() {
    super('Invalid email or password');
  }
}

// bcrypt hash of a random value, cost 12
const PLACEHOLDER_HASH = '$2b$12$7pYRBKqGZ9vQb0Y9vXyBaeJ8sPqX0Qk1Kx1m8oYH3f1r4Qm3mYp1W';

export class AuthService {
  constructor(
    private readonly accounts: Accounts,
    private readonly jwtSecret: string,
  ) {}

  async validateUser(email: string, password: string): Promise<Account> {
    const account = await this.accounts.findByEmail(email.toLowerCase());
    const matches = await compare(password, account?.passwordHash ?? PLACEHOLDER_HASH);
    if (!account || !matches) throw new InvalidCredentialsError();
    return account;
  }

  async login(email: string, password: string): Promise<{ accessToken: string }> {
    const account = await this.validateUser(email, password);
    const accessToken = sign({ sub: account.id }, this.jwtSecret, { algorithm: 'HS256', expiresIn: '15m' });
    return { accessToken };
  }
}
