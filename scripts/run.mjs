// Sets up what is missing (packages, compiled code), then runs one thing. Only Node and npm are needed: no shell syntax,
// so that it runs on Windows too. Called by the npm scripts of package.json.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const at = (...parts) => join(root, ...parts);
const [task = 'start', ...args] = process.argv.slice(2);

checkNode();
await main();

async function main() {
  if (task === 'compile') return compile(true);
  if (task === 'bench') {
    install(root);
    install(at('bench'));
    compile();
    return exit(node(at('bench', 'run.mjs'), ...args));
  }
  install(root);
  if (task === 'check') return exit(check());
  if (task === 'schema' || task === 'guide') {
    compile();
    return task === 'schema' ? writeSchemas() : writeKinds();
  }
  compile();
  if (task === 'test') return exit(test(args));
  if (task === 'start') return cli(['build', ...args]);
  if (task === 'cli') return cli(args);
  console.error(`run.mjs: unknown task ${task}`);
  process.exitCode = 2;
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Lessonpress needs Node 20.19 or newer; this is ${process.versions.node}. Get it from nodejs.org.`);
  process.exit(2);
}

/** Installs the packages of the lock file, unless each of them is there in its version. */
function install(folder) {
  if (isInstalled(folder)) return;
  console.error('Installing packages (the first time only) …');
  const npm = process.env.npm_execpath;
  // Not `npm ci`: it refuses a lock file that lacks a binary of another system, and some registries lack a few of those.
  const command = [
    'install',
    '--no-save',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  // npm sets NODE_ENV-like switches for its children; a set-up must not inherit a production install.
  const env = { ...process.env, NODE_ENV: '', npm_config_omit: '' };
  const result = npm
    ? spawnSync(process.execPath, [npm, ...command], { cwd: folder, stdio: ['ignore', 2, 2], env })
    : spawnSync('npm', command, { cwd: folder, stdio: ['ignore', 2, 2], env, shell: process.platform === 'win32' });
  if (result.status !== 0) {
    console.error('The packages could not be installed. Check the network, then try again.');
    process.exit(3);
  }
}

function isInstalled(folder) {
  const wanted = lockOf(join(folder, 'package-lock.json'));
  const there = lockOf(join(folder, 'node_modules', '.package-lock.json'));
  if (!wanted || !there) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const found = there[path];
    return found ? found.version === entry.version : entry.optional === true;
  });
}

function lockOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return null;
  }
}

/** Compiles src/ to dist/ when a source differs from what was compiled. */
function compile(force = false) {
  const hash = createHash('sha256');
  for (const file of sources(at('src')))
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(at(file)))
      .update('\0');
  hash.update(readFileSync(at('tsconfig.json'))).update(readFileSync(at('package-lock.json')));
  const stamp = hash.digest('hex');
  const stampFile = at('dist', '.compiled');
  if (!force && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  // What is packed holds no file whose source is gone.
  if (force) rmSync(at('dist'), { recursive: true, force: true });
  if (node(at('node_modules', 'typescript', 'bin', 'tsc'), '-p', at('tsconfig.json')) !== 0) process.exit(3);
  mkdirSync(at('dist'), { recursive: true });
  writeFileSync(stampFile, stamp);
}

function sources(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length + 1))
    .sort();
}

/** Runs vitest and closes with `N passed, N failed`. */
function test(more) {
  const results = at('node_modules', '.cache', 'lessonpress-tests.json');
  mkdirSync(dirname(results), { recursive: true });
  writeFileSync(results, '{}');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`];
  const status = node(at('node_modules', 'vitest', 'vitest.mjs'), 'run', ...reporters, ...more);
  const { numPassedTests = 0, numFailedTests = 0, numFailedTestSuites = 0 } = JSON.parse(readFileSync(results, 'utf8'));
  const broken = status !== 0 && numFailedTests === 0 ? Math.max(1, numFailedTestSuites) : numFailedTests;
  console.log(`${numPassedTests} passed, ${broken} failed`);
  return status;
}

/** Types, lint and format, dead code, then every test (the import rules are one of them). */
function check() {
  const bin = (name, ...parts) => [at('node_modules', name, ...parts)];
  const steps = [
    ['types', ...bin('typescript', 'bin', 'tsc'), '--noEmit', '-p', at('tsconfig.json')],
    ['types of tests', ...bin('typescript', 'bin', 'tsc'), '--noEmit', '-p', at('tests', 'tsconfig.json')],
    ['lint', ...bin('@biomejs/biome', 'bin', 'biome'), 'check', root],
    ['dead code', ...bin('knip', 'bin', 'knip.js')],
  ];
  for (const [name, ...command] of steps) {
    console.error(`check: ${name}`);
    const status = node(...command);
    if (status !== 0) return status;
  }
  compile();
  console.error('check: tests');
  return test(args);
}

async function writeSchemas() {
  const { schemas } = await import(pathToFileURL(at('dist', 'topic', 'schema.js')).href);
  mkdirSync(at('schema'), { recursive: true });
  for (const [name, schema] of Object.entries(schemas())) {
    writeFileSync(at('schema', name), `${JSON.stringify(schema, null, 2)}\n`);
  }
}

/** The reference of question kinds in the guide. */
async function writeKinds() {
  const { kindPages } = await import(pathToFileURL(at('dist', 'questions', 'guide.js')).href);
  rmSync(at('docs', 'guide', 'kinds'), { recursive: true, force: true });
  mkdirSync(at('docs', 'guide', 'kinds'), { recursive: true });
  for (const [name, text] of Object.entries(kindPages())) writeFileSync(at('docs', 'guide', 'kinds', name), text);
}

/** The command line, in a process of its own so that its exit code and its streams are its own. */
function cli(words) {
  exit(node(at('dist', 'cli.js'), ...words));
}

function node(...words) {
  // npm runs scripts in the package's folder; people mean the one they stand in.
  const cwd = task === 'cli' ? (process.env.INIT_CWD ?? process.cwd()) : root;
  const result = spawnSync(process.execPath, words, { cwd, stdio: 'inherit' });
  return result.status ?? (result.signal === 'SIGINT' ? 130 : 1);
}

function exit(status) {
  process.exitCode = status;
}
