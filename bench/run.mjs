// `npm run bench`: Lessonpress beside its peers on the same content with the same browser, side by side in one run. What
// it prints are ratios (medians of rounds that alternate); absolute times depend on the machine. Flags: --rounds 3
// --topics 30,100 --decks 30
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from '../dist/io/browser/find.js';
import { deck, PICTURE, plain, topic } from './content.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const cli = join(here, '..', 'dist', 'cli.js');
const marp = join(here, 'node_modules', '@marp-team', 'marp-cli', 'marp-cli.js');
const flag = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : process.argv[at + 1];
};
const rounds = Number(flag('rounds', '3'));
const sizes = flag('topics', '1,30,100').split(',').map(Number);
const decks = Number(flag('decks', '30'));

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

try {
  console.log(`Browser: ${browser.kind} ${browser.version ?? ''}; Node ${process.versions.node}; ${rounds} rounds.\n`);
  const lines = [];
  for (const size of sizes) lines.push(await sheets(size));
  lines.push(await slideDecks(decks));
  lines.push(await help());
  const table = ['| work | Lessonpress | peer | ratio | peak memory |', '|---|---|---|---|---|', ...lines].join('\n');
  console.log(`\n${table}`);
  mkdirSync(join(here, 'results'), { recursive: true });
  writeFileSync(join(here, 'results', 'latest.md'), `${table}\n`);
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** So many topics in a folder, and the words that build them there. */
function ourBuild(folder, size, only) {
  const [content, out] = [join(folder, 'content'), join(folder, 'output')];
  mkdirSync(content, { recursive: true });
  writeFileSync(join(content, 'picture.svg'), PICTURE);
  for (let i = 0; i < size; i += 1) writeFileSync(join(content, `lesson-${i}.md`), topic(i));
  return [cli, 'build', '--content', content, '--out', out, '--only', only, '--quiet'];
}

/** Worksheet and key of each topic: two PDFs a topic on both sides. */
async function sheets(size) {
  const [ours, theirs] = await alternate(
    `${size} topics`,
    (folder) => ourBuild(folder, size, 'worksheet,answers'),
    (folder) => {
      writeFileSync(join(folder, 'picture.svg'), PICTURE);
      for (let i = 0; i < size; i += 1) {
        writeFileSync(join(folder, `lesson-${i}.md`), plain(i, false));
        writeFileSync(join(folder, `lesson-${i}-answers.md`), plain(i, true));
      }
      return [join(here, 'md-to-pdf.mjs'), browser.path, folder];
    },
    size * 2,
  );
  const what = size === 1 ? '1 topic, cold: worksheet + key' : `${size} topics: worksheets + keys`;
  return row(what, ours, theirs, 'md-to-pdf', size * 2);
}

/** Decks to PDF, a slide a page. */
async function slideDecks(size) {
  const [ours, theirs] = await alternate(
    `${size} decks`,
    (folder) => ourBuild(folder, size, 'slides'),
    (folder) => {
      for (let i = 0; i < size; i += 1) writeFileSync(join(folder, `deck-${i}.md`), deck(i));
      return [marp, '--input-dir', folder, '--pdf', '--output', join(folder, 'out'), '--no-stdin'];
    },
    size,
  );
  return row(`${size} decks to PDF (ours with slides.html too)`, ours, theirs, 'marp', size);
}

async function help() {
  const ours = [];
  const bare = [];
  for (let round = 0; round < 15; round += 1) {
    bare.push((await run(['-e', '0'])).seconds);
    ours.push((await run([cli, '--help'])).seconds);
  }
  const ratio = median(ours) / median(bare);
  return `| --help | ${ms(median(ours))} | node ${ms(median(bare))} | ${ratio.toFixed(2)} × its time | |`;
}

async function alternate(name, prepareOurs, prepareTheirs, pdfs) {
  const results = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    for (const [side, prepare] of [prepareOurs, prepareTheirs].entries()) {
      const folder = mkdtempSync(join(work, 'run-'));
      const result = await run(prepare(folder));
      const made = countPdfs(folder);
      if (result.status !== 0 || made < pdfs) {
        throw new Error(`${name}, side ${side}: status ${result.status}, ${made} of ${pdfs} PDFs\n${result.output}`);
      }
      results[side].push(result);
      rmSync(folder, { recursive: true, force: true });
      console.log(
        `${name}  ${side === 0 ? 'lessonpress' : 'peer       '}  ${result.seconds.toFixed(2)} s  ${result.peak} MB`,
      );
    }
  }
  return results.map((list) => ({
    seconds: median(list.map((r) => r.seconds)),
    peak: Math.max(...list.map((r) => r.peak)),
  }));
}

function row(what, ours, theirs, peer, documents) {
  const ratio = theirs.seconds / ours.seconds;
  const each = (seconds) => `${ms(seconds / documents)} a PDF`;
  return `| ${what} | ${each(ours.seconds)} | ${peer} ${each(theirs.seconds)} | **${ratio.toFixed(1)} ×** as fast | ${ours.peak} MB, ${peer} ${theirs.peak} MB |`;
}

/** Runs node with these words; seconds from start to end and the peak memory of its process tree (PSS, MB; Linux). */
async function run(words) {
  const start = process.hrtime.bigint();
  const child = spawn(process.execPath, words, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      output += chunk;
    });
  let peak = 0;
  const poll = setInterval(() => {
    peak = Math.max(peak, treeMemory(child.pid));
  }, 200);
  const status = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(poll);
  return { seconds: Number(process.hrtime.bigint() - start) / 1e9, peak, status, output };
}

function treeMemory(root) {
  if (process.platform !== 'linux') return 0;
  const parents = new Map();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    } catch {
      /* ended meanwhile */
    }
  }
  let total = 0;
  for (const pid of parents.keys()) {
    let at = pid;
    while (at !== undefined && at !== root && at > 1) at = parents.get(at);
    if (at !== root) continue;
    try {
      total += Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
    } catch {
      /* ended meanwhile */
    }
  }
  return Math.round(total / 1024);
}

function countPdfs(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.pdf') && statSync(join(folder, name)).size > 1000,
  ).length;
}
function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
function ms(seconds) {
  return `${Math.round(seconds * 1000)} ms`;
}
