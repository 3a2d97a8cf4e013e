import { Router, type Request, type Response } from 'express';

const PARTNERS = ['partner-one.example', 'shop.partner-two.example'];

export const out = Router();

out.get('/out', (req: Request, res: Response) => {
  const { url } = req.query;
  if (typeof url !== 'string') return res.status(400).send('Missing url');

  let target: URL;
  try {
    target = new URL(url);
  } catch {
    return res.status(400).send('Invalid url');
  }
  if (target.protocol !== 'https:' || !PARTNERS.includes(target.hostname)) {
    return res.status(400).send('Unknown site');
  }
  return res.redirect(302, target.toString());
});
