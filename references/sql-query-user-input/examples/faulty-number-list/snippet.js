import express from 'express';
import mysql from 'mysql2/promise';

const pool = mysql.createPool(process.env.DATABASE_URL);
const router = express.Router();

router.delete('/notifications', async (req, res) => {
  const { ids } = req.body;

  if (!Array.isArray(ids) || ids.length === 0) {
    return res.status(400).json({ message: 'ids must be a non-empty array' });
  }

  // expect: bound-values#joinedList
  const [result] = await pool.query(`DELETE FROM notifications WHERE id IN (${ids.join(',')})`);

  res.json({ deleted: result.affectedRows });
});

export default router;
