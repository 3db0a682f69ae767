import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pickWords, type Words } from '../../src/model/words.ts';
import { readWords, SOURCES } from './fixtures.ts';

const tags = readdirSync(new URL('templates/languages/', SOURCES)).map((name) => name.replace(/\.json$/, ''));
const languages: Record<string, Words> = Object.fromEntries(tags.map((tag) => [tag, readWords(tag)]));
const english = readWords('en');

/** Every key with the kind of its value; for phrases, with their slots. */
function shape(value: unknown, path = ''): string[] {
  if (typeof value === 'string') return [`${path} ${(value.match(/\{\w+\}/g) ?? []).sort().join('')}`];
  if (Array.isArray(value)) return [`${path} list`];
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, inner]) => shape(inner, `${path}/${key}`));
  }
  return [`${path} ${typeof value}`];
}

describe.each(tags)('the words of %s', (tag) => {
  const words = languages[tag] as Words;

  it('are all there, with the same slots as in English', () => {
    expect(shape(words).sort()).toEqual(shape(english).sort());
  });

  it('have no empty word', () => {
    expect(JSON.stringify(words)).not.toContain('""');
  });

  it('are named after the file', () => {
    expect(words.language).toBe(tag);
  });

  it('read what they print', () => {
    expect(words.read.true).toContain(words.print.true.toLowerCase());
    expect(words.read.false).toContain(words.print.false.toLowerCase());
    expect(words.read.accept).toContain(words.print.accept.toLowerCase());
    expect(words.read.reject).toContain(words.print.reject.toLowerCase());
    expect(words.read.model).toContain(words.print.model.toLowerCase());
    expect(words.read.indicative).toContain(words.print.indicative.toLowerCase());
    expect(words.read.anyValid).toContain(words.print.anyValid.toLowerCase());
    expect(words.read.anyFrom).toContain(words.print.anyFrom.toLowerCase());
    expect(words.read.level).toContain(words.print.level.toLowerCase());
  });

  it('know the numbers to ten, and at least twenty letters', () => {
    expect(words.read.numbers).toHaveLength(10);
    expect(new Set(words.letters).size).toBe(words.letters.length);
    expect(words.letters.length).toBeGreaterThanOrEqual(20);
  });
});

describe('the words for a tag', () => {
  it('are those of the tag itself', () => {
    expect(pickWords(languages, 'en-US').language).toBe('en-US');
    expect(pickWords(languages, 'AR').language).toBe('ar');
  });

  it('are those of its language when it has none of its own', () => {
    expect(pickWords(languages, 'fr-CA').language).toBe('fr');
    expect(pickWords(languages, 'en-GB').language).toBe('en');
  });

  it('are English when the language is not there', () => {
    expect(pickWords(languages, 'xx').language).toBe('en');
  });
});
