import 'server-only';
import postgres from 'postgres';

const sql = postgres(process.env.POSTGRES_URL!, { ssl: 'require' });

export interface Invoice {
  id: string;
  number: string;
  total: number;
}

export async function searchInvoices(customerId: string, text: string, newestFirst = true) {
  const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  return sql<Invoice[]>`
    SELECT id, number, total
    FROM invoices
    WHERE customer_id = ${customerId}
      AND number ILIKE ${pattern}
    ORDER BY issued_on ${newestFirst ? sql`DESC` : sql`ASC`}
    LIMIT 30
  `;
}
