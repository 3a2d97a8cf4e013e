/** Lengths, spread and uniqueness of what the variants draw; the look-alikes are predicted or searched through. */
import { describe, expect, it, vi } from 'vitest';
import * as accepted from './accepts/csprng.ts';
import * as lookalikes from './lookalikes/csprng.ts';
import { fourBytes } from './lookalikes/token-entropy.ts';
import { sixCharacters } from './lookalikes/token-length.ts';
import { newInviteCode, newShareToken } from './variants/nanoid.ts';
import { newCouponCode, newToken, pickWinners } from './variants/node-crypto.ts';
import { newPassword, newToken as newWebToken } from './variants/web-crypto.ts';

const many = <Value>(count: number, draw: () => Value): Value[] => Array.from({ length: count }, draw);

it.each([[newToken, /^[\w-]{43}$/], [newWebToken, /^[\da-f]{64}$/], [newShareToken, /^[\w-]{21}$/], [newInviteCode, /^[2-9A-HJ-NP-Z]{10}$/], [newCouponCode, /^[2-9A-Z]{5}-[2-9A-Z]{5}$/], [newPassword, /^\S{20}$/]])('%o has its form and does not repeat', (draw, form) => {
  const drawn = many(20_000, draw as () => string);
  expect(new Set(drawn).size).toBe(drawn.length);
  expect(drawn.every((value) => form.test(value))).toBe(true);
});

/** Chi-square of the counts against equal chances, divided by the degrees of freedom: near 1 when they are equal. */
function skew(counts: readonly number[]): number {
  const mean = counts.reduce((a, b) => a + b, 0) / counts.length;
  return counts.reduce((sum, count) => sum + (count - mean) ** 2 / mean, 0) / (counts.length - 1);
}

function countsOf(text: string): number[] {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  return [...counts.values()];
}

describe('chances', () => {
  it('every character is as likely as the others', () => {
    expect(skew(countsOf(many(20_000, newCouponCode).join('').replaceAll('-', '')))).toBeLessThan(2);
    expect(skew(countsOf(many(10_000, () => newPassword()).join('')))).toBeLessThan(2);
  });

  it('every entrant is as likely to win', () => {
    const wins = [0, 0, 0, 0, 0, 0];
    for (const [winner] of many(12_000, () => pickWinners([0, 1, 2, 3, 4, 5], 1))) wins[winner ?? 0]! += 1;
    expect(skew(wins)).toBeLessThan(5);
    expect(new Set(pickWinners(['a', 'b', 'c'], 3)).size).toBe(3);
  });
});

describe('whoever knows the state of Math.random', () => {
  const known = <Value>(draw: () => Value): [Value, Value] => {
    vi.useFakeTimers({ now: 0, toFake: ['Date'] });
    let state = 1;
    const random = vi.spyOn(Math, 'random').mockImplementation(() => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647);
    const first = draw();
    state = 1;
    const second = draw();
    random.mockRestore();
    vi.useRealTimers();
    return [first, second];
  };

  it.each([lookalikes.shortToken, lookalikes.spelledCoupon, lookalikes.nonSecureToken])('knows what %o gives', (draw) => {
    const [first, second] = known(draw);
    expect(second).toBe(first);
  });

  it('knows nothing of the variants and accepted shapes', () => {
    const { withJitter: _jitter, ...drawing } = accepted;
    for (const draw of [newToken, newWebToken, newShareToken, newCouponCode, ...Object.values(drawing)]) {
      const [first, second] = known<string>(draw);
      expect(second).not.toBe(first);
    }
  });
});

it('a UUID of version 1 holds the clock, and short tokens are soon met', () => {
  const [first, second] = many(2, lookalikes.clockToken);
  expect(second?.slice(8)).toBe(first?.slice(8));
  expect(fourBytes()).toHaveLength(8);
  expect(new Set(many(300_000, fourBytes)).size).toBeLessThan(400_000);
  expect(sixCharacters()).toHaveLength(6);
});
