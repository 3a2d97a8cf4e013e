import type { Request, Response } from 'express';
import { Schema, model } from 'mongoose';

interface Recipe {
  title: string;
  steps: string[];
  author: string;
  featured: boolean;
}

const Recipe = model<Recipe>('Recipe', new Schema<Recipe>({ title: String, steps: [String], author: String, featured: Boolean }));

export const searchRecipes = async (req: Request, res: Response): Promise<void> => {
  try {
    const { title, limit = '20' } = req.query;
    const recipes = await Recipe.find({
      // expect: regex-escaped
      title: { $regex: title as string, $options: 'i' },
    })
      .limit(Math.min(Number(limit) || 20, 100))
      .lean();
    res.status(200).json({ count: recipes.length, recipes });
  } catch {
    res.status(500).json({ message: 'Search failed' });
  }
};

export const updateRecipe = async (req: Request, res: Response): Promise<void> => {
  try {
    const updated = await Recipe.findByIdAndUpdate(
      req.params.id,
      // expect: update-named-fields#spreadInSet
      { $set: { ...req.body, updatedAt: new Date() } },
      { new: true, runValidators: true },
    );
    if (!updated) {
      res.status(404).json({ message: 'Recipe not found' });
      return;
    }
    res.status(200).json({ id: updated.id, title: updated.title });
  } catch {
    res.status(500).json({ message: 'Update failed' });
  }
};
