import type { Request, Response } from 'express';
import { AppDataSource } from '../data-source';
import { Company } from '../entity/Company';

const companies = AppDataSource.getRepository(Company);

export async function updateCompany(req: Request, res: Response) {
  const company = await companies.findOneBy({ id: Number(req.params.id) });
  if (!company) {
    return res.status(404).json({ message: 'Company not found' });
  }

  // expect: assigned-fields
  Object.assign(company, req.body);
  await companies.save(company);

  return res.json({ id: company.id, name: company.name });
}
