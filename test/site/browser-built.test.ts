/** A site in a browser: Debian's Chromium, or the one that CHROMIUM names. axe-core and the Nu HTML checker look at its pages, too. */
import { execFile, execFileSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { czs } from '../helpers/built.ts';
import { jpegOf, pngOf, svgOf } from '../helpers/pictures.ts';
import { root } from '../helpers/root.ts';
import { oneOf, thorough } from '../helpers/thorough.ts';

const executablePath = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (path) => path !== undefined && existsSync(path),
);
const require = createRequire(import.meta.url);
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const vnu = require.resolve('vnu-jar/build/dist/vnu.jar');

function has(program: string, version: string): boolean {
  try {
    execFileSync(program, [version], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
const hasPoppler = has('pdftotext', '-v');

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.xml': 'application/atom+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.svg': 'image/svg+xml',
};

let folder: string;
let site: string;
/** All pages, from the root of the site. */
let pages: string[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'czs-site-'));
  site = join(folder, 'site');
  const args = ['site', '--output', site, '--people', 'names', '--today', '2025-12-05'];
  const archive = join(folder, 'archive');
  cpSync(join(root, 'test/fixtures/year'), archive, { recursive: true });
  const pictures = {
    'plan.png': pngOf(1600, 40),
    'vue.jpg': jpegOf({ orientation: 6 }),
    'coupe.svg': svgOf('<circle r="9"/>'),
  };
  for (const [name, bytes] of Object.entries(pictures)) writeFileSync(join(archive, 'minutes', name), bytes);
  appendFileSync(
    join(archive, 'minutes/2025-10-16.md'),
    '\n![Plan du jardin](plan.png)\n\nLa vue ![depuis la rue](vue.jpg), en coupe ![du puits](coupe.svg), [![le plan](plan.png)](https://example.org).\n',
  );
  const made = await czs.run(args, archive, {});
  expect(made.code, made.stderr).toBe(0);
  pages = readdirSync(site, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.html'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.skipIf(!has('java', '-version'))('is valid HTML and CSS', async () => {
  // A run this short is over before it would pay to compile well.
  const java = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xss8m', '-jar', vnu];
  const args = [...java, '--errors-only', '--format', 'json', '--skip-non-html', '--also-check-css', site];
  const { stderr } = await promisify(execFile)('java', args, { maxBuffer: 2 ** 26 });
  expect(stderr.trim()).toMatch(/"messages":\[\]/);
});

