import argon2 from 'argon2';
import { hash } from '@node-rs/argon2';

/** The library's default is 64 MiB. */
export function byDefault(password: string) {
  // anchor: argon2
  return argon2.hash(password);
}

/** Little memory, and more passes for it: 9 MiB with four. */
export function morePasses(password: string) {
  // anchor: argon2
  return hash(password, { memoryCost: 9216, timeCost: 4, parallelism: 1 });
}
