import type { Request } from 'express';

/** A function; the value is its argument. */
export function withArgument(req: Request) {
  // anchor: timer
  setTimeout((text: string) => console.info(text.length), 1000, String(req.query['text']));
}
