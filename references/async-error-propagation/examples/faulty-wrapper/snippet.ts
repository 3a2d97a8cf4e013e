import express, { type NextFunction, type Request, type Response } from 'express';
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();
const router = express.Router();

type Handler = (req: Request, res: Response, next: NextFunction) => Promise<void>;

export function asyncHandler(fn: Handler) {
  return function (req: Request, res: Response, next: NextFunction) {
    // expect: rejections-forwarded
    fn(req, res, next).catch((err) => {
      console.error('Unhandled error in route:', err);
    });
  };
}

router.get(
  '/users/:id',
  asyncHandler(async (req, res) => {
    const user = await prisma.user.findUnique({ where: { id: Number(req.params.id) }, select: { id: true, name: true } });
    if (!user) {
      res.status(404).json({ error: 'Not found' });
      return;
    }
    res.json(user);
  }),
);

export default router;
