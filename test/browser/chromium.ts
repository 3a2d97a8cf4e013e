/** Chromium for the tests that need a real page; nothing is downloaded. */
import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const EXECUTABLE = '/usr/bin/chromium';
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Whether the browser tests can run; in CI a missing browser is a failure, elsewhere it is said aloud. */
export function hasChromium(): boolean {
  if (existsSync(EXECUTABLE)) return true;
  const message = `${EXECUTABLE} is missing: apt-get install -y chromium`;
  if (process.env['CI'] === 'true') throw new Error(message);
  process.stderr.write(`\nBROWSER TESTS SKIPPED: ${message}\n`);
  return false;
}

/** Starts the browser. */
export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: EXECUTABLE, args: FLAGS });
}

/** A page under test with everything that it complained about or asked for. */
export interface OpenPage {
  readonly page: Page;
  /** Console errors and warnings, uncaught errors. */
  readonly complaints: readonly string[];
  /** Addresses of all requests but the page itself. */
  readonly requests: readonly string[];
}

/** Opens an HTML file from disk, as a reader does. */
export async function open(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<OpenPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (request.url().split('#')[0] !== url.split('#')[0] && request.url() !== 'data:,') requests.push(request.url());
  });
  await page.goto(url);
  return { page, complaints, requests };
}
