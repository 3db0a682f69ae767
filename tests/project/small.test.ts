import { describe, expect, it } from 'vitest';
import { plannedMinutes } from '../../src/plan/minutes.ts';
import { below, folderOf, isWithin, join, upward } from '../../src/project/path.ts';
import { all, mapLimit } from '../../src/project/pool.ts';
import { timingDiagnostics } from '../../src/project/timing.ts';
import { load, topicText } from './project.ts';

describe('paths of a project', () => {
  it('have a folder, the root’s being empty', () => {
    expect(['a/b/c.md', 'c.md'].map(folderOf)).toEqual(['a/b', '']);
  });

  it('are joined without empty parts', () => {
    expect([join('a', 'b'), join('', 'b'), join('a', '')]).toEqual(['a/b', 'b', 'a']);
  });

  it('lead upward to the root', () => {
    expect(upward('a/b')).toEqual(['a/b', 'a', '']);
    expect(upward('')).toEqual(['']);
  });

  it('lie within a folder, not within one whose name only begins so', () => {
    expect([isWithin('a/b', 'a'), isWithin('a', 'a'), isWithin('ab/c', 'a'), isWithin('a', '')]).toEqual([
      true,
      true,
      false,
      true,
    ]);
  });

  it('are said relative to a folder', () => {
    expect([below('a/b/c', 'a'), below('c', '')]).toEqual(['b/c', 'c']);
  });
});

describe('working on many things', () => {
  it('gives results in order, never more at once than allowed', async () => {
    let running = 0;
    let most = 0;
    const results = await mapLimit([5, 1, 4, 2, 3], 2, async (item, index) => {
      running += 1;
      most = Math.max(most, running);
      for (let turn = 0; turn < item; turn += 1) await Promise.resolve();
      running -= 1;
      return `${index}:${item}`;
    });
    expect([results, most]).toEqual([['0:5', '1:1', '2:4', '3:2', '4:3'], 2]);
  });

  it('of nothing gives nothing', async () => {
    expect(await mapLimit([], 4, async () => 1)).toEqual([]);
  });

  it('fails only when every one of them has ended', async () => {
    let ended = false;
    const slow = (async () => {
      for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
      ended = true;
      return 1;
    })();
    await expect(all([Promise.reject(new Error('first')), slow])).rejects.toThrow('first');
    expect(ended).toBe(true);
  });
});

describe('the minutes of a lesson', () => {
  const body = `:::questions{minutes=20}
1. Why? [1]
   > x
:::

:::questions{for=homework minutes=40}
1. How? [1]
   > x
:::

:::task[Talk]{minutes=15}
Talk.
:::
`;
  const topicOf = async (minutes: number) => {
    const { value } = await (await load({ 'content/t.md': topicText(`minutes: ${minutes}\n`, body) })).prepare('t');
    if (!value) throw new Error('not prepared');
    return value.topic;
  };

  it('are those of its sets and tasks, homework apart', async () => {
    expect(plannedMinutes((await topicOf(50)).nodes)).toBe(35);
  });

  it('are a warning when they are more than there are', async () => {
    expect(timingDiagnostics(await topicOf(35))).toEqual([]);
    expect(timingDiagnostics(await topicOf(34))).toMatchObject([
      { code: 'topic/too-long', message: '35 minutes are planned, and the lesson has 34.' },
    ]);
  });
});
