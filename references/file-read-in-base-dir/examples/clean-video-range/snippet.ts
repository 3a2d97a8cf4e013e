import { createReadStream, promises as fs } from 'fs';
import { resolve, sep } from 'path';
import { Request, Response, Router } from 'express';

const VIDEO_ROOT = resolve(process.cwd(), 'media', 'videos');

export const videoRouter = Router();

function locate(id: string): string | undefined {
  const candidate = resolve(VIDEO_ROOT, `${id}.mp4`);
  return candidate.startsWith(VIDEO_ROOT + sep) ? candidate : undefined;
}

function parseRange(header: string | undefined, size: number): { start: number; end: number } | undefined {
  const match = /^bytes=(\d+)-(\d*)$/.exec(header ?? '');
  if (!match) return undefined;
  const start = Number(match[1]);
  const end = match[2] ? Math.min(Number(match[2]), size - 1) : size - 1;
  return start <= end ? { start, end } : undefined;
}

videoRouter.get('/videos/:id', async (req: Request<{ id: string }>, res: Response) => {
  const file = locate(req.params.id);
  const info = file ? await fs.stat(file).catch(() => undefined) : undefined;
  if (!file || !info?.isFile()) {
    res.status(404).json({ message: 'Video not found' });
    return;
  }

  res.set({ 'Accept-Ranges': 'bytes', 'Content-Type': 'video/mp4' });
  const range = parseRange(req.headers.range, info.size);
  if (!range) {
    res.set('Content-Length', String(info.size));
    createReadStream(file).on('error', () => res.destroy()).pipe(res);
    return;
  }

  res.status(206).set({
    'Content-Range': `bytes ${range.start}-${range.end}/${info.size}`,
    'Content-Length': String(range.end - range.start + 1),
  });
  createReadStream(file, range).on('error', () => res.destroy()).pipe(res);
});
