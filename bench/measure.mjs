// Runs commands side by side and says how long they took and how much memory they used.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * So many rounds of each side, in turn. A side has `prepare(folder)`, which gives one list of words for node or several
 * to be run one after the other, and `pdfs`, which must be there afterwards. Seconds are medians, memory (MB) the largest.
 */
export async function alternate(name, sides, { rounds, work, env }) {
  const results = sides.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [side, { peer, prepare, pdfs }] of sides.entries()) {
      const folder = mkdtempSync(join(work, 'run-'));
      const words = prepare(folder);
      const result = await runAll(Array.isArray(words[0]) ? words : [words], env);
      const made = countPdfs(folder);
      if (result.status !== 0 || made < pdfs) {
        throw new Error(`${name}, ${peer}: status ${result.status}, ${made} of ${pdfs} PDFs\n${result.output}`);
      }
      results[side].push(result);
      rmSync(folder, { recursive: true, force: true });
      console.log(`${name}  ${peer.padEnd(11)}  ${result.seconds.toFixed(2)} s  ${result.peak} MB`);
    }
  }
  return results.map((list, side) => ({
    seconds: median(list.map((r) => r.seconds)),
    peak: Math.max(...list.map((r) => r.peak)),
    each: median(list.map((r) => r.seconds)) / sides[side].pdfs,
  }));
}

async function runAll(commands, env) {
  const all = { seconds: 0, peak: 0, status: 0, output: '' };
  for (const words of commands) {
    const { seconds, peak, status, output } = await run(words, env);
    all.seconds += seconds;
    all.peak = Math.max(all.peak, peak);
    all.output += output;
    if (status !== 0) return { ...all, status };
  }
  return all;
}

/** Runs node with these words; seconds from start to end and the peak memory of its process tree (PSS, MB; Linux). */
export async function run(words, env) {
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

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
