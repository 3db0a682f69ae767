import { describe, expect, it } from 'vitest';
import { sort } from '../../src/activities/sort.ts';
import { content, madeBy, section, tried } from './content.ts';

const CHANGES = section(
  'What changed',
  '### Villages\n\n- grain could be sold\n- a tax in kind came\n\n### Towns\n\na. small workshops went back to owners\nb. shops opened again\n',
);

describe('::sort', () => {
  it('sorts the points under the smaller headings of a section', () => {
    const markdown = madeBy(sort, { argument: 'What changed' }, content({ sections: [CHANGES] }));
    expect(markdown).toContain('- [Villages] grain could be sold');
    expect(markdown).toContain('- [Towns] shops opened again');
  });

  it('finds the section by itself when only one has such lists', () => {
    const sections = [section('Why', 'Text.'), CHANGES];
    expect(madeBy(sort, {}, content({ sections }))).toContain('[Towns]');
  });

  it('takes lists under lines that are bold as a whole', () => {
    const bold = section(
      'Gains',
      '**Peasants:**\n\n- could sell grain\n- paid less\n\n**Nepmen**\n\n- opened shops\n- hired hands',
    );
    expect(madeBy(sort, { argument: 'Gains' }, content({ sections: [bold] }))).toContain(
      '- [Peasants] could sell grain',
    );
  });

  it('takes several sections, each with its list', () => {
    const sections = [section('For', '- one\n- two'), section('Against', '- three\n- four')];
    expect(madeBy(sort, { argument: 'For; Against' }, content({ sections }))).toContain('- [Against] four');
  });

  it('takes points from each heading when only some are asked for', () => {
    const markdown = madeBy(sort, { attributes: { count: '4' } }, content({ sections: [CHANGES] }));
    expect(markdown.match(/\[Villages\]/g)).toHaveLength(2);
  });

  it('leaves out a point that stands under two headings, for it has two right answers', () => {
    const twice = section('Both', '### A side\n\n- one\n- same\n- two\n\n### B side\n\n- same\n- three\n- four');
    const { made, said } = tried(sort, { attributes: { count: '6' } }, content({ sections: [twice] }));
    expect(made?.items[0]?.markdown).not.toContain('same');
    expect(said[0]?.message).toContain('“same” stands under two headings.');
  });

  it.each([
    ['one heading', section('One', '### A side\n\n- one\n- two\n- three\n- four'), 'activity/too-few'],
    ['no heading', section('None', 'Text only.'), 'activity/too-few'],
  ])('refuses a section with %s', (_what, only, code) => {
    const argument = only.title;
    expect(tried(sort, { argument }, content({ sections: [only] })).said.map((one) => one.code)).toEqual([code]);
  });
});
