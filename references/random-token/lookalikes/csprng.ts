import _ from 'lodash';
import { nanoid } from 'nanoid/non-secure';
import { v1 } from 'uuid';

/** A few values give away the generator's state, and with it all values to come. */
export function shortToken(): string {
  // anchor: draw
  return Math.random().toString(36).slice(2);
}

/** The same, character by character. */
export function spelledCoupon(): string {
  const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
  let coupon = '';
  // anchor: draw
  for (let i = 0; i < 12; i += 1) coupon += alphabet.charAt(Math.floor(Math.random() * alphabet.length));
  return coupon;
}

/** This part of the library is for places without a secure generator. */
export function nonSecureToken(): string {
  // anchor: draw
  return nanoid();
}

/** A first-version UUID is the clock and the machine's address. */
export function clockToken(): string {
  // anchor: draw
  return v1();
}

/** lodash draws with Math.random. */
export function drawnPassword(): string {
  const characters = 'abcdefghijkmnpqrstuvwxyz23456789'.split('');
  // anchor: draw
  const password = _.sampleSize(characters, 16);
  return password.join('');
}
