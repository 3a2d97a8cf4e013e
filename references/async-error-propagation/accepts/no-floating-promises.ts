import type { Request, Response } from 'express';
import type { Pool } from 'pg';

interface Event {
  kind: string;
}

/** Nobody waits, and a failure is reported all the same. */
export function caughtAndReported(pool: Pool, event: Event, report: (error: unknown) => void) {
  // anchor: work
  // safeguard: no-floating-promises
  void pool.query('INSERT INTO audit (kind) VALUES ($1)', [event.kind]).catch(report);
}

/** The caller gets the promise. */
export function handedOn(pool: Pool, event: Event) {
  // anchor: work
  // safeguard: no-floating-promises
  return pool.query('INSERT INTO audit (kind) VALUES ($1)', [event.kind]);
}

/** All promises are collected and awaited together. */
export async function collected(pool: Pool, events: readonly Event[]) {
  // anchor: work
  // safeguard: no-floating-promises
  await Promise.all(events.map((event) => pool.query('INSERT INTO audit (kind) VALUES ($1)', [event.kind])));
}

/** One after the other: a loop waits where forEach does not. */
export async function oneByOne(pool: Pool, events: readonly Event[]) {
  for (const event of events) {
    // anchor: work
    // safeguard: no-floating-promises
    await pool.query('INSERT INTO audit (kind) VALUES ($1)', [event.kind]);
  }
}

/** The function that is not awaited takes its own errors, so it cannot reject. */
export function takesItsOwnErrors(pool: Pool, report: (error: unknown) => void) {
  const audit = async (kind: string): Promise<void> => {
    try {
      // anchor: work
      // safeguard: no-floating-promises
      await pool.query('INSERT INTO audit (kind) VALUES ($1)', [kind]);
    } catch (error) {
      report(error);
    }
  };
  return (_req: Request, res: Response) => {
    audit('visit');
    res.sendStatus(204);
  };
}
