import { describe, expect, it } from 'vitest';
import { match } from '../../src/activities/match.ts';
import { content, entries, events, madeBy, tried } from './content.ts';

const TERMS = {
  nepman: 'a private trader',
  kulak: 'a richer peasant',
  mutiny: 'a rising against officers',
  surplus: 'what is left of a harvest',
  requisitioning: 'taking grain by force',
};

const left = (markdown: string) => [...markdown.matchAll(/^ {3}\| (.+?) \|/gm)].slice(1).map((row) => row[1]);

describe('::match', () => {
  it('takes all key words when nobody says how many', () => {
    const markdown = madeBy(match, {}, content({ terms: entries(TERMS) }));
    expect(left(markdown)).toEqual(Object.keys(TERMS));
    expect(markdown).toMatch(/^1\. Match each word to its meaning\. \[5\]\n/);
  });

  it('gives the meaning of a word that is left out as a spare one', () => {
    const markdown = madeBy(match, { attributes: { count: '4' } }, content({ terms: entries(TERMS) }));
    const missing = Object.keys(TERMS).find((term) => !left(markdown).includes(term)) as keyof typeof TERMS;
    expect(markdown).toContain(`{spare="${TERMS[missing]}"}`);
  });

  it('prints no spare with spare=0', () => {
    const markdown = madeBy(match, { attributes: { count: '4', spare: '0' } }, content({ terms: entries(TERMS) }));
    expect(markdown).not.toContain('spare');
  });

  it('leaves out a word that its own meaning uses', () => {
    const terms = entries({ ...TERMS, nationalise: 'to make nationalised what was private' });
    expect(left(madeBy(match, {}, content({ terms })))).not.toContain('nationalise');
  });

  it('takes one of two words with the same meaning', () => {
    const terms = entries({ ...TERMS, trader: 'A private trader.' });
    expect(left(madeBy(match, {}, content({ terms })))).toEqual(Object.keys(TERMS));
  });

  it('matches dates to what happened, but for events that name their year', () => {
    const timeline = events([
      ['1921', 'the NEP begins'],
      ['1922', 'the Soviet Union is founded'],
      ['1924', 'Lenin dies in January 1924'],
      ['1928', 'the first Five-Year Plan begins'],
      ['1929', 'collectivisation begins'],
    ]);
    const markdown = madeBy(match, { argument: 'timeline' }, content({ timeline }));
    expect(left(markdown)).toEqual(['1921', '1922', '1928', '1929']);
  });

  it('leaves out a person whose name stands in what is said', () => {
    const people = entries({
      Lenin: 'leader of the Bolsheviks',
      Trotsky: 'commissar for war',
      Bukharin: 'editor of Pravda',
      Stalin: 'general secretary',
      'Alexandra Kollontai': 'Kollontai spoke for the workers',
    });
    expect(left(madeBy(match, { argument: 'people' }, content({ people })))).not.toContain('Alexandra Kollontai');
  });

  it('says which words it cannot use when too few are left', () => {
    const terms = entries({ nepman: 'a trader', kulak: 'a trader', mutiny: 'a mutiny of sailors' });
    const { made, said } = tried(match, {}, content({ terms }));
    expect(made).toBeNull();
    expect(said.map(({ code }) => code)).toEqual(['activity/too-few']);
    expect(said[0]?.message).toContain('“kulak” has the same meaning as another.');
    expect(said[0]?.message).toContain('“mutiny” is named in its own meaning.');
  });

  it('makes as many as it can when more are asked for, and says so', () => {
    const { made, said } = tried(match, { attributes: { count: '9' } }, content({ terms: entries(TERMS) }));
    expect(left(made?.items[0]?.markdown ?? '')).toHaveLength(5);
    expect(said[0]).toMatchObject({
      severity: 'warning',
      code: 'activity/fewer',
      hint: expect.stringContaining('count=5'),
    });
  });

  it.each([
    ['a lesson without key words', {}, 'activity/nothing'],
    ['a word that is none of the three', { argument: 'term' }, 'activity/argument'],
    ['a count that is too small', { attributes: { count: '1' } }, 'activity/attribute'],
    ['a count that is no number', { attributes: { count: 'four' } }, 'activity/attribute'],
  ])('names %s', (what, parts, code) => {
    const terms = what.includes('without') ? [] : entries(TERMS);
    expect(tried(match, parts, content({ terms })).said.map((one) => one.code)).toContain(code);
  });
});
