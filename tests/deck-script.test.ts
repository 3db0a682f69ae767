import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAssets } from '../src/io/assets.ts';

const script = join(resolve(import.meta.dirname, '..'), 'scripts', 'deck.mjs');

describe('the minified script of every deck', () => {
  it('is what scripts/deck.mjs makes of templates/slides/deck/, and what a deck carries', async () => {
    const { stdout, stderr } = spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' });
    expect(stdout + stderr, 'to make it: node scripts/deck.mjs').toBe('templates/slides/deck.js is up to date\n');
    const { deck, deckMinified } = (await readAssets(null)).scripts;
    expect(deckMinified?.length).toBeGreaterThan(deck.length / 4);
    expect(deckMinified?.length).toBeLessThan((deck.length * 2) / 3);
  });
});
