import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

interface KeyRow {
  readonly names: readonly string[];
  readonly says: string | undefined;
  readonly on: string | readonly string[] | null;
  readonly does?: unknown;
}

const folder = resolve(import.meta.dirname, '../../../templates/slides/deck');
const script = readdirSync(folder)
  .sort()
  .map((file) => readFileSync(join(folder, file), 'utf8'))
  .join('\n');
const words = JSON.parse(readFileSync(join(folder, '../../languages/en.json'), 'utf8')).print.deck;

/** Whatever is asked of a page, answered by another such thing: the script runs, and nothing comes of it. */
function anything(known: Readonly<Record<string, unknown>> = {}): unknown {
  return new Proxy(() => {}, {
    get: (_, name) => {
      if (typeof name === 'string' && name in known) return known[name];
      if (name === Symbol.toPrimitive) return () => '';
      return name === Symbol.iterator ? [][Symbol.iterator] : anything();
    },
    apply: () => anything(),
    construct: () => anything() as object,
  });
}

/** The lists of keys of a deck in a language of this direction: of the slides and of the speaker view. */
function keysOf(dir: 'ltr' | 'rtl'): {
  readonly deck: readonly KeyRow[];
  readonly view: readonly KeyRow[];
  /** What two windows of a deck tell each other. */
  readonly shares: readonly { readonly name: string }[];
} {
  const deck = anything({ dataset: { words: JSON.stringify(words) }, innerHTML: '' });
  const page = {
    document: anything({ documentElement: anything({ dir, lang: 'en' }), querySelector: () => deck }),
    location: { search: '', hash: '', pathname: '/' },
    Reveal: anything(),
    window: anything(),
    addEventListener: () => {},
  };
  const run = new Function(...Object.keys(page), `${script}\nreturn { deck: keys, view: viewKeys(), shares };`);
  return run(...Object.values(page));
}

const bound = (rows: readonly KeyRow[]) => rows.flatMap(({ on }) => on ?? []);
const twice = (names: readonly string[]) => names.filter((name, index) => names.indexOf(name) !== index);

describe('the keys of a deck', () => {
  it('has no key for two things', () => {
    const { deck } = keysOf('ltr');
    expect(bound(deck).length).toBeGreaterThan(25);
    expect(twice(bound(deck))).toEqual([]);
    expect(twice(deck.flatMap(({ names }) => names).filter((name) => name !== 'Enter'))).toEqual([]);
  });

  it('says of each key what it does', () => {
    const { deck, view } = keysOf('ltr');
    expect([...deck, ...view].filter(({ names, says }) => names.length > 0 && !says)).toEqual([]);
  });

  it('has what clickers send', () => {
    const names = bound(keysOf('ltr').deck);
    for (const name of ['pagedown', 'pageup', 'b', '.', 'f5', 'escape', 'enter', ' ', 'arrowup', 'arrowdown']) {
      expect(names).toContain(name);
    }
    // The focus goes on by Tab, as everywhere.
    expect(names).not.toContain('tab');
  });

  it('goes on to the left in a deck that is read from the right', () => {
    const next = (dir: 'ltr' | 'rtl') => keysOf(dir).deck.find(({ on }) => on?.includes('pagedown'));
    expect(next('ltr')?.on).toContain('arrowright');
    expect(next('rtl')?.on).toContain('arrowleft');
    expect(next('rtl')?.on).not.toContain('arrowright');
  });

  it('lets the speaker view scroll with the arrows up and down, and turn slides with all the others', () => {
    const { view } = keysOf('ltr');
    expect(view.find(({ on }) => on?.includes('arrowdown'))?.says).toBe(words.scroll);
    expect(twice(bound(view)).filter((name) => name !== 'arrowup' && name !== 'arrowdown')).toEqual([]);
    expect(bound(view)).toEqual(expect.arrayContaining(['pagedown', 'b', 'w', 't', 'r', 'home', '?', '+', '-']));
    expect(bound(view)).not.toContain('f');
  });

  it('shares each thing with the other window under a name of its own', () => {
    const names = keysOf('ltr').shares.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['place', 'screen', 'timers', 'began']));
    expect(twice(names)).toEqual([]);
  });
});
