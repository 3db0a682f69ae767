// `npm run bench`: Lessonpress beside its peers on the same content with the same browser, side by side in one run. What
// it prints are ratios (medians of rounds that alternate); absolute times depend on the machine. Words after -- name the
// rows to run (sheets, decks, decktape, handouts, help; all when none is named). Flags: --rounds 3 --topics 1,30,100
// --decks 60 --write (puts the rows into the table of docs/performance.md, in place of those of the same work).
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { findBrowser } from '../dist/io/browser/find.js';
import { deck, deckTopic, PICTURE, plain, topic } from './content.mjs';
import { alternate, median, run } from './measure.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const cli = join(here, '..', 'dist', 'cli.js');
const docs = join(here, '..', 'docs', 'performance.md');
const marp = join(here, 'node_modules', '@marp-team', 'marp-cli', 'marp-cli.js');
const decktape = join(here, 'node_modules', 'decktape', 'decktape.js');
const flag = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : process.argv[at + 1];
};
const rounds = Number(flag('rounds', '3'));
const sizes = flag('topics', '1,30,100').split(',').map(Number);
const decks = Number(flag('decks', '60'));
/** decktape needs seconds for one deck: so many are enough to know it. */
const FEW = 6;

const ROWS = {
  sheets: async () => {
    const lines = [];
    for (const size of sizes) lines.push(await sheets(size));
    return lines;
  },
  decks: async () => [await slideDecks(decks)],
  decktape: async () => [await decktapeDecks(decks)],
  handouts: async () => [await handouts(30)],
  help: async () => [await help()],
};
const named = process.argv.slice(2).filter((word) => word in ROWS);
const wanted = named.length > 0 ? named : Object.keys(ROWS);

const browser = await findBrowser({});
if ('tried' in browser) throw new Error(browser.message);
const env = {
  ...process.env,
  PUPPETEER_EXECUTABLE_PATH: browser.path,
  CHROME_PATH: browser.path,
  CHROME_NO_SANDBOX: '1',
  IS_DOCKER: '1',
  ...(browser.libraries ? { LD_LIBRARY_PATH: browser.libraries } : {}),
};
const work = mkdtempSync(join(tmpdir(), 'lessonpress-bench-'));
const how = { rounds, work, env };

try {
  console.log(`Browser: ${browser.kind} ${browser.version ?? ''}; Node ${process.versions.node}; ${rounds} rounds.\n`);
  const lines = [];
  for (const name of wanted) lines.push(...(await ROWS[name]()));
  const table = [...head(), ...lines].join('\n');
  console.log(`\n${table}`);
  mkdirSync(join(here, 'results'), { recursive: true });
  writeFileSync(join(here, 'results', 'latest.md'), `${table}\n`);
  if (process.argv.includes('--write')) writeRows(lines);
} finally {
  rmSync(work, { recursive: true, force: true });
}

function head() {
  return ['| work | Lessonpress | peer | ratio | peak memory |', '|---|---|---|---|---|'];
}

/** Rows of the same work are replaced, new ones added at the end of the table. */
function writeRows(lines) {
  const [first] = head();
  const text = readFileSync(docs, 'utf8');
  const start = text.indexOf(first);
  const end = text.indexOf('\n\n', start);
  const rows = new Map(
    text
      .slice(start, end)
      .split('\n')
      .slice(2)
      .map((line) => [workOf(line), line]),
  );
  for (const line of lines) rows.set(workOf(line), line);
  writeFileSync(docs, text.slice(0, start) + [...head(), ...rows.values()].join('\n') + text.slice(end));
}

function workOf(line) {
  return line.split('|')[1]?.trim();
}

/** So many topics in a folder, and the words that build them there. */
function ourBuild(folder, size, only, write = topic) {
  const [content, out] = [join(folder, 'content'), join(folder, 'output')];
  mkdirSync(content, { recursive: true });
  writeFileSync(join(content, 'picture.svg'), PICTURE);
  for (let i = 0; i < size; i += 1) writeFileSync(join(content, `lesson-${i}.md`), write(i));
  return [cli, 'build', '--content', content, '--out', out, '--only', only, '--quiet'];
}

