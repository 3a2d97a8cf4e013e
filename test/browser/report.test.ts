import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type axe from 'axe-core';
import fc from 'fast-check';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RenderInput, render } from '../../src/report/index.ts';
import { CASES } from '../report/cases.ts';
import { ATTACKS, hostileInput } from '../report/hostile.ts';
import { manyDeviations } from '../report/many.ts';
import { hasChromium, launch, open } from './chromium.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'aidiff-browser-'));
let browser: Browser;

function write(name: string, input: RenderInput): string {
  const file = join(folder, `${name}.html`);
  writeFileSync(file, render('html', input));
  return pathToFileURL(file).href;
}

function caseInput(name: string): RenderInput {
  const input = CASES[name];
  if (input === undefined) throw new Error(`no case ${name}`);
  return input;
}

describe.runIf(hasChromium())(
  'the HTML report in Chromium',
  () => {
    beforeAll(async () => {
      browser = await launch();
    }, 60_000);
    afterAll(async () => {
      await browser.close();
      rmSync(folder, { recursive: true });
    });

    describe.each(Object.keys(CASES))('%s', (name) => {
      it('asks for nothing and complains about nothing', async () => {
        const { page, complaints, requests } = await open(browser, write(name, caseInput(name)));
        expect(complaints).toEqual([]);
        expect(requests).toEqual([]);
        await page.context().close();
      });

      it.each(['light', 'dark'] as const)('has no accessibility finding in %s', async (colorScheme) => {
        const { page } = await open(browser, write(name, caseInput(name)), { colorScheme });
        await page.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true;
        });
        expect(await findings(page)).toEqual([]);
        await page.context().close();
      });
    });

    it('has no accessibility finding at 390 pixels, and no line that runs out of the page', async () => {
      const { page } = await open(browser, write('narrow', caseInput('login')), { viewport: { width: 390, height: 800 } });
      expect(await findings(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      await page.context().close();
    });

    it.each(Object.keys(CASES).filter((name) => caseInput(name).report.summary.verdict === 'deviations'))(
      'shows the first deviation of %s early, on a narrow screen with what stands above it folded',
      async (name) => {
        const narrow = { width: 390, height: 844 };
        const { page } = await open(browser, write(`early-${name}`, caseInput(name)), { viewport: narrow });
        const top = async () => (await page.locator('.card').first().boundingBox())?.y ?? Number.POSITIVE_INFINITY;
        expect(await page.locator('.fold[open]').count()).toBe(0);
        if (name !== 'hostile') expect(await top()).toBeLessThan(narrow.height);
        await page.keyboard.press('f');
        expect(await page.locator('#f-critical').isVisible()).toBe(true);
        await page.setViewportSize({ width: 1280, height: 900 });
        await page.waitForFunction(() => document.querySelectorAll('.fold:not([open])').length === 0);
        await page.context().close();
      },
    );

    it('filters by severity, category and confidence, and counts what is left', async () => {
      const { page } = await open(browser, write('filters', caseInput('login')));
      const shown = () => page.locator('.card:visible').count();
      expect(await shown()).toBe(4);
      await page.locator('#f-medium').uncheck();
      expect(await shown()).toBe(3);
      await page.locator('#f-error-handling-logging').uncheck();
      expect(await shown()).toBe(2);
      await page.locator('#f-likely').uncheck();
      expect(await shown()).toBe(1);
      expect(await page.locator('#shown').textContent()).toBe('1 of 4 shown');
      expect(await page.locator('.index .dev:visible').count()).toBe(1);
      await page.locator('#f-certain').uncheck();
      expect(await page.locator('.empty').isVisible()).toBe(true);
      await page.locator('#reset').click();
      expect(await shown()).toBe(4);
      await page.context().close();
    });

    it('is worked by the keyboard alone, and the keys can be turned off', async () => {
      const { page } = await open(browser, write('keyboard', caseInput('login')));
      const focused = () => page.evaluate(() => document.activeElement?.id ?? '');
      const ids = await page.locator('.card').evaluateAll((cards) => cards.map((card) => card.id));
      await page.keyboard.press('j');
      expect(await focused()).toBe(ids[0]);
      await page.keyboard.press('j');
      expect(await focused()).toBe(ids[1]);
      await page.keyboard.press('k');
      expect(await focused()).toBe(ids[0]);
      await page.keyboard.press('o');
      expect(
        await page
          .locator('.card details')
          .first()
          .evaluate((details) => (details as HTMLDetailsElement).open),
      ).toBe(false);
      await page.keyboard.press('f');
      expect(await focused()).toBe('f-critical');
      await page.keyboard.press('?');
      expect(await page.locator('.keys').evaluate((details) => (details as HTMLDetailsElement).open)).toBe(true);
      await page.locator('#keys-on').uncheck();
      await page.locator(`[id="${ids[0]}"]`).focus();
      await page.keyboard.press('j');
      expect(await focused()).toBe(ids[0]);
      await page.context().close();
    });

    it('skips hidden deviations with the keyboard', async () => {
      const { page } = await open(browser, write('skip', caseInput('login')));
      await page.locator('#f-high').uncheck();
      await page.keyboard.press('j');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('data-severity'))).toBe('medium');
      await page.context().close();
    });

    it('opens at a deep link, even when the deviation is folded, and shows it when a filter hides it', async () => {
      const url = write('deep', manyDeviations(5, 10));
      const { page } = await open(browser, url);
      const id = await page.locator('.card').nth(30).getAttribute('id');
      await page.context().close();
      const linked = await open(browser, `${url}#${id}`);
      const card = linked.page.locator(`[id="${id}"]`);
      expect(await card.locator('details').evaluate((details) => (details as HTMLDetailsElement).open)).toBe(true);
      await expect.poll(() => card.evaluate((element) => Math.round(element.getBoundingClientRect().top))).toBeLessThan(400);
      const severity = await card.getAttribute('data-severity');
      await linked.page.locator(`#f-${severity}`).uncheck();
      expect(await card.isVisible()).toBe(false);
      await linked.page.evaluate((hash) => {
        location.hash = '';
        location.hash = hash;
      }, `#${id}`);
      await card.waitFor({ state: 'visible' });
      await linked.page.context().close();
    });

    it('goes from a deviation to its line and back', async () => {
      const { page } = await open(browser, write('lines', caseInput('sql-search')));
      await page.locator('.card .at a').first().click();
      expect(page.url()).toMatch(/#file-1-L11$/);
      await page.locator('.code .chip').last().click();
      expect(page.url()).toMatch(/#d-sql-query-user-input\.bound-values/);
      await page.context().close();
    });

    it('copies the repair, a link and the two prompts', async () => {
      const url = write('copy', caseInput('file-read'));
      const { page } = await open(browser, url, { permissions: ['clipboard-read', 'clipboard-write'] });
      const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
      await page.locator('.copy').first().click();
      expect(await clipboard()).toBe('file.startsWith(UPLOADS + path.sep)');
      await page.locator('.copy-link').first().click();
      expect(await clipboard()).toBe(`${url}#d-file-read-in-base-dir.contained.b001`);
      await page.locator('summary', { hasText: 'Repair prompt' }).click();
      await page.locator('[data-copy-from="repair-prompt"]').click();
      expect(await clipboard()).toContain('Repair 1 point');
      await page.locator('.card').first().focus();
      await page.keyboard.press('c');
      expect(await clipboard()).toBe('file.startsWith(UPLOADS + path.sep)');
      await page.context().close();
    });

    it('changes its theme by the switch and keeps it', async () => {
      const url = write('theme', caseInput('jwt-clean'));
      const { page } = await open(browser, url, { colorScheme: 'light' });
      const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      const light = await background();
      await page.locator('#theme-dark').check();
      const dark = await background();
      expect(dark).not.toBe(light);
      await page.reload();
      expect(await background()).toBe(dark);
      await page.locator('#theme-light').check();
      expect(await background()).toBe(light);
      await page.context().close();
    });

    it('follows the system theme by itself', async () => {
      const url = write('system', caseInput('jwt-clean'));
      const colors = [];
      for (const colorScheme of ['light', 'dark'] as const) {
        const { page } = await open(browser, url, { colorScheme });
        colors.push(await page.evaluate(() => getComputedStyle(document.body).backgroundColor));
        await page.context().close();
      }
      expect(new Set(colors).size).toBe(2);
    });

    it('prints every deviation with its code, in light, without the controls', async () => {
      const { page } = await open(browser, write('print', manyDeviations(4, 10)), { colorScheme: 'dark' });
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.filters').isVisible()).toBe(false);
      expect(await page.locator('.card .diff').last().isVisible()).toBe(true);
      expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');
      expect((await page.pdf()).length).toBeGreaterThan(10_000);
      await page.context().close();
    });

    it('works without script: everything is there, filters and theme included', async () => {
      const { page } = await open(browser, write('no-script', caseInput('login')), { javaScriptEnabled: false, colorScheme: 'light' });
      expect(await page.locator('.card:visible').count()).toBe(4);
      expect(await page.locator('.copy:visible').count()).toBe(0);
      await page.locator('#f-high').uncheck();
      expect(await page.locator('.card:visible').count()).toBe(1);
      await page.locator('#theme-dark').check();
      await page.locator('summary', { hasText: 'Red-team prompt' }).click();
      expect(await page.locator('#red-team-prompt').isVisible()).toBe(true);
      await page.context().close();
    });

    it('reads in order without style: headings, words for severities, code line by line', async () => {
      const file = join(folder, 'no-style.html');
      writeFileSync(file, render('html', caseInput('login')).replace(/<style>[^]*?<\/style>/, ''));
      const { page } = await open(browser, pathToFileURL(file).href);
      // biome-ignore lint/performance/useDomNodeTextContent: the text as laid out, without what is folded.
      const text = await page.evaluate(() => document.body.innerText);
      const places = [
        '4 deviations: 3 high, 1 medium',
        'What was asked',
        'Deviations, worst first',
        'High',
        'The user is written to the session',
        'Reference',
        'Snippet',
        'Why it changed',
        'Attack',
        'Repair',
        'Whole snippet',
        'To copy into',
      ];
      const found = places.map((place, index) => text.indexOf(place, index === 0 ? 0 : text.indexOf(places[index - 1] ?? '')));
      expect(found).not.toContain(-1);
      expect(text).toMatch(/8 +req\.session\.userId = user\.id;\n/);
      await page.context().close();
    });

    it('runs no script of the input and follows no address of it', async () => {
      const samples = [...ATTACKS, ATTACKS.join(' '), ...fc.sample(fc.string({ unit: 'binary', maxLength: 60 }), { numRuns: 5, seed: 7 })];
      const context = await browser.newContext();
      const page = await context.newPage();
      const requests: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      const urls = samples.map((text, index) => write(`hostile-${index}`, hostileInput(text)));
      for (const url of urls) {
        await page.goto(url);
        const state = await page.evaluate(() => ({
          hacked: 'hacked' in window,
          scripts: document.scripts.length,
          images: document.images.length,
          handlers: [...document.querySelectorAll('*')].some((element) =>
            element.getAttributeNames().some((name) => name.startsWith('on') || name === 'style'),
          ),
          hrefs: [...document.links].every((link) => /^(https:\/\/(cwe\.mitre|owasp)\.org\/|file:)/.test(link.href)),
        }));
        expect(state).toEqual({ hacked: false, scripts: 1, images: 0, handlers: false, hrefs: true });
      }
      expect(requests.filter((url) => url !== 'data:,' && !urls.includes(url))).toEqual([]);
      expect(errors).toEqual([]);
      await context.close();
    });
  },
  120_000,
);

async function findings(page: Awaited<ReturnType<typeof open>>['page']): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const result = await page.evaluate(async () => {
    const { axe: runner } = window as unknown as { readonly axe: typeof axe };
    return runner.run(document, { resultTypes: ['violations'] });
  });
  return result.violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 5).map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary?.slice(0, 300) ?? ''}`),
  );
}
