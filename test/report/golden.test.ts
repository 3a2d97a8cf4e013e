import { describe, expect, it } from 'vitest';
import { FORMATS, type FormatName, render } from '../../src/report/index.ts';
import { CASES } from './cases.ts';

const formats = Object.keys(FORMATS) as FormatName[];

describe.each(Object.keys(CASES))('the reports of %s', (name) => {
  const input = CASES[name];
  if (input === undefined) throw new Error(`no case ${name}`);

  it.each(formats)('are as agreed on as %s', async (format) => {
    await expect(render(format, input)).toMatchFileSnapshot(`../goldens/report/${name}/report.${FORMATS[format].endings[0]}`);
  });

  it.each(formats)('are the same bytes every time as %s', (format) => {
    expect(render(format, structuredClone(input))).toBe(render(format, input));
  });
});
