import type { Request } from 'express';

/** The value stands in the text as it came. */
export function inText(req: Request) {
  // anchor: write
  console.log(`login failed for ${String(req.body.user)}`);
}

/** The first line break is removed, the second one stays, and so does the carriage return. */
export function firstBreak(req: Request) {
  // anchor: write
  console.log(`login failed for ${String(req.body.user).replace('\n', '')}`);
}

/** Space at the ends goes, line breaks inside stay. */
export function trimmed(req: Request) {
  // anchor: write
  console.log(`login failed for ${String(req.body.user).trim().toLowerCase()}`);
}
