import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import express from 'express';
import multer from 'multer';

const WORK_DIR = path.resolve('work');
const upload = multer({ dest: WORK_DIR, limits: { fileSize: 200 * 1024 * 1024, files: 1 } });
const app = express();

function ffmpeg(args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('ffmpeg', ['-hide_banner', '-nostdin', '-y', ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => {
      stderr = (stderr + chunk.toString()).slice(-4000);
    });
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`ffmpeg exited with ${code}: ${stderr}`));
    });
  });
}

app.post('/convert', upload.single('video'), async (req, res) => {
  if (!req.file) {
    res.status(400).json({ error: 'No file uploaded' });
    return;
  }
  const output = path.join(WORK_DIR, `${randomUUID()}.mp4`);
  try {
    await ffmpeg(['-i', req.file.path, '-c:v', 'libx264', '-preset', 'fast', '-c:a', 'aac', output]);
    res.download(output, 'video.mp4');
  } catch (error) {
    console.error('conversion failed', error);
    res.status(422).json({ error: 'The video could not be converted' });
  }
});

app.listen(3000);
