// Makes templates/slides/reveal.js, the reveal.js of every deck: built from the package's own sources without the parts
// that no deck of ours turns on (automatic animation, scroll and print views, backgrounds, film and frames, previews,
// plugins, number and jump boxes), which are two fifths of its weight. `node scripts/reveal.mjs` writes it, to be done when reveal.js is updated;
// `node scripts/reveal.mjs --check` says whether it is what would be written.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const reveal = join(root, 'node_modules', 'reveal.js');
const target = join(root, 'templates', 'slides', 'reveal.js');

/** Modules that do nothing, by the last part of their name: what the rest of reveal.js calls of them, and no more. */
const STUBS = {
  autoanimate: 'export default class { run() {} reset() {} }',
  scrollview: `export default class {
    isActive() { return false } activate() {} deactivate() {} toggle() {} layout() {} prev() {} next() {}
    getSlideByIndices() {} scrollToSlide() {}
  }`,
  printview: 'export default class { isActive() { return false } activate() {} }',
  jumptoslide: 'export default class { render() {} show() {} hide() {} isVisible() { return false } destroy() {} }',
  slidenumber: 'export default class { render() {} configure() {} update() {} destroy() {} }',
  overlay: `export default class {
    update() {} getState() { return {} } setState() {} isOpen() { return false } close() {} destroy() {} toggleHelp() {}
    previewIframe() {} previewImage() {} previewVideo() {}
  }`,
  plugins: `export default class {
    load() { return Promise.resolve() } destroy() {} registerPlugin() {} hasPlugin() { return false } getPlugin() {}
    getRegisteredPlugins() { return {} }
  }`,
  backgrounds: `export default class {
    constructor() { this.element = document.createElement('div') }
    render() {} create() {} update() {} updateParallax() {} sync() {} destroy() {}
  }`,
  slidecontent: `export default class {
    constructor(reveal) { this.reveal = reveal }
    load(slide) { slide.style.display = this.reveal.getConfig().display }
    unload(slide) { slide.style.display = 'none' }
    formatEmbeddedContent() {} startEmbeddedContent() {} stopEmbeddedContent() {} afterSlideChanged() {}
    isAllowedToPlayAudio() { return false }
  }`,
  playback: 'export default class {}',
};

/** The whole licence stands in THIRD_PARTY.md; this is the comment of the package's own builds. */
const BANNER = /^\/\*![\s\S]*?\*\/\n/.exec(readFileSync(join(reveal, 'dist', 'reveal.js'), 'utf8'))?.[0];
if (!BANNER) throw new Error('the licence comment of reveal.js is not where it was');

checkStubs();
const made = await build();
if (process.argv.includes('--check')) {
  const same = readFileSync(target, 'utf8') === made;
  console.log(same ? 'templates/slides/reveal.js is up to date' : 'templates/slides/reveal.js is out of date');
  process.exitCode = same ? 0 : 1;
} else writeFileSync(target, made);

/** A stub that lacks what is called of it would stop the deck in front of a class. */
function checkStubs() {
  const folder = join(reveal, 'js', 'controllers');
  const rest = readdirSync(folder).filter((file) => !(file.replace('.js', '') in STUBS));
  const code = [join(reveal, 'js', 'reveal.js'), ...rest.map((file) => join(folder, file))]
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  for (const [, variable, member] of code.matchAll(/\b(\w+)\.(\w+)/g)) {
    const stub = STUBS[variable.toLowerCase()];
    if (stub !== undefined && !new RegExp(`\\b${member}\\b`).test(stub)) throw new Error(`${variable} lacks ${member}`);
  }
}

async function build() {
  const bundle = await rolldown({
    input: join(reveal, 'js', 'index.ts'),
    cwd: reveal,
    transform: { target: ['chrome107', 'edge107', 'firefox104', 'safari16'] },
    plugins: [
      {
        name: 'without',
        resolveId(id) {
          const name = /(?:^|\/)(\w+)$/.exec(id)?.[1];
          return name !== undefined && name in STUBS ? `\0without:${name}` : null;
        },
        load: (id) => (id.startsWith('\0without:') ? STUBS[id.slice('\0without:'.length)] : null),
      },
    ],
  });
  const { output } = await bundle.generate({ format: 'iife', name: 'Reveal', minify: true });
  await bundle.close();
  return `${BANNER}${output[0].code.trim()}\n`;
}
