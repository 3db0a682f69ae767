import { describe, expect, it } from 'vitest';
import { findTopic } from '../../src/commands/find-topic.ts';
import { UsageProblem } from '../../src/commands/problem.ts';

const topics = [
  { id: 'history/russia/new-economic-policy' },
  { id: 'history/russia/war-communism' },
  { id: 'languages/français/au-marché' },
  { id: 'science/rivers' },
  { id: 'geography/rivers-and-seas' },
];
const find = (asked: string) => findTopic(asked, topics).id;

describe('the lesson that is meant by a name', () => {
  it('is found by its whole name, its last part, or a part that no other has', () => {
    expect(find('science/rivers')).toBe('science/rivers');
    expect(find('war-communism')).toBe('history/russia/war-communism');
    expect(find('economic')).toBe('history/russia/new-economic-policy');
  });

  it('is found as people type it: capitals, spaces, no accents, .md', () => {
    expect(find('New Economic Policy')).toBe('history/russia/new-economic-policy');
    expect(find('au marche')).toBe('languages/français/au-marché');
    expect(find('War-Communism.md')).toBe('history/russia/war-communism');
  });

  it('is the one that has the whole name, when others have it as a part', () => {
    expect(find('rivers')).toBe('science/rivers');
  });

  it('is asked for again, with all that fit, when there are several', () => {
    expect(() => find('russia')).toThrow(UsageProblem);
    expect(() => find('russia')).toThrow(
      /fits 2 lessons.*\n {2}history\/russia\/new-economic-policy\n {2}history\/russia\/war-communism$/,
    );
  });

  it('is told to be missing, with what there is and what was probably meant', () => {
    expect(() => find('war-comunism')).toThrow(/did you mean history\/russia\/war-communism\?/);
    expect(() => find('volcanoes')).toThrow(/no lesson "volcanoes"\. There are:\n(?: {2}.+\n?){5}$/);
    expect(() => find('')).toThrow(/There are:/);
  });

  it('is not one of a list that fills the screen', () => {
    const many = Array.from({ length: 90 }, (_, n) => ({ id: `lesson-${n}` }));
    expect(() => findTopic('lesson', many)).toThrow(/… and 70 more$/);
  });
});
