import { Router } from 'express';
import { listUsers } from './users.js';

const router = Router();

function compileFilter(condition) {
  const safe = condition.replace(/;|require|process|global/g, '');
  // expect: no-eval-of-input
  return new Function('user', `with (user) { return ${safe}; }`);
}

router.get('/users', async (req, res) => {
  const users = await listUsers();
  const matches = compileFilter(String(req.query.where ?? 'true'));
  res.json(users.filter((user) => matches(user)));
});

export default router;
