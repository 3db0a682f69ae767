import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { runPresent } from '../../src/commands/present.ts';
import { openBrowser } from '../fixtures/browser.ts';
import { cli, runCli } from '../fixtures/library.ts';

/** `lessonpress present`, with the slides and the speaker view open in a real browser. */
const lesson = `---
title: Rivers
---

:::questions{for=starter}
1. Name a river. [1]
   > the Rhine
2. Name a sea. [1]
   > the North Sea
:::

## Water

**A river runs to the sea.** It begins at a spring, high up.

:::notes
Ask who has seen a spring.
:::

:::questions[Where rivers run]{minutes=5}
1. Where does a river run? [1]
   > to the sea
:::
`;

function project(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'lessonpress-present-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, 'content'), { recursive: true });
    writeFileSync(join(folder, 'content', name), text);
  }
  return folder;
}

interface Presenting {
  readonly child: ChildProcess;
  readonly deck: string;
  readonly speaker: string;
  /** Resolved with the exit code. */
  readonly ended: Promise<number | null>;
  said(): string;
}

/** Starts the command and waits for its addresses. */
function present(cwd: string, ...words: readonly string[]): Promise<Presenting> {
  const child = spawn(process.execPath, [cli, 'present', ...words, '--no-open'], { cwd });
  const ended = new Promise<number | null>((done) => child.once('exit', done));
  let said = '';
  return new Promise((done, fail) => {
    void ended.then((code) => fail(new Error(`it ended with ${code}: ${said}`)));
    const hear = (chunk: Buffer) => {
      said += String(chunk);
      const [deck, speaker] = said.match(/http:\S+/g) ?? [];
      if (deck && speaker && said.includes('Ctrl-C')) done({ child, deck, speaker, ended, said: () => said });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
  });
}

/** Status of an answer, asked with headers that no browser sends. */
function ask(address: string, options: { host?: string; method?: string; path?: string } = {}) {
  const url = new URL(address);
  return new Promise<{ status: number; body: string; headers: Readonly<Record<string, unknown>> }>((done, fail) => {
    const asking = request(
      {
        host: url.hostname,
        port: url.port,
        path: options.path ?? `${url.pathname}${url.search}`,
        method: options.method ?? 'GET',
        headers: { host: options.host ?? url.host },
      },
      (response) => {
        let body = '';
        response.on('data', (chunk) => (body += chunk));
        response.on('end', () => done({ status: response.statusCode ?? 0, body, headers: response.headers }));
      },
    );
    asking.on('error', fail);
    asking.end();
  });
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let cwd: string;
let running: Presenting;
let browser: Browser;
let faults: string[] = [];

beforeAll(async () => {
  cwd = project({ 'rivers.md': lesson, 'mountains.md': lesson.replace('Rivers', 'Mountains') });
  [running, browser] = await Promise.all([present(cwd, 'rivers'), openBrowser()]);
}, 120_000);

afterAll(async () => {
  running?.child.kill('SIGKILL');
  await browser?.close();
});

afterEach(async () => {
  for (const page of (await browser.pages()).slice(1)) await page.close();
  expect(faults).toEqual([]);
  faults = [];
});

async function open(address: string): Promise<Page> {
  const page = await browser.newPage();
  page.on('pageerror', (error) => faults.push(String(error)));
  await page.goto(address);
  await page.waitForFunction('window.Reveal && Reveal.isReady()');
  return page;
}

async function openBoth(deckAt = running.deck, speakerAt = running.speaker) {
  const deck = await open(deckAt);
  const view = await open(speakerAt);
  await view.waitForSelector('.lp-now .deck-slide');
  return { deck, view };
}

const slideIs = (page: Page, number: number) => page.waitForFunction(`Reveal.getIndices().h === ${number}`);
const toTask = `Reveal.slide(Reveal.getSlides().findIndex((slide) => slide.dataset.slideKind === 'task'))`;
const text = (page: Page, selector: string) => page.$eval(selector, (element) => element.textContent ?? '');
const pressed = (page: Page) =>
  page.evaluate(`Reveal.getCurrentSlide().querySelector('button.timer').getAttribute('aria-pressed')`);

describe('lessonpress present', () => {
  it('says both addresses and how to end it, and leaves the output folder alone', () => {
    expect(running.said()).toContain('Rivers');
    expect(running.deck).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[\w-]{22}\/slides\.html$/);
    expect(running.speaker).toBe(`${running.deck}?speaker`);
    expect(readdirSync(cwd)).toEqual(['content']);
  });

  it('moves the slides by the speaker view, and the speaker view by the slides', async () => {
    const { deck, view } = await openBoth();
    expect(await text(view, '.lp-count')).toMatch(/^Slide 1 of \d+$/);
    await view.keyboard.press('PageDown');
    await slideIs(deck, 1);
    await view.waitForFunction(`document.querySelector('.lp-count').textContent.startsWith('Slide 2 ')`);
    await deck.bringToFront();
    await deck.keyboard.press('PageUp');
    await slideIs(view, 0);
    await view.click('.lp-row .lp-main');
    await slideIs(deck, 1);
  });

  it('shows the answers of a slide pale before they come, the next click beside it, and the notes', async () => {
    const { deck, view } = await openBoth();
    await deck.evaluate(
      `Reveal.slide(Reveal.getSlides().findIndex((s) => s.dataset.slideKind === 'starter-answers'), 0, -1)`,
    );
    await view.waitForFunction(`document.querySelector('.lp-next .fragment.visible')`);
    const seen = (where: string) =>
      view.$$eval(`${where} .fragment`, (all) => all.map((one) => Number(getComputedStyle(one).opacity)));
    expect((await seen('.lp-now')).every((opacity) => opacity > 0.3 && opacity < 0.7)).toBe(true);
    expect((await seen('.lp-next')).filter((opacity) => opacity === 1)).toHaveLength(1);
    expect(await text(view, '.lp-next .lp-head')).toBe('Next click');
    await view.keyboard.press('Space');
    await deck.waitForFunction(`Reveal.getCurrentSlide().querySelectorAll('.fragment.visible').length === 1`);
    await deck.evaluate(`Reveal.slide(Reveal.getSlides().findIndex((s) => s.textContent.includes('seen a spring')))`);
    await view.waitForFunction(`document.querySelector('.lp-text').textContent.includes('seen a spring')`);
  });

  it('starts, pauses and sets back a timer in both', async () => {
    const { deck, view } = await openBoth();
    await deck.evaluate(toTask);
    await view.waitForFunction(`document.querySelector('.lp-time').textContent === '5:00'`);
    await view.click('.lp-start');
    await deck.waitForFunction(`Reveal.getCurrentSlide().querySelector('.timer-time').textContent.startsWith('4:5')`);
    expect(await pressed(deck)).toBe('true');
    await deck.bringToFront();
    await deck.keyboard.press('t');
    await view.waitForFunction(`document.querySelector('.lp-start').textContent === 'Start'`);
    expect(await pressed(view)).toBe('false');
    await deck.keyboard.press('r');
    await view.waitForFunction(`document.querySelector('.lp-time').textContent === '5:00'`);
  });

  it('makes the screen black from both, and goes on from there with the slide back', async () => {
    const { deck, view } = await openBoth();
    await view.keyboard.press('b');
    await deck.waitForSelector('.lp-screen.lp-black');
    const cover = await deck.$eval('.lp-screen', (element) => {
      const { width, height } = element.getBoundingClientRect();
      return [width === innerWidth, height === innerHeight, getComputedStyle(element).backgroundColor];
    });
    expect(cover).toEqual([true, true, 'rgb(0, 0, 0)']);
    await view.waitForFunction(`document.querySelector('.lp-now .lp-head').textContent === 'Black screen'`);
    await deck.bringToFront();
    await deck.keyboard.press('PageDown');
    await slideIs(view, 1);
    expect(await deck.$('.lp-screen')).toBeNull();
    await deck.keyboard.press('w');
    await deck.waitForSelector('.lp-screen.lp-white');
    await deck.keyboard.press('w');
    expect(await deck.$('.lp-screen')).toBeNull();
    expect(await deck.evaluate('Reveal.getIndices().h')).toBe(1);
  });

  it('comes back to slide and timer when the slides are loaded again', async () => {
    const { deck, view } = await openBoth();
    await deck.evaluate(toTask);
    await deck.bringToFront();
    await deck.keyboard.press('t');
    await view.waitForFunction(`document.querySelector('.lp-start').textContent === 'Pause'`);
    const { h } = (await deck.evaluate('Reveal.getIndices()')) as { h: number };
    await deck.goto('about:blank');
    await view.waitForFunction(`document.querySelector('.lp-alone').textContent !== ''`);
    await deck.goto(running.deck);
    await slideIs(deck, h);
    await deck.waitForFunction(
      `Reveal.getCurrentSlide().querySelector('button.timer').getAttribute('aria-pressed') === 'true'`,
    );
    await view.waitForFunction(`document.querySelector('.lp-alone').textContent === ''`);
  });

  it('shows in the speaker view what the pen draws', async () => {
    const { deck, view } = await openBoth();
    await deck.bringToFront();
    await deck.keyboard.press('p');
    await deck.mouse.move(200, 200);
    await deck.mouse.down();
    await deck.mouse.move(300, 260, { steps: 4 });
    await deck.mouse.up();
    await view.waitForSelector('.lp-now .lp-ink path');
    await deck.keyboard.press('u');
    await view.waitForFunction(`!document.querySelector('.lp-now .lp-ink path')`);
  });

  it('goes to the slide of a number that is typed, in whichever window', async () => {
    const { deck, view } = await openBoth();
    await view.keyboard.press('3');
    expect(await text(view, '.lp-number')).toBe('3');
    await view.keyboard.press('Enter');
    await slideIs(deck, 2);
    expect(await view.$('.lp-number')).toBeNull();
    await deck.bringToFront();
    for (const key of ['9', '9', 'Enter'] as const) await deck.keyboard.press(key);
    await slideIs(view, (await deck.evaluate('Reveal.getTotalSlides() - 1')) as number);
    await deck.keyboard.press('1');
    await deck.keyboard.press('Escape');
    await deck.keyboard.press('PageUp');
    expect(await deck.evaluate('Reveal.getIndices().h')).toBeGreaterThan(0);
  });

  it('turns slides when a button has the keyboard, and presses a button again only when it was reached by Tab', async () => {
    const { deck } = await openBoth();
    await deck.bringToFront();
    await deck.evaluate(toTask);
    const { h } = (await deck.evaluate('Reveal.getIndices()')) as { h: number };
    await deck.evaluate(`Reveal.getCurrentSlide().querySelector('button.timer').focus()`);
    await deck.keyboard.press('PageUp');
    await slideIs(deck, h - 1);
    await deck.evaluate(toTask);
    await deck.click('.present button.timer');
    expect(await pressed(deck)).toBe('true');
    await deck.keyboard.press('Space');
    expect(await deck.evaluate(`document.querySelectorAll('button.timer[aria-pressed=true]').length`)).toBe(1);
    expect(await deck.evaluate('Reveal.getIndices().h')).toBe(h + 1);
  });

  it('knows the keys of a clicker where the keyboard is set to another alphabet', async () => {
    const { deck } = await openBoth();
    const key = (name: string, code: string) =>
      deck.evaluate(
        `document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '${name}', code: '${code}', bubbles: true }))`,
      );
    await key('لا', 'KeyB');
    expect(await deck.$('.lp-black')).not.toBeNull();
    await key('ץ', 'Period');
    expect(await deck.$('.lp-black')).toBeNull();
    await key('٢', 'Digit2');
    await key('Enter', 'Enter');
    await slideIs(deck, 1);
  });

  it('never loads the slides again by F5, which clickers send to begin', async () => {
    const { deck } = await openBoth();
    await deck.bringToFront();
    await deck.evaluate('window.same = true');
    await deck.keyboard.press('F5');
    await deck.keyboard.press('PageDown');
    await slideIs(deck, 1);
    expect(await deck.evaluate('window.same')).toBe(true);
  });

  it('has larger and smaller notes, a list of its keys, and a clock that is set back', async () => {
    const { view } = await openBoth();
    const size = () => view.$eval('.lp-text .note', (note) => parseFloat(getComputedStyle(note).fontSize));
    await view.keyboard.press('PageDown');
    await view.waitForSelector('.lp-text .note');
    const before = await size();
    await view.keyboard.press('+');
    expect(await size()).toBeGreaterThan(before);
    await view.keyboard.press('-');
    expect(await size()).toBe(before);
    await view.keyboard.press('?');
    expect(await text(view, '.lp-help')).toContain('Move the notes up and down');
    await view.keyboard.press('Escape');
    await view.evaluate('{ const now = Date.now; Date.now = () => now() + 300000; }');
    await view.waitForFunction(`document.querySelector('.lp-since').textContent.includes('5:0')`);
    await view.click('.lp-since button');
    await view.waitForFunction(`document.querySelector('.lp-since').textContent.includes('0:0')`);
    const small = await view.$$eval('.lp-view > :not(.lp-part) button', (all) =>
      all
        .map((one) => one.getBoundingClientRect())
        .filter(({ width, height }) => width > 0 && (width < 24 || height < 24)),
    );
    expect(small).toEqual([]);
  });

  it('is not led by the speaker view of another deck', async () => {
    const html = (await ask(running.deck)).body;
    const file = (name: string) => {
      const path = join(mkdtempSync(join(tmpdir(), 'lessonpress-decks-')), name);
      writeFileSync(path, html);
      return pathToFileURL(path).href;
    };
    const here = file('slides.html');
    const other = await open(file('slides.html'));
    const { deck, view } = await openBoth(here, `${here}?speaker`);
    await view.keyboard.press('PageDown');
    await slideIs(view, 1);
    // Where files are strangers to each other the two do not follow either; here they do.
    await slideIs(deck, 1);
    expect(await other.evaluate('Reveal.getIndices().h')).toBe(0);
  });

  it('opens the window of notes of key S too, which is filled again when the slides are loaded again', async () => {
    const deck = await open(running.deck);
    await deck.bringToFront();
    const opened = new Promise<Page>((done) => deck.once('popup', (view) => view && done(view)));
    await deck.keyboard.press('s');
    const view = await opened;
    await view.waitForSelector('.lp-now .deck-slide');
    await view.keyboard.press('PageDown');
    await deck.waitForFunction(`location.hash === '#/1'`);
    await deck.reload();
    await deck.waitForFunction('window.Reveal && Reveal.isReady()');
    await view.waitForFunction(`document.querySelector('.lp-count')?.textContent.startsWith('Slide 2 ')`);
    await view.bringToFront();
    await view.keyboard.press('Home');
    await slideIs(deck, 0);
    await deck.close();
    await view.waitForFunction(`document.body.textContent.includes('closed or loaded again')`);
  });
});

describe('the speaker view', () => {
  it('has no fault that axe finds, with a list of keys and without', async () => {
    const { deck, view } = await openBoth();
    await deck.evaluate(toTask);
    await view.waitForFunction(`document.querySelector('.lp-time').textContent === '5:00'`);
    await view.evaluate(axeSource);
    const faults = () =>
      view.evaluate(`axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
        violations.map(({ id, nodes }) => id + ': ' + nodes[0].html.slice(0, 160)))`);
    expect(await faults()).toEqual([]);
    await view.keyboard.press('?');
    expect(await faults()).toEqual([]);
  });

  it('says what to do when no slides are there to follow', async () => {
    const view = await open(running.speaker);
    await view.waitForFunction(`document.querySelector('.lp-alone').textContent.includes('another window')`);
  });
});

describe('what it serves', () => {
  it('is one page, to this machine, by its own name and path, to be read only', async () => {
    const port = new URL(running.deck).port;
    const path = new URL(running.deck).pathname;
    expect((await ask(running.deck)).status).toBe(200);
    expect((await ask(running.speaker)).status).toBe(200);
    expect(await ask(running.deck, { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
    for (const host of [
      'evil.test',
      `evil.test:${port}`,
      `localhost:${port}`,
      `127.0.0.1:${port}.evil.test`,
      '127.0.0.1',
    ]) {
      expect(await ask(running.deck, { host }), host).toMatchObject({ status: 421, body: '' });
    }
    for (const wrong of [
      '/',
      '/slides.html',
      '/favicon.ico',
      `${path}/`,
      `${path}?x`,
      `${path}/../slides.html`,
      `/%2e%2e${path}`,
      `//${path}`,
      `http://evil.test${path}`,
    ]) {
      expect(await ask(running.deck, { path: wrong }), wrong).toMatchObject({ status: 404, body: '' });
    }
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE']) {
      expect(await ask(running.deck, { method }), method).toMatchObject({ status: 405, body: '' });
    }
  });

  it('may not be kept, framed, or read by another page', async () => {
    const { headers } = await ask(running.deck);
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy': "frame-ancestors 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
    expect(headers).not.toHaveProperty('access-control-allow-origin');
  });
});

describe('the end of it', () => {
  it('comes with Ctrl-C: the port is free again', async () => {
    const own = await present(cwd, join('content', 'mountains.md'));
    expect(own.deck).not.toBe(running.deck);
    expect((await ask(own.deck)).status).toBe(200);
    own.child.kill('SIGINT');
    expect(await own.ended).toBe(130);
    await expect(ask(own.deck)).rejects.toThrow(/ECONNREFUSED/);
  });
});

describe('what cannot be presented', () => {
  it('is a name that no lesson has, or that several have: exit code 2', async () => {
    const unknown = await runCli(['present', 'volcanoes', '--no-open'], { cwd });
    expect(unknown).toMatchObject({ status: 2, stdout: '' });
    expect(unknown.stderr).toMatch(/no lesson "volcanoes"\. There are:\n {2}mountains\n {2}rivers/);
    const several = await runCli(['present', 'n', '--no-open'], {
      cwd: project({ 'north.md': lesson, 'inn.md': lesson }),
    });
    expect(several.status).toBe(2);
    expect(several.stderr).toContain('fits 2 lessons; name one of them:\n  inn\n  north');
  });

  it('is a lesson with errors, which are shown: exit code 1; --keep-going shows the rest', async () => {
    const folder = project({ 'bad.md': `${lesson}\n:::questions\n1. Which? [1]\n   - [ ] a\n   - [ ] b\n:::\n` });
    const bad = await runCli(['present', 'bad', '--no-open'], { cwd: folder });
    expect(bad).toMatchObject({ status: 1, stdout: '' });
    expect(bad.stderr).toContain('choice/no-answer');
    expect(bad.stderr).toContain('--keep-going');
    const shown = await present(folder, 'bad', '--keep-going');
    expect((await ask(shown.deck)).status).toBe(200);
    shown.child.kill('SIGINT');
    await shown.ended;
  });

  it('is a theme that is not there, and a port that another program has: exit code 2', async () => {
    const theme = await runCli(['present', 'rivers', '--theme', 'nope', '--no-open'], { cwd });
    expect(theme.status).toBe(2);
    expect(theme.stderr).toContain('nope');
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    const { port } = other.address() as AddressInfo;
    const taken = await runCli(['present', 'rivers', '--port', String(port), '--no-open'], { cwd });
    other.close();
    expect(taken).toMatchObject({ status: 2, stdout: '' });
    expect(taken.stderr).toContain(`port ${port}`);
  });
});

describe('the browser that it opens', () => {
  async function opening(open: (address: string) => Promise<boolean>) {
    const said: string[] = [];
    let stop = async () => {};
    const end = new Promise<number>((done) => {
      const host = {
        cwd,
        colour: false,
        isTerminal: false,
        out: (line: string) => void said.push(line),
        err: (line: string) => void said.push(line),
        status: () => {},
        onStop: (how: () => Promise<void>) => {
          stop = how;
        },
        now: () => 0,
      };
      void runPresent('rivers', {}, host, async (address) => {
        const well = await open(address);
        if (!well || address.endsWith('?speaker')) setTimeout(() => void stop(), 50);
        return well;
      }).then(done);
    });
    return { code: await end, said: said.join('\n') };
  }

  it('gets the slides, then the speaker view', async () => {
    const addresses: string[] = [];
    const { code } = await opening(async (address) => {
      addresses.push(address);
      return true;
    });
    expect(addresses).toEqual([
      expect.stringMatching(/slides\.html$/),
      expect.stringMatching(/slides\.html\?speaker$/),
    ]);
    expect(code).toBe(130);
  });

  it('is asked for in words when there is none', async () => {
    const { said } = await opening(async () => false);
    expect(said).toContain('No browser could be opened');
    expect(said.match(/http:\S+/g)).toHaveLength(2);
    expect(existsSync(join(cwd, 'output'))).toBe(false);
  });
});
