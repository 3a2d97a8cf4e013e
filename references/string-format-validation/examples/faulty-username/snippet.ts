// Letters, digits and underscores, between 3 and 20 characters
// expect: anchored
const USERNAME_REGEX = /[a-zA-Z0-9_]{3,20}/;

export interface ValidationResult {
  valid: boolean;
  error?: string;
}

export function validateUsername(username: string): ValidationResult {
  if (typeof username !== 'string') {
    return { valid: false, error: 'Username must be a string' };
  }

  const trimmed = username.trim();
  if (!USERNAME_REGEX.test(trimmed)) {
    return { valid: false, error: 'Username must be 3-20 letters, digits or underscores' };
  }
  return { valid: true };
}
