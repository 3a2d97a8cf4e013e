import type { Pool } from 'pg';

export type Status = 'open' | 'doing' | 'done';

export interface Task {
  id: string;
  title: string;
  status: Status;
}

const FIELDS = 'id, title, status';

export class TaskRepository {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  async findById(id: string): Promise<Task | undefined> {
    const { rows } = await this.#pool.query<Task>(`SELECT ${FIELDS} FROM task WHERE id = $1`, [id]);
    return rows[0];
  }

  async list(status?: Status): Promise<Task[]> {
    if (!status) return (await this.#pool.query<Task>(`SELECT ${FIELDS} FROM task ORDER BY id`)).rows;
    return (await this.#pool.query<Task>(`SELECT ${FIELDS} FROM task WHERE status = $1 ORDER BY id`, [status])).rows;
  }

  async create(title: string): Promise<Task> {
    const { rows } = await this.#pool.query<Task>(`INSERT INTO task (title, status) VALUES ($1, 'open') RETURNING ${FIELDS}`, [title]);
    return rows[0]!;
  }

  async update(id: string, changes: Partial<Pick<Task, 'title' | 'status'>>): Promise<Task | undefined> {
    const sets: string[] = [];
    const values: unknown[] = [id];
    if (changes.title !== undefined) sets.push(`title = $${values.push(changes.title)}`);
    if (changes.status !== undefined) sets.push(`status = $${values.push(changes.status)}`);
    if (sets.length === 0) return this.findById(id);
    const { rows } = await this.#pool.query<Task>(`UPDATE task SET ${sets.join(', ')} WHERE id = $1 RETURNING ${FIELDS}`, values);
    return rows[0];
  }

  async remove(id: string): Promise<boolean> {
    const { rowCount } = await this.#pool.query('DELETE FROM task WHERE id = $1', [id]);
    return rowCount === 1;
  }
}
