import { describe, expect, it } from 'vitest';
import { lesson, nepCourse } from '../fixtures/course.ts';
import { expanded, expandedCourse } from './expanded.ts';

const NEP = 'russia/nep';
const asked = (markdown: string | undefined) =>
  [...(markdown ?? '').matchAll(/^\d+\. (.+?) \[\d\]/gm)].map((row) => row[1]);

describe('::retrieve', () => {
  it('asks questions of the lessons before this one, with their answers', async () => {
    const { written, diagnostics } = await expanded(nepCourse('::retrieve{count=3 for=starter}'), NEP);
    expect(diagnostics).toEqual([]);
    expect(written[0]).toMatch(/^:::questions\[What do you remember\?\]\{for=starter\}\n1\. .+\[1\]\n {3}> /);
  });

  it('begins with the last lesson and goes further back', async () => {
    const { written } = await expanded(nepCourse('::retrieve{count=6}'), NEP);
    const civilWar = [
      'What was the army of the Bolsheviks called?',
      'Which policy took grain by force?',
      'Where did the sailors rise?',
    ];
    expect(civilWar).toContain(asked(written[0])[0]);
    expect(asked(written[0]).filter((ask) => !civilWar.includes(ask ?? '')).length).toBeGreaterThanOrEqual(3);
  });

  it('asks nothing again that another lesson of the term has asked', async () => {
    const files = nepCourse('::retrieve{count=5}');
    const before = {
      ...files,
      'content/russia/civil-war.md': `${files['content/russia/civil-war.md']}\n::retrieve{count=4}\n`,
    };
    const all = await expandedCourse(before);
    const [first, second] = ['russia/civil-war', NEP].map((id) => asked(all.get(id)?.written[0]));
    expect(first).toHaveLength(4);
    expect(second?.filter((ask) => first?.includes(ask))).toEqual([]);
  });

  it('asks it again when the term is over', async () => {
    const files = nepCourse('::retrieve{count=9 term=1}');
    const before = {
      ...files,
      'content/russia/revolution.md': `${files['content/russia/revolution.md']}\n::retrieve{count=3}\n`,
    };
    const { written } = await expanded(before, NEP);
    expect(asked(written[0])).toHaveLength(9);
  });

  it('asks no question with a source, a picture, parts or a long answer', async () => {
    const files = nepCourse('::retrieve{count=9}');
    const hard = `---\ntitle: The Civil War\n---\n\n::source[s]\n\n:::questions\n1. What does @s say? [1]\n   > it was cold\n2. Why? [8]\n   > Level 2 (5-8): good\n   > Level 1 (1-4): less good\n3. Parts:\n   a. One? [1]\n      > one\n:::\n`;
    const source = '---\nauthor: A clerk\n---\nIt was cold.\n';
    const { written } = await expanded(
      { ...files, 'content/russia/civil-war.md': hard, 'content/russia/sources/s.md': source },
      NEP,
    );
    expect(asked(written[0])).toHaveLength(6);
  });

  it('follows lists of lists: the units of a year, each with its lessons', async () => {
    const files = nepCourse('::retrieve{count=10}');
    const year = {
      ...files,
      'content/_folder.yaml': 'lessons: [france, russia]\n',
      'content/france/_folder.yaml': 'lessons: [bastille]\n',
      'content/france/bastille.md': lesson('The Bastille', [['Which prison fell in 1789?', 'the Bastille']]),
    };
    const { written } = await expanded(year, NEP);
    expect(asked(written[0])).toContain('Which prison fell in 1789?');
  });

  it('tells teachers which lesson each question comes from', async () => {
    const { questions } = await expanded(nepCourse('::retrieve{count=2}'), NEP);
    expect(questions).toHaveLength(2);
  });

  it.each([
    ['in a list of no folder', { 'content/russia/_folder.yaml': '' }, 'activity/no-lessons'],
    ['the first lesson', { 'content/russia/_folder.yaml': 'lessons: [nep, tsar]\n' }, 'activity/no-lessons'],
    [
      'with no question before it',
      {
        'content/russia/_folder.yaml': 'lessons: [empty, nep]\n',
        'content/russia/empty.md': '---\ntitle: None\n---\n\nText.\n',
      },
      'activity/too-few',
    ],
  ])('is refused %s', async (_what, change, code) => {
    const { diagnostics, questions } = await expanded({ ...nepCourse('::retrieve{count=4}'), ...change }, NEP);
    expect(diagnostics.map((one) => one.code)).toEqual([code]);
    expect(questions).toEqual([]);
  });

  it('says how many it found when there are fewer than asked for', async () => {
    const { diagnostics, questions } = await expanded(nepCourse('::retrieve{count=20}'), NEP);
    expect(questions).toHaveLength(9);
    expect(diagnostics[0]).toMatchObject({ code: 'activity/fewer', hint: expect.stringContaining('count=9') });
  });

  it('warns of a name in the list that is no lesson', async () => {
    const files = {
      ...nepCourse('::retrieve{count=3}'),
      'content/russia/_folder.yaml': 'lessons: [tsar, revolutoin, civil-war, nep]\n',
    };
    const { diagnostics } = await expanded(files, NEP);
    expect(diagnostics.map(({ code, message }) => [code, message.includes('revolutoin')])).toEqual([
      ['activity/unknown-lesson', true],
    ]);
  });
});
