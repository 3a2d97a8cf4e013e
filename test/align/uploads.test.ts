/** The parser of an upload that a controller's interceptor is made of. */
import { expect, test } from 'vitest';
import { openCatalog } from '../../src/catalog/index.ts';
import { review } from '../../src/review.ts';
import { sign } from '../../src/sign.ts';

const opened = await openCatalog({ folders: [], sign });
if ('faults' in opened) throw new Error(opened.faults.join('\n'));
const { catalog } = opened;

const findings = (interceptor: string): readonly string[] => {
  const text = `import { Controller, Post, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor, FilesInterceptor } from '@nestjs/platform-express';
import { diskStorage, memoryStorage } from 'multer';
import { randomUUID } from 'node:crypto';
import { extname } from 'node:path';
@Controller('files')
export class FilesController {
  @Post()
  @UseInterceptors(${interceptor})
  upload(@UploadedFile() file: Express.Multer.File) {
    return { size: file.size };
  }
}
`;
  const [file] = review({ prompt: null, files: [{ path: 'f.ts', text }], options: { promptInReport: 'none' } }, catalog).files;
  return (file?.deviations ?? []).map(({ safeguard }) => safeguard ?? '');
};

const STORAGE = "diskStorage({ destination: 'uploads', filename: (_req, file, done) => done(null, NAME) })";

test.each([
  ["FileInterceptor('f', { storage: memoryStorage(), limits: { fileSize: 1e6 } })", []],
  ["FileInterceptor('f', { storage: memoryStorage() })", ['size-limit']],
  ["FilesInterceptor('f', 3, { limits: { fileSize: 1e6 } })", []],
  ["FilesInterceptor('f', 3, { dest: 'uploads' })", ['size-limit']],
  [`FileInterceptor('f', { limits: { fileSize: 1e6 }, storage: ${STORAGE.replace('NAME', "randomUUID() + '.png'")} })`, []],
  [
    `FileInterceptor('f', { limits: { fileSize: 1e6 }, storage: ${STORAGE.replace('NAME', 'randomUUID() + extname(file.originalname)')} })`,
    ['server-chosen-name'],
  ],
])('%s → %j', (interceptor, expected) => {
  expect(findings(interceptor)).toEqual(expected);
});
