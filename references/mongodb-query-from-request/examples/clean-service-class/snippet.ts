import { type Collection, type Db, ObjectId } from 'mongodb';

interface Note {
  owner: string;
  title: string;
  body: string;
  tags: string[];
  changedAt: Date;
}

export class NotesService {
  private readonly notes: Collection<Note>;

  constructor(db: Db) {
    this.notes = db.collection<Note>('notes');
  }

  async byTag(owner: string, tag: string): Promise<Note[]> {
    return this.notes.find({ owner: { $eq: owner }, tags: { $eq: tag } }).sort({ changedAt: -1 }).limit(50).toArray();
  }

  async search(owner: string, text: string): Promise<Note[]> {
    return this.notes.find({ owner: { $eq: owner }, $text: { $search: text } }).limit(20).toArray();
  }

  async change(owner: string, id: string, changes: { title?: string; body?: string }): Promise<boolean> {
    const set: Partial<Note> = { changedAt: new Date() };
    if (changes.title !== undefined) set.title = changes.title;
    if (changes.body !== undefined) set.body = changes.body;
    const { matchedCount } = await this.notes.updateOne({ _id: new ObjectId(id), owner: { $eq: owner } }, { $set: set });
    return matchedCount === 1;
  }
}
