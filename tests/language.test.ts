import { expect, it } from 'vitest';
import { directionOf } from '../src/model/language.ts';
import { sourceFile } from '../src/model/source.ts';
import { parseSource } from '../src/topic/source.ts';

const source = (language: string) =>
  parseSource(sourceFile('content/sources/a.md', `---\nauthor: Anon\nlanguage: ${language}\n---\n\nWords.\n`), 'a');

it.each([
  ['ar', 'rtl'],
  ['he-IL', 'rtl'],
  ['syr', 'rtl'],
  ['az-Arab', 'rtl'],
  ['ar-Latn', 'ltr'],
  ['fr', 'ltr'],
])('a phrase and a source in %s run %s', (language, direction) => {
  expect(directionOf(language)).toBe(direction);
  expect(source(language).value?.direction).toBe(direction);
});
