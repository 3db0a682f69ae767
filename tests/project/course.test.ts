import { describe, expect, it } from 'vitest';
import { courseOf } from '../../src/project/course.ts';

const topics = new Set(['russia/tsar', 'russia/nep', 'france/bastille', 'loose']);

describe('the lessons of a course', () => {
  it('are those of the folder, in the order of its list', () => {
    const lists = new Map([['russia', ['nep', 'tsar']]]);
    expect(courseOf('russia/tsar', lists, topics)?.lessons).toEqual(['russia/nep', 'russia/tsar']);
  });

  it('run on through the units that a list above names', () => {
    const lists = new Map([
      ['', ['france', 'russia', 'loose']],
      ['france', ['bastille']],
      ['russia', ['tsar', 'nep.md']],
    ]);
    const all = ['france/bastille', 'russia/tsar', 'russia/nep', 'loose'];
    expect(courseOf('russia/nep', lists, topics)?.lessons).toEqual(all);
  });

  it('are those of the nearer list when the one above does not lead to the topic', () => {
    const lists = new Map([
      ['', ['france']],
      ['france', ['bastille']],
      ['russia', ['tsar', 'nep']],
    ]);
    expect(courseOf('russia/nep', lists, topics)?.lessons).toEqual(['russia/tsar', 'russia/nep']);
  });

  it('are null for a topic in no list', () => {
    expect(courseOf('loose', new Map([['russia', ['nep']]]), topics)).toBeNull();
  });

  it('name what is no lesson, and never go round in a ring', () => {
    const lists = new Map([['russia', ['', 'tasr', 'nep', 'nep']]]);
    expect(courseOf('russia/nep', lists, topics)).toEqual({ lessons: ['russia/nep'], unknown: ['tasr'] });
  });
});
