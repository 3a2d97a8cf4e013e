/** The vocabulary of protections that a prompt can ask for or waive. */
import { AUTHENTICATION_CHECKS } from './authentication.ts';
import type { ProtectionCheck } from './check.ts';
import { CRYPTOGRAPHY_CHECKS } from './cryptography.ts';
import { DEFAULTS_CHECKS } from './defaults.ts';
import { ERRORS_AND_LOGS_CHECKS } from './errors-and-logs.ts';
import { INPUT_CHECKS } from './input.ts';

export type { ProtectionCheck } from './check.ts';

/** All checks; ids are unique. */
export const PROTECTION_CHECKS: readonly ProtectionCheck[] = [
  ...INPUT_CHECKS,
  ...DEFAULTS_CHECKS,
  ...AUTHENTICATION_CHECKS,
  ...ERRORS_AND_LOGS_CHECKS,
  ...CRYPTOGRAPHY_CHECKS,
];
