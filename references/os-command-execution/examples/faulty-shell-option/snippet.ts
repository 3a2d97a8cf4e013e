import { spawn } from 'node:child_process';
import path from 'node:path';
import express from 'express';

const router = express.Router();
const IMAGES = path.resolve('images');

function convert(source: string, target: string, size: string): Promise<void> {
  return new Promise((resolve, reject) => {
    // expect: no-shell-option
    const child = spawn('convert', [source, '-resize', size, target], {
      stdio: 'ignore',
      shell: process.platform === 'win32',
    });
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`convert exited with ${code}`))));
  });
}

router.get('/thumbnails/:id', async (req, res, next) => {
  const id = Number(req.params.id);
  if (!Number.isInteger(id)) {
    res.status(400).json({ error: 'Invalid id' });
    return;
  }
  const target = path.join(IMAGES, `${id}-thumb.png`);
  try {
    await convert(path.join(IMAGES, `${id}.png`), target, `${req.query.width}x`);
    res.sendFile(target);
  } catch (error) {
    next(error);
  }
});

export default router;
