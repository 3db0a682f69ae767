import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatTerminal } from '../../src/report/format.ts';
import { buildInMemory } from '../fixtures/pipeline.ts';

/**
 * Each folder here is a case: topic.md (and sources/, media/) beside what comes of it: worksheet.html, answers.html,
 * slides.html without styles and scripts, and diagnostics.txt. Read the diff before you update one.
 */
const cases = readdirSync(import.meta.dirname).filter((name) =>
  statSync(join(import.meta.dirname, name)).isDirectory(),
);

function contentsOf(folder: string): Record<string, Uint8Array> {
  const made = /^(worksheet|worksheet-support|worksheet-challenge|answers|slides)\.html$|^diagnostics\.txt$/;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split('\\').join('/'))
    .filter((name) => statSync(join(folder, name)).isFile() && !made.test(name));
  return Object.fromEntries(files.map((name) => [`content/${name}`, new Uint8Array(readFileSync(join(folder, name)))]));
}

/** The page itself: a deck's styles, fonts and reveal.js are no part of a golden. */
function pageOnly(html: string): string {
  return `${html
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/<script[\s\S]*?<\/script>/g, '')
    .replace(/<meta http-equiv[^>]*>/g, '')
    .replace(/>\s*</g, '>\n<')
    .trim()}\n`;
}

describe.each(cases)('%s', (name) => {
  const folder = join(import.meta.dirname, name);

  it('gives the sheet, the key, the slides and the messages that were reviewed', async () => {
    const { built, written, project } = await buildInMemory(contentsOf(folder));
    const diagnostics = [...project.diagnostics, ...built.flatMap((topic) => topic.diagnostics)];
    const said = formatTerminal(diagnostics, project.texts, { colour: false });
    await expect(`${said}\n`).toMatchFileSnapshot(join(folder, 'diagnostics.txt'));
    for (const [file, golden] of [
      ['worksheet.pdf', 'worksheet.html'],
      ['worksheet-support.pdf', 'worksheet-support.html'],
      ['answers.pdf', 'answers.html'],
      ['slides.html', 'slides.html'],
    ] as const) {
      const path = `topic/${file}`;
      if (!written.paths().includes(path)) {
        expect(existsSync(join(folder, golden)), `${relative(folder, golden)} is not made any more`).toBe(false);
        continue;
      }
      await expect(pageOnly(written.text(path))).toMatchFileSnapshot(join(folder, golden));
    }
  });
});
