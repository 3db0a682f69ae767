import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/model/block.ts';
import type { ResolvedNode, ResolvedQuestion, ResolvedSet } from '../../src/model/topic.ts';
import { sheetNumbers } from '../../src/topic/numbers.ts';
import { picturesOf, sourcesNeeded } from '../../src/topic/pictures.ts';
import { codes, parse, resolve, withTitle } from './read.ts';

const sets = (nodes: readonly ResolvedNode[]): ResolvedSet[] =>
  nodes.flatMap((node) => (node.kind === 'questions' ? [node] : 'nodes' in node ? sets(node.nodes) : []));
const all = (body: string) => sets(resolve(withTitle(body)).resolved.nodes);
const names = (questions: readonly ResolvedQuestion[]): string[] =>
  questions.flatMap(({ name, parts }) => [name, ...names(parts)]);
const block = (attributes: string, ...items: string[]) =>
  `:::questions${attributes}\n${items.map((item, index) => `${index + 1}. ${item}\n   > x`).join('\n')}\n:::\n`;

describe('numbers', () => {
  it('run on over blocks, with homework last', () => {
    const body = `${block('{for=homework}', 'H? [1]')}\n${block('', 'A? [1]', 'B? [1]')}\n${block('', 'C? [1]')}`;
    expect(all(body).map(({ items }) => names(items))).toEqual([['4'], ['1', '2'], ['3']]);
  });

  it('of starter, check and exit are their own', () => {
    const body = ['starter', 'check', 'check', 'exit'].map((use) => block(`{for=${use}}`, 'A? [1]')).join('\n');
    expect(all(body).map(({ items }) => names(items))).toEqual([['S1'], ['C1'], ['C2'], ['E1']]);
  });

  it('are printed without the letter, and parts with their own', () => {
    const [set] = all(
      ':::questions{for=starter}\n1. A\n   a. B\n      i. C? [1]\n         > x\n      ii. D? [1]\n         > x\n:::\n',
    );
    expect(names(set?.items ?? [])).toEqual(['S1', 'S1a', 'S1a.i', 'S1a.ii']);
    expect(set?.items[0]?.number).toBe('1');
    expect(set?.items[0]?.parts[0]?.parts.map(({ number }) => number)).toEqual(['i', 'ii']);
  });

  it('leave out a challenge, which comes last without marks', () => {
    const [set] = all(block('', 'A? {level=challenge}', 'B? [2]'));
    expect(set?.items.map(({ name, number, marks }) => [name, number, marks])).toEqual([
      ['1', '1', 2],
      ['+1', null, null],
    ]);
  });

  it('of the sheet are what another topic may name', () => {
    const body = `${block('{for=starter}', 'S? [1]')}\n${block('', 'A? [1]', 'B? [1]')}`;
    expect([...sheetNumbers(parse(withTitle(body)).topic).keys()]).toEqual(['1', '2']);
  });

  it('of another topic are printed with its name', () => {
    const text = withTitle('See @war-communism#2 and @war-communism#9.');
    const { resolved, said } = resolve(text, {}, { questionNumbers: () => new Map([['2', 2]]) });
    const [node] = resolved.nodes;
    const words = node?.kind === 'block' && node.block.kind === 'paragraph' ? plainText(node.block.content) : '';
    expect(words).toBe('See War communism, question 2 and War communism, question 9.');
    expect(codes(said)).toEqual(['4:26 error question/unknown-number']);
  });
});

describe('marks', () => {
  it('of the topic are those of worksheet and homework, with SPaG', () => {
    const body = `${block('', 'A? [16+4]', 'B? [2]')}\n${block('{for=homework}', 'C? [3]')}\n${block('{for=exit}', 'D? [9]')}`;
    const { resolved } = resolve(withTitle(body));
    expect(resolved.marks).toBe(25);
    expect(sets(resolved.nodes).map(({ marks }) => marks)).toEqual([22, 3, 9]);
  });
});

describe('questions', () => {
  it('without an answer are a warning', () => {
    expect(codes(resolve(withTitle(':::questions\n1. Why? [2]\n:::\n')).said)).toEqual([
      '5:1 warning question/no-answer',
    ]);
  });

  it('name the sources that they cite, with labels in stem, answer and scaffold', () => {
    const body =
      ':::source[decree]{author=A}\nLand.\n:::\n\n:::questions\n1. What does @decree say? [1]\n   > @decree says: land\n   :::support\n   Read @decree.\n   :::\n:::\n';
    const [set] = all(body);
    expect(set?.items[0]?.cites).toEqual(['decree']);
    expect(JSON.stringify(set).match(/"text":"Source A"/g)?.length).toBeGreaterThanOrEqual(3);
    expect(JSON.stringify(set)).not.toContain('"text":null');
  });

  it('are arranged by seed, topic and id: the same each time, another way with another seed', () => {
    const items = 'abcdefghij'
      .split('')
      .map((letter, index) => `   - [${index + 1}] ${letter}`)
      .join('\n');
    const text = (seed: number) => `---\ntitle: T\nseed: ${seed}\n---\n:::questions\n1. Order. [1]\n${items}\n:::\n`;
    const body = (seed: number) => sets(resolve(text(seed)).resolved.nodes)[0]?.items[0]?.body;
    expect(body(1)).toEqual(body(1));
    expect(body(1)).not.toEqual(body(2));
  });

  it('that are broken are left out, and the rest goes on', () => {
    const { resolved, said } = resolve(
      withTitle(':::questions\n1. Which? [1] {kind=quiz}\n   > a\n2. When? [1]\n   > 1921\n:::\n'),
    );
    expect(codes(said)).toEqual(['5:16 error questions/unknown-kind']);
    expect(names(sets(resolved.nodes)[0]?.items ?? [])).toEqual(['1']);
  });
});

describe('a resolved topic', () => {
  it('is plain JSON', () => {
    const { resolved } = resolve(withTitle(`:::source[s]{author=A}\nx\n:::\n\n${block('', 'See @s. [1]')}`));
    expect(JSON.parse(JSON.stringify(resolved))).toEqual(resolved);
  });

  it('knows whether there is support', () => {
    expect(resolve(withTitle(block('', 'A? [1]'))).resolved.hasSupport).toBe(false);
    const helped = ':::questions\n1. A? [1]\n   > x\n   :::support\n   h\n   :::\n:::\n';
    expect(resolve(withTitle(helped)).resolved.hasSupport).toBe(true);
  });

  it.each([
    ['between paragraphs', ':::support\nh\n:::', true],
    ['for that copy only', ':::only{in=support}\nh\n:::', true],
    ['in the teacher’s notes', ':::notes\nn\n\n:::support\nh\n:::\n\n:::', false],
    ['on slides only', ':::only{in=slides}\n:::support\nh\n:::\n:::', false],
    ['of a starter', ':::questions{for=starter}\n1. A? [1]\n   > x\n   :::support\n   h\n   :::\n:::', false],
  ])('counts support %s as it is printed', (_, written, known) => {
    expect(resolve(withTitle(`${written}\n\n${block('', 'A? [1]')}`)).resolved.hasSupport).toBe(known);
  });
});

describe('what a topic needs', () => {
  it('is known before it is resolved', () => {
    const { topic } = parse(
      '---\ntitle: T\nsources: [listed]\n---\n![A](../media/a%20b.png)\n\n![B](https://example.org/b.png)\n\n::source[placed]\n\nSee @cited.\n',
    );
    expect(sourcesNeeded(topic)).toEqual(['listed', 'placed', 'cited']);
    expect(picturesOf(topic).map(({ src }) => src)).toEqual(['content/media/a b.png']);
  });
});
