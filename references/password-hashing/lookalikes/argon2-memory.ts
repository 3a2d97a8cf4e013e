import argon2 from 'argon2';

/** 4 MiB is below every recommended pair, however many passes there are. */
export function littleMemory(password: string) {
  // anchor: argon2
  return argon2.hash(password, { memoryCost: 4096, timeCost: 3 });
}
