import type { NextApiRequest, NextApiResponse } from 'next';

const ALLOWED = new Set(['http://localhost:3000', 'https://app.example.com']);

function setCors(req: NextApiRequest, res: NextApiResponse): boolean {
  const origin = req.headers.origin;
  res.setHeader('Vary', 'Origin');
  if (!origin || !ALLOWED.has(origin)) return false;
  res.setHeader('Access-Control-Allow-Origin', origin);
  res.setHeader('Access-Control-Allow-Credentials', 'true');
  res.setHeader('Access-Control-Allow-Methods', 'GET,POST,OPTIONS');
  res.setHeader('Access-Control-Allow-Headers', 'Content-Type');
  return true;
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const allowed = setCors(req, res);
  if (req.method === 'OPTIONS') {
    res.status(allowed ? 204 : 403).end();
    return;
  }
  res.status(200).json({ time: Date.now() });
}
