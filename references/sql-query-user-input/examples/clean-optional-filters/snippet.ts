import { Router, type Request, type Response } from 'express';
import type { Pool, RowDataPacket } from 'mysql2/promise';

interface Filter {
  clause: string;
  value: string | number;
}

function readFilters(query: Request['query']): Filter[] {
  const filters: Filter[] = [];
  if (typeof query.q === 'string' && query.q !== '') {
    const escaped = query.q.replace(/[\\%_]/g, (c) => `\\${c}`);
    filters.push({ clause: 'name LIKE ?', value: `%${escaped}%` });
  }
  if (typeof query.category === 'string') filters.push({ clause: 'category = ?', value: query.category });
  const min = Number(query.minPrice);
  if (query.minPrice !== undefined && Number.isFinite(min)) filters.push({ clause: 'price >= ?', value: min });
  const max = Number(query.maxPrice);
  if (query.maxPrice !== undefined && Number.isFinite(max)) filters.push({ clause: 'price <= ?', value: max });
  return filters;
}

export function productSearch(pool: Pool): Router {
  const router = Router();
  router.get('/products', async (req: Request, res: Response) => {
    const filters = readFilters(req.query);
    const where = filters.length > 0 ? ` WHERE ${filters.map((f) => f.clause).join(' AND ')}` : '';
    const [rows] = await pool.execute<RowDataPacket[]>(
      `SELECT id, name, category, price FROM products${where} ORDER BY name LIMIT 50`,
      filters.map((f) => f.value),
    );
    res.json(rows);
  });
  return router;
}