function us(size, only, pdfs, write) {
  return { peer: 'lessonpress', pdfs, prepare: (folder) => ourBuild(folder, size, only, write) };
}

/** Worksheet and key of each topic: two PDFs a topic on both sides. */
async function sheets(size) {
  const theirs = (folder) => {
    writeFileSync(join(folder, 'picture.svg'), PICTURE);
    for (let i = 0; i < size; i += 1) {
      writeFileSync(join(folder, `lesson-${i}.md`), plain(i, false));
      writeFileSync(join(folder, `lesson-${i}-answers.md`), plain(i, true));
    }
    return [join(here, 'md-to-pdf.mjs'), browser.path, folder];
  };
  const sides = [us(size, 'worksheet,answers', size * 2), { peer: 'md-to-pdf', pdfs: size * 2, prepare: theirs }];
  const what = size === 1 ? '1 topic, cold: worksheet + key' : `${size} topics: worksheets + keys`;
  return row(what, await alternate(`${size} topics`, sides, how), 'md-to-pdf');
}

/** Decks of twelve slides to PDF, a slide a page, beside Marp making five at once. */
async function slideDecks(size) {
  const theirs = (folder) => {
    for (let i = 0; i < size; i += 1) writeFileSync(join(folder, `deck-${i}.md`), deck(i));
    return [marp, '--input-dir', folder, '--pdf', '--output', join(folder, 'out'), '--no-stdin', '--parallel', '5'];
  };
  const sides = [us(size, 'slides', size, deckTopic), { peer: 'marp', pdfs: size, prepare: theirs }];
  return row(`${size} decks to PDF (ours with slides.html too)`, await alternate(`${size} decks`, sides, how), 'marp');
}

/** The same beside decktape, which prints the slides.html that we made: a few of them, one after the other. */
async function decktapeDecks(size) {
  const made = join(work, 'decks');
  const { status, output } = await run(ourBuild(made, FEW, 'slides', deckTopic), env);
  if (status !== 0) throw new Error(output);
  const files = readdirSync(join(made, 'output'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('slides.html'))
    .map((name) => pathToFileURL(join(made, 'output', name)).href);
  const options = ['--pause', '0', '--load-pause', '0', '--chrome-path', browser.path, '--chrome-arg=--no-sandbox'];
  const theirs = (folder) =>
    files.map((file, i) => [decktape, 'reveal', ...options, file, join(folder, `deck-${i}.pdf`)]);
  const sides = [us(size, 'slides', size, deckTopic), { peer: 'decktape', pdfs: FEW, prepare: theirs }];
  const results = await alternate(`${size} decks`, sides, how);
  return row(`${size} decks to PDF, decktape ${FEW} of them`, results, 'decktape');
}

/** Six slides a page, beside the worksheets of the same topics: both are our own. */
async function handouts(size) {
  const sides = [us(size, 'handout-6', size), { ...us(size, 'worksheet', size), peer: 'worksheets' }];
  return row(`${size} handouts, six slides a page`, await alternate(`${size} handouts`, sides, how), 'our worksheets');
}

async function help() {
  const ours = [];
  const bare = [];
  for (let round = 0; round < 15; round += 1) {
    bare.push((await run(['-e', '0'], env)).seconds);
    ours.push((await run([cli, '--help'], env)).seconds);
  }
  const ratio = median(ours) / median(bare);
  return `| --help | ${ms(median(ours))} | node ${ms(median(bare))} | ${ratio.toFixed(2)} × its time | |`;
}

function row(what, [ours, theirs], peer) {
  const ratio = theirs.each / ours.each;
  const each = (side) => `${ms(side.each)} a PDF`;
  return `| ${what} | ${each(ours)} | ${peer} ${each(theirs)} | **${ratio.toFixed(1)} ×** as fast | ${ours.peak} MB, ${peer} ${theirs.peak} MB |`;
}

function ms(seconds) {
  return `${Math.round(seconds * 1000)} ms`;
}
