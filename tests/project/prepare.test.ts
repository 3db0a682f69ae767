import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/model/block.ts';
import { codesOf, load, topicText } from './project.ts';

const set = (...items: string[]) =>
  `:::questions\n${items.map((item, n) => `${n + 1}. ${item}\n   > x`).join('\n')}\n:::\n`;
const homework = (...items: string[]) => set(...items).replace(':::questions', ':::questions{for=homework}');

describe('a question of another topic', () => {
  const other = topicText(
    '',
    `${homework('H? [1]')}\n${set('A? [1]', 'B? [1]', 'C? {level=challenge}')}`,
    'War communism',
  );

  it('is named by that topic’s title and the number printed there', async () => {
    const { prepare } = await load({
      'content/history/war-communism.md': other,
      'content/nep.md': topicText('', 'See @war-communism#3.\n'),
    });
    const { value, diagnostics } = await prepare('nep');
    const [node] = value?.topic.nodes ?? [];
    expect(diagnostics).toEqual([]);
    expect(node?.kind === 'block' && node.block.kind === 'paragraph' ? plainText(node.block.content) : '').toBe(
      'See War communism, question 3.',
    );
  });

  it('that is not printed there is an error that says which are', async () => {
    const { prepare } = await load({
      'content/war-communism.md': other,
      'content/nep.md': topicText('', 'See @war-communism#4.\n'),
    });
    const { diagnostics } = await prepare('nep');
    expect(diagnostics).toMatchObject([{ code: 'question/unknown-number', hint: 'Its questions are 1 to 3.' }]);
  });
});

describe('what the front matter names', () => {
  it('and is not there is an error, and the topic alone is left out', async () => {
    const { prepare } = await load({
      'content/topic.md': topicText('theme: plane\noutputs: [worksheet, slidez]\n'),
      'content/good.md': topicText('theme: plain\noutputs: [worksheet, slides]\n'),
    });
    const { value, diagnostics } = await prepare('topic');
    expect([value, codesOf(diagnostics)]).toEqual([null, ['topic/unknown-theme', 'topic/unknown-output']]);
    expect((await prepare('good')).diagnostics).toEqual([]);
  });

  it('as a language without words of its own is a warning', async () => {
    const { prepare } = await load({
      'content/topic.md': topicText('language: Welsh\n'),
      'content/good.md': topicText('language: fr-CA\n'),
    });
    expect((await prepare('topic')).diagnostics).toMatchObject([{ severity: 'warning', code: 'topic/no-words' }]);
    expect((await prepare('good')).diagnostics).toEqual([]);
  });
});

describe('a formula that cannot be set', () => {
  it('is an error where it stands, in an answer too', async () => {
    const { prepare } = await load({ 'content/topic.md': topicText('', set('Half? [1]').replace('x', '$\\frac{1$')) });
    expect((await prepare('topic')).diagnostics).toMatchObject([{ severity: 'error', code: 'math/unreadable' }]);
  });
});
