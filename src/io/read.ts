import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';

/** Larger files are refused unread. Smaller ones that exceed the parser's limit are told by the reader of sources. */
export const MAX_BYTES = 16 * 1024 * 1024;

export interface Fault {
  readonly code: 'missing' | 'folder' | 'denied' | 'not-text' | 'too-large' | 'unreadable';
  /** One line that names the file. */
  readonly message: string;
}

export type TextOrFault = { readonly text: string } | { readonly fault: Fault };

/** Reads a text file; the text keeps its byte order mark. */
export function readText(path: string): TextOrFault {
  try {
    const descriptor = openSync(path, 'r');
    try {
      const stats = fstatSync(descriptor);
      if (stats.isDirectory()) return fault('folder', `${path} is a folder, not a file`);
      if (stats.size > MAX_BYTES) return tooLarge(path);
      return decode(path, readFileSync(descriptor));
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    return { fault: systemFault(path, error) };
  }
}

/** Reads standard input to its end; `name` stands for it in messages. It can be read once a run. */
export async function readStdin(stdin: AsyncIterable<Buffer | string>, name: string): Promise<TextOrFault> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stdin) {
    const buffer = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    bytes += buffer.length;
    if (bytes > MAX_BYTES) return tooLarge(name);
    chunks.push(buffer);
  }
  return decode(name, Buffer.concat(chunks));
}

function decode(path: string, bytes: Buffer): TextOrFault {
  if (bytes.length > MAX_BYTES) return tooLarge(path); // A pipe or a device tells no size beforehand.
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return fault('not-text', `${path} is not a text file in UTF-8`);
  }
}

function tooLarge(path: string): TextOrFault {
  return fault('too-large', `${path} is larger than ${MAX_BYTES / 1024 / 1024} MB`);
}

function fault(code: Fault['code'], message: string): { readonly fault: Fault } {
  return { fault: { code, message } };
}

/** Words a file system error; the caller's path is named, not the system's wording. */
export function systemFault(path: string, error: unknown): Fault {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return { code: 'missing', message: `${path} does not exist` };
    case 'EISDIR':
      return { code: 'folder', message: `${path} is a folder, not a file` };
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return { code: 'denied', message: `no permission for ${path}` };
    default:
      return { code: 'unreadable', message: `${path} cannot be accessed${code && ` (${code})`}` };
  }
}
