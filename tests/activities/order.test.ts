import { describe, expect, it } from 'vitest';
import { order } from '../../src/activities/order.ts';
import { content, events, madeBy, section, tried } from './content.ts';

const TIMELINE = [
  ['1 March 1921', 'sailors rise at Kronstadt'],
  ['21 March 1921', 'a tax takes the place of requisitioning'],
  ['1922', 'the Soviet Union is founded'],
  ['1924', 'Lenin dies'],
] as const;

describe('::order', () => {
  it('numbers the events of the timeline and prints no date', () => {
    const markdown = madeBy(order, {}, content({ timeline: events(TIMELINE) }));
    expect(markdown).toContain('- [1] sailors rise at Kronstadt\n');
    expect(markdown).toContain('- [4] Lenin dies');
    expect(markdown).not.toMatch(/19\d\d/);
  });

  it('numbers the steps of a numbered list from 1 when some are left out', () => {
    const list = section(
      'How a bill becomes law',
      '1. It is read.\n2. It is argued over.\n3. It is voted on.\n4. It is signed.',
    );
    const parts = { argument: 'how a bill becomes law', attributes: { count: '3' } };
    const markdown = madeBy(order, parts, content({ sections: [list] }));
    expect([...markdown.matchAll(/- \[(\d)\]/g)].map((match) => match[1])).toEqual(['1', '2', '3']);
  });

  it('takes one of two events of which nobody can say which came first', () => {
    const timeline = events([...TIMELINE.slice(0, 2), ['1921', 'famine on the Volga'], ...TIMELINE.slice(2)]);
    const { made } = tried(order, { attributes: { count: '5' } }, content({ timeline }));
    expect(made?.items[0]?.markdown).not.toContain('famine');
  });

  it('refuses a timeline that is not in order, and names the date', () => {
    const timeline = events([...TIMELINE, ['1918', 'the Constituent Assembly is closed']]);
    const { made, said } = tried(order, {}, content({ timeline }));
    expect(made).toBeNull();
    expect(said[0]).toMatchObject({ code: 'activity/order', message: expect.stringContaining('“1918”') });
  });

  it.each([
    ['bullets have no order', '- one\n- two\n- three', 'activity/nothing'],
    ['two steps are too few', '1. one\n2. two', 'activity/too-few'],
  ])('says that %s', (_what, markdown, code) => {
    const sections = [section('Steps', markdown)];
    expect(tried(order, { argument: 'Steps' }, content({ sections })).said.map((one) => one.code)).toEqual([code]);
  });

  it('suggests the section that was probably meant', () => {
    const sections = [section('How a tax worked', '1. one\n2. two\n3. three')];
    const { said } = tried(order, { argument: 'How a tax works' }, content({ sections }));
    expect(said[0]).toMatchObject({ code: 'activity/section', hint: 'Did you mean “How a tax worked”?' });
  });
});