describe.skipIf(executablePath === undefined)('in Chromium', () => {
  let browser: Browser;
  let server: Server;
  const starts: Record<'file' | 'http', string> = { file: '', http: '' };

  beforeAll(async () => {
    browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox'] });
    server = createServer((request, response) => {
      const path = join(site, decodeURIComponent(new URL(request.url ?? '/', 'http://a').pathname));
      if (!existsSync(path)) {
        response.writeHead(404).end();
        return;
      }
      response.setHeader('content-type', types[extname(path)] ?? 'text/plain');
      response.end(readFileSync(path));
    });
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    starts.http = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    starts.file = pathToFileURL(`${site}/`).href;
  });

  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  /** Works on a page; whatever a browser complains of is a failure. */
  async function open(options: BrowserContextOptions, work: (page: Page) => Promise<void>): Promise<void> {
    const context = await browser.newContext(options);
    const said: string[] = [];
    try {
      const page = await context.newPage();
      page.on('console', (message) => said.push(`${message.location().url} ${message.text()}`));
      page.on('pageerror', (error) => said.push(String(error)));
      // Who leaves a page aborts what it still loads.
      page.on('requestfailed', (request) => {
        const why = request.failure()?.errorText ?? '';
        if (why !== 'net::ERR_ABORTED') said.push(`${request.url()} failed: ${why}`);
      });
      await work(page);
      expect(said).toEqual([]);
    } finally {
      await context.close();
    }
  }

  const origins = ['file', 'http'] as const;
  describe.each(origins)('from %s', (from) => {
    // What is done from both in `npm run verify` is done from one of them in `npm test`.
    const inTurn = (at: number) => it.runIf(oneOf(origins, at).includes(from));

    inTurn(0)('finds a decision by a word, and comes back to what was found', async () => {
      await open({}, async (page) => {
        await page.goto(`${starts[from]}index.html`);
        await page.fill('input[name=q]', 'COMPÓST retourne');
        await page.keyboard.press('Enter');
        await page.waitForSelector('#results li');
        const first = page.locator('#results li').first();
        expect(await first.textContent()).toMatch(/Décision\sD2\s16\soctobre\s2025\s·\sprise/);
        expect(await first.locator('mark').allInnerTexts()).toEqual(['compost', 'retourné']);
        await first.locator('a').click();
        await page.waitForURL(/meetings\/2025-10-16\.html#D2$/);
        expect(await page.locator('#D2').textContent()).toContain('tous les quinze jours');
        expect(await page.evaluate('document.querySelector(":target")?.id')).toBe('D2');
        await page.goBack();
        await page.waitForSelector('#results li');
        expect(await page.inputValue('#q')).toBe('COMPÓST retourne');
      });
    });

    const searches: readonly (readonly [asked: string, count: RegExp, first: RegExp | null])[] = [
      // In the title that it stands under, and in its text.
      ['hiver ferme', /^1 résultat$/, /D2.*le jardin ferme à 17 h/],
      ['heure de fermeture hiver', /^Rien n’a tous ces mots/, /ferme/],
      ['xyzzy', /^Rien n’a été trouvé/, null],
      // Small words, a word that is a letter off, one of the same stem, a ref.
      ['combien coûte la cotistion ?', /^Rien n’a tous ces mots/, /D2.*18 €/],
      ['retourner le compost', /^Rien n’a juste ces mots/, /D2.*quinze jours/],
      ["l'ouverture du jardin", /résultats$/, /D1.*le mercredi et le samedi/],
      ['2025-10-16/d2', /^1 résultat$/, /D2.*quinze jours/],
      // A question that was answered later has its answer; what was replaced comes after what replaces it.
      ['chiens', /^1 résultat$/, /admis au jardin \? → Honden zijn welkom/],
      ['cotisation', /^5 résultats$/, /D2.*ag.*prise.*18 €/],
      // A refusal is an answer, too; what is only done in the matter comes after it.
      ['alcool', /^5 résultats$/, /D3.*rejetée.*On ne vend pas d'alcool/],
      ['alcool xyzzy', /^Rien n’a tous ces mots/, /D3.*rejetée.*On ne vend pas d'alcool/],
    ];
    it('finds by words that stand apart', async () => {
      await open({}, async (page) => {
        for (const [asked, count, first] of searches.filter((_, at) => oneOf(origins, at).includes(from))) {
          await page.goto(`${starts[from]}search.html?q=${encodeURIComponent(asked)}`);
          await expect.poll(() => page.locator('#count').textContent(), { message: asked }).toMatch(count);
          if (first !== null) expect(await page.locator('#results li').first().textContent(), asked).toMatch(first);
          // Who finds nothing has the subjects, as has who asks for nothing yet.
          const isSaid = await page.locator('#count').textContent();
          expect(await page.locator('#browse').isVisible(), asked).toBe(/^Rien/.test(isSaid ?? ''));
        }
      });
    });

    inTurn(1)('shows pictures, and fetches nothing else', async () => {
      await open({ viewport: { width: 390, height: 800 } }, async (page) => {
        await page.goto(`${starts[from]}meetings/2025-10-16.html`);
        const images = page.locator('img');
        expect(await images.count()).toBe(4);
        for (const image of await images.all()) {
          await image.scrollIntoViewIfNeeded();
          await expect
            .poll(() => image.evaluate((one) => (one as unknown as { naturalWidth: number }).naturalWidth))
            .toBeGreaterThan(0);
        }
        const box = await images.first().boundingBox();
        expect(box?.width).toBeLessThan(390);
        expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(40, 0);
      });
    });

    inTurn(0)('filters a register, in the address, back and forth', async () => {
      await open({}, async (page) => {
        const rows = page.locator('tbody tr:visible');
        await page.goto(`${starts[from]}decisions.html`);
        const all = await rows.count();
        await page.selectOption('select[name=state]', 'decision/superseded');
        await expect.poll(() => rows.count()).toBe(3);
        expect(new URL(page.url()).searchParams.get('state')).toBe('decision/superseded');
        await page.fill('.filter input', 'LIDGELD');
        await expect.poll(() => rows.count()).toBe(1);
        expect(await page.locator('.filter output').textContent()).toBe('1 ligne');
        await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('LIDGELD');
        await page.reload();
        await expect.poll(() => rows.count()).toBe(1);
        await page.goBack();
        await expect.poll(() => rows.count()).toBe(all);
        await page.goForward();
        await expect.poll(() => rows.count()).toBe(1);
        await page.click('button[type=reset]');
        await expect.poll(() => rows.count()).toBe(all);
        expect(new URL(page.url()).search).toBe('');
      });
    });

    inTurn(1)('is read without JavaScript', async () => {
      await open({ javaScriptEnabled: false }, async (page) => {
        await page.goto(`${starts[from]}decisions.html`);
        expect(await page.locator('tbody tr:visible').count()).toBeGreaterThan(20);
        expect(await page.locator('form.filter').isVisible()).toBe(false);
        await page.click('text=2025-10-16/D2 >> nth=0');
        await page.waitForLoadState('load');
        expect(page.url()).toMatch(/meetings\/2025-10-16\.html#D2$/);
        await page.goto(`${starts[from]}search.html?q=compost`);
        expect(await page.locator('noscript').textContent()).toContain('registres');
        await page.click('#browse >> text=Ruches');
        await page.waitForURL(/subjects\/ruches\.html$/);
      });
    });
  });

  const screens = [390, 1280].flatMap((width) =>
    (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
  );
  it('has no page wider than the screen, and none that axe complains of, narrow or wide, light or dark', async () => {
    // In one tab, which compiles axe once.
    await open({}, async (page) => {
      const wrong: string[] = [];
      // All with each screen in `npm run verify`; in `npm test` one of each folder, and each with the next screen.
      const folders = new Set<string>();
      const kinds = pages.filter((path) => {
        const isFirst = !folders.has(dirname(path));
        folders.add(dirname(path));
        return isFirst || dirname(path) === '.';
      });
      const asked = [...(thorough ? pages : kinds), 'search.html?q=fete', 'decisions.html?q=compost'];
      for (const [at, path] of asked.entries()) {
        for (const { width, colorScheme } of oneOf(screens, at)) {
          await page.setViewportSize({ width, height: 800 });
          await page.emulateMedia({ colorScheme });
          await page.goto(starts.http + path);
          const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
          if (wide > width) wrong.push(`${path}, ${colorScheme}: ${wide} pixels wide on ${width}`);
          // Evaluated, a script is no part of the page: its policy forbids others.
          await page.evaluate(axe);
          const found = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as {
            violations: { id: string; nodes: { html: string }[] }[];
          };
          for (const { id, nodes } of found.violations)
            wrong.push(`${path}, ${colorScheme}, ${width} pixels wide: ${id} ${nodes[0]?.html}`);
        }
      }
      expect(wrong).toEqual([]);
    });
  });

  it('is printed without what leads elsewhere, and says on each sheet that it is a draft', async () => {
    await open({}, async (page) => {
      await page.emulateMedia({ media: 'print' });
      await page.goto(`${starts.http}meetings/2025-11-20.html`);
      expect(await page.locator('nav:visible, form:visible, footer:visible').count()).toBe(0);
      expect(await page.evaluate('getComputedStyle(document.querySelector(".top")).display')).toBe(
        'table-header-group',
      );
      expect(await page.locator('h1').isVisible()).toBe(true);
      await page.goto(`${starts.http}figures.html`);
      expect(await page.locator('details table:visible').count()).toBe(3);
      if (!hasPoppler) return;
      // As many sheets as a long one has.
      await page.goto(`${starts.http}meetings/2025-11-20.html`);
      await page.evaluate(`document.querySelector('.text').append(...Array.from({ length: 120 }, () => {
        const one = document.createElement('p');
        one.textContent = 'Une phrase de plus.';
        return one;
      }))`);
      const file = join(folder, 'sheets.pdf');
      await page.pdf({ path: file, format: 'A4', preferCSSPageSize: true });
      const sheets = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }).split('\f').filter(Boolean);
      expect(sheets.length).toBeGreaterThan(2);
      for (const sheet of sheets) expect(sheet).toContain('Projet – non approuvé');
    });
  });
});
