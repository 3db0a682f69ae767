import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { resolve } from './read.ts';

const folder = new URL('bad/', import.meta.url);

describe('bad input is named with its place and what to do', () => {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.md'))) {
    it(file.replace('.md', '').replaceAll('-', ' '), async () => {
      const { said } = resolve(readFileSync(new URL(file, folder), 'utf8'));
      expect(said).not.toEqual([]);
      await expect(`${said.join('\n')}\n`).toMatchFileSnapshot(`bad/${file.replace('.md', '.txt')}`);
    });
  }
});
