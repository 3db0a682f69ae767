// Makes templates/slides/deck.js: the files of templates/slides/deck/ as one minified script, which every deck carries
// unless a project has parts of its own. `node scripts/deck.mjs` writes it, to be done whenever a part is changed;
// `node scripts/deck.mjs --check` says whether it is what would be written. It begins with the hash of what it is made of.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const slides = join(dirname(dirname(fileURLToPath(import.meta.url))), 'templates', 'slides');
const target = join(slides, 'deck.js');

const made = await build(source());
if (process.argv.includes('--check')) {
  const same = readFileSync(target, 'utf8') === made;
  console.log(same ? 'templates/slides/deck.js is up to date' : 'templates/slides/deck.js is out of date');
  process.exitCode = same ? 0 : 1;
} else writeFileSync(target, made);

/** As src/io/assets.ts joins them. */
function source() {
  const parts = readdirSync(join(slides, 'deck'))
    .filter((name) => /^[\w-]+\.js$/.test(name))
    .sort()
    .map((name) => readFileSync(join(slides, 'deck', name), 'utf8'));
  return `(function () {\n'use strict';\n${parts.join('\n')}})();\n`;
}

async function build(script) {
  const bundle = await rolldown({
    input: 'deck',
    treeshake: false,
    transform: { target: ['chrome107', 'edge107', 'firefox104', 'safari16'] },
    plugins: [{ name: 'deck', resolveId: () => 'deck', load: () => script }],
  });
  const { output } = await bundle.generate({ format: 'iife', minify: true });
  await bundle.close();
  return `/* ${createHash('sha256').update(script).digest('hex')} */\n${output[0].code.trim()}\n`;
}
