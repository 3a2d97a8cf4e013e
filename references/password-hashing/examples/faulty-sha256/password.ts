import crypto from 'crypto';

export const generateSalt = (): string => crypto.randomBytes(16).toString('hex');

export const hashPassword = (password: string, salt: string = generateSalt()): { hash: string; salt: string } => {
  // expect: slow-password-hash#salted
  const hash = crypto.createHash('sha256').update(password + salt).digest('hex');
  return { hash, salt };
};

export const comparePassword = (password: string, hash: string, salt: string): boolean => {
  // expect: slow-password-hash
  const candidate = crypto.createHash('sha256').update(password + salt).digest('hex');
  return crypto.timingSafeEqual(Buffer.from(candidate), Buffer.from(hash));
};
