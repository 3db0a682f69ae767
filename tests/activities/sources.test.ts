import { describe, expect, it } from 'vitest';
import { sourcingGrid } from '../../src/activities/sourcing-grid.ts';
import { whoSaidIt } from '../../src/activities/who-said-it.ts';
import { content, madeBy, source, tried } from './content.ts';

const A = source('a', 'A reporter', 'The shops were full of food. Nobody was hungry in the town any more.');
const B = source('b', 'A sailor', 'The taint of money is visible again. The sellers have made their fortunes.');
const C = source('c', 'A nurse', 'I saw nothing but queues that winter. Bread had to be begged for.');
const D = source('d', 'A driver', 'The streets of Moscow were being mended at last.');

describe('::who-said-it', () => {
  it('matches a quotation of each source to its author when there are four', () => {
    const markdown = madeBy(whoSaidIt, {}, content({ sources: [A, B, C, D] }));
    expect(markdown).toContain('| ‘The streets of Moscow were being mended at last.’ | A driver |');
    expect(markdown.match(/^ {3}\| ‘/gm)).toHaveLength(4);
  });

  it('sorts the quotations of fewer sources under their authors', () => {
    const markdown = madeBy(whoSaidIt, {}, content({ sources: [A, B] }));
    expect(markdown.match(/- \[A reporter\]/g)).toHaveLength(2);
  });

  it('names sources by their labels when an author is not known', () => {
    const markdown = madeBy(whoSaidIt, {}, content({ sources: [A, source('x', null, ...B.paragraphs)] }));
    expect(markdown).toContain('- [@x] ');
  });

  it('quotes word for word, with the odd sign kept', () => {
    const odd = source(
      'o',
      'A traveller',
      'One hears of "nothing" but food - always food.',
      'Nobody sells anything to anybody here.',
    );
    const markdown = madeBy(whoSaidIt, {}, content({ sources: [odd, B] }));
    expect(markdown).toContain('One hears of \\"nothing\\" but food \\- always food.');
  });

  it('never quotes a sentence that names an author', () => {
    const named = source(
      'n',
      'A sailor',
      'I am a sailor and I was there. The taint of money is visible. It was all for sale again.',
    );
    expect(madeBy(whoSaidIt, {}, content({ sources: [A, named] }))).not.toContain('I am a sailor');
  });

  it('is a proposal when a quotation had to be cut', () => {
    const long = source('l', 'A clerk', `${'word '.repeat(40)}end.`);
    const { made } = tried(whoSaidIt, {}, content({ sources: [A, long] }));
    expect(made?.items[0]?.doubt).toContain('1 of the quotations is cut short');
  });

  it.each([
    ['no source', []],
    ['one source', [A]],
    ['a picture and one text', [A, source('p', 'A painter')]],
  ])('refuses a lesson with %s', (_what, sources) => {
    const { made, said } = tried(whoSaidIt, {}, content({ sources }));
    expect(made).toBeNull();
    expect(said.map(({ code }) => code)).toEqual(['activity/too-few']);
  });
});

describe('::sourcing-grid', () => {
  const memoir = { ...A, kind: 'memoir', work: 'a notebook', made: '1922' };

  it('asks the frame of every source, and fills in what their notes say', () => {
    const markdown = madeBy(sourcingGrid, {}, content({ sources: [memoir, B] }));
    expect(markdown).toMatch(/^1\. Fill in the grid for @a and @b\. \{frame=nop\}\n/);
    expect(markdown).toContain('> Nature:\n   > - @a: memoir\n');
    expect(markdown).toContain('> - @a: A reporter, a notebook, 1922');
  });

  it('asks only of the sources that are named', () => {
    expect(madeBy(sourcingGrid, { argument: 'b' }, content({ sources: [A, B] }))).toContain('for @b.');
  });

  it.each([
    ['an unknown source', { argument: 'bb' }, 'activity/argument'],
    ['an unknown frame', { attributes: { frame: 'nopp' } }, 'activity/attribute'],
  ])('names %s', (_what, parts, code) => {
    expect(tried(sourcingGrid, parts, content({ sources: [A, B] })).said.map((one) => one.code)).toEqual([code]);
  });

  it('takes four of five sources, and says so', () => {
    const sources = [A, B, C, D, source('e', 'A baker', 'Words.')];
    const { made, said } = tried(sourcingGrid, {}, content({ sources }));
    expect(made?.items[0]?.markdown.match(/@\w/g)).toHaveLength(4 + 4);
    expect(said.map(({ code }) => code)).toEqual(['activity/fewer']);
  });
});
