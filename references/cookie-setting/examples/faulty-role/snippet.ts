import { Router, type NextFunction, type Request, type Response } from 'express';
import { authenticate } from './auth-service';

export const router = Router();

const cookieOptions = { httpOnly: true, secure: true, sameSite: 'lax' as const, path: '/' };

router.post('/sign-in', async (req: Request, res: Response) => {
  const user = await authenticate(req.body.email, req.body.password);
  if (!user) {
    res.status(401).json({ error: 'Invalid credentials' });
    return;
  }
  // expect: not-forgeable
  res.cookie('role', user.role, cookieOptions);
  res.json({ name: user.name });
});

export function adminOnly(req: Request, res: Response, next: NextFunction) {
  // expect: rbac-middleware/role-from-trusted-source#cookie
  if (req.cookies.role !== 'admin') {
    res.status(403).json({ error: 'Forbidden' });
    return;
  }
  next();
}
