import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bare, parse, resolve } from './read.ts';

const folder = new URL('golden/', import.meta.url);
const text = (file: string) => readFileSync(new URL(file, folder), 'utf8');

const SOURCES = {
  'duranty-1935': `---
author: Walter Duranty
work: I Write As I Please
made: 1935
---
Everyone is so infinitely better off that present conditions see paradise by comparison...   The rest.
`,
  serge: `---
attribution: "Victor Serge, *From Lenin to Stalin* (1937)"
note: Serge was a Bolshevik
hold: the note does not say when
place: above
sic: eyes..
gloss:
  distasteful: not to our taste
rights: unknown
---
The NEP restored some prosperity.
But to many of us it was distasteful...

Classes were reborn in front of our very eyes..
`,
};

describe('a topic is read as its golden says', () => {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.md'))) {
    const name = file.replace('.md', '');
    it(`${name}: parsed`, async () => {
      await expect(bare(parse(text(file)).topic)).toMatchFileSnapshot(`golden/${name}.parsed.json`);
    });
    it(`${name}: resolved, with nothing to say`, async () => {
      const { resolved, said } = resolve(text(file), SOURCES);
      expect(said.filter((entry) => !/ (scheme|question)\//.test(entry))).toEqual([]);
      await expect(bare(resolved)).toMatchFileSnapshot(`golden/${name}.resolved.json`);
    });
    it(`${name}: the same with CRLF and a BOM`, () => {
      const windows = `\uFEFF${text(file).replaceAll('\n', '\r\n')}`;
      expect(resolve(windows, SOURCES).resolved).toEqual(resolve(text(file), SOURCES).resolved);
    });
  }
});
