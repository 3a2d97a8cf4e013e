import { pool } from './db.js';

const COLUMNS = ['first_name', 'last_name', 'phone', 'city'];

export async function updateContact(req, res, next) {
  try {
    const sets = [];
    const values = [req.params.id];
    for (const column of COLUMNS) {
      const value = req.body[column];
      if (value === undefined) continue;
      if (typeof value !== 'string' || value.length > 200) {
        return res.status(400).json({ error: `${column} must be a short text` });
      }
      values.push(value);
      sets.push(`${column} = $${values.length}`);
    }
    if (sets.length === 0) return res.status(400).json({ error: 'Nothing to update' });

    const { rowCount } = await pool.query(`UPDATE contacts SET ${sets.join(', ')} WHERE id = $1`, values);
    return rowCount === 1 ? res.sendStatus(204) : res.status(404).json({ error: 'Contact not found' });
  } catch (error) {
    return next(error);
  }
}
