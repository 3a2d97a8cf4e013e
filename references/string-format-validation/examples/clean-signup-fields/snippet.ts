type Errors = Partial<Record<'email' | 'phone' | 'password', string>>;

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const PHONE = /^\+?[1-9]\d{6,14}$/;

const PASSWORD_RULES: { pattern: RegExp; message: string }[] = [
  { pattern: /[a-z]/, message: 'a lower-case letter' },
  { pattern: /[A-Z]/, message: 'an upper-case letter' },
  { pattern: /\d/, message: 'a digit' },
];

export function validateSignup(input: { email: unknown; phone: unknown; password: unknown }): Errors {
  const errors: Errors = {};

  if (typeof input.email !== 'string' || input.email.length > 254 || !EMAIL.test(input.email)) {
    errors.email = 'Please enter a valid email address';
  }
  if (typeof input.phone !== 'string' || !PHONE.test(input.phone.replace(/[\s()-]/g, ''))) {
    errors.phone = 'Please enter a valid phone number';
  }

  const { password } = input;
  if (typeof password !== 'string' || password.length < 12 || password.length > 128) {
    errors.password = 'Use 12 to 128 characters';
  } else {
    const missing = PASSWORD_RULES.filter(({ pattern }) => !pattern.test(password));
    if (missing.length > 0) errors.password = `Add ${missing.map((rule) => rule.message).join(', ')}`;
  }
  return errors;
}
