import { describe, expect, it } from 'vitest';
import { cloze } from '../../src/activities/cloze/index.ts';
import { content, entries, madeBy, section, tried } from './content.ts';

const TERMS = entries({
  Kronstadt: 'a naval base near Petrograd',
  nepmen: 'private traders',
  nationalised: 'taken over by the state',
  surplus: 'what is left of a harvest',
});

const gaps = (markdown: string) => [...markdown.matchAll(/\[\[(.+?)\]\]/g)].map((match) => match[1]);

describe('::cloze', () => {
  it('leaves gaps for key words in sentences of the section, in their order', () => {
    const prose = section(
      'Why',
      'The mutiny at Kronstadt began in March. It was cold. Most **nepmen** kept a small shop.',
    );
    const markdown = madeBy(cloze, { argument: 'Why' }, content({ terms: TERMS, sections: [prose] }));
    expect(gaps(markdown)).toEqual(['Kronstadt', 'nepmen']);
    expect(markdown).not.toContain('cold');
  });

  it('is certain when no word can stand in for another by its grammar', () => {
    const prose = section(
      'Why',
      'The mutiny at Kronstadt began in March. Most nepmen kept a shop. Banks stayed nationalised for good.',
    );
    const { made } = tried(cloze, {}, content({ terms: TERMS, sections: [prose] }));
    expect(made?.items[0]?.doubt).toBeNull();
  });

  it('is only a proposal when two words are of the same kind, and names them', () => {
    const terms = entries({ kulaks: 'richer peasants', nepmen: 'private traders' });
    const prose = section('Who', 'The richer kulaks hired hands. Many nepmen kept a shop.');
    const { made } = tried(cloze, {}, content({ terms, sections: [prose] }));
    expect(made?.items[0]?.doubt).toContain('“kulaks”, “nepmen”');
  });

  it('uses no word that another sentence gives away', () => {
    const prose = section(
      'Why',
      'The mutiny at Kronstadt began in March. The fort of Kronstadt fell. Most nepmen kept a shop. Banks stayed nationalised for good.',
    );
    const { made } = tried(cloze, {}, content({ terms: TERMS, sections: [prose] }));
    const markdown = made?.items[0]?.markdown ?? '';
    expect(markdown.match(/Kronstadt/g)).toHaveLength(1);
  });

  it('leaves a sentence alone in which the word stands twice', () => {
    const prose = section(
      'Why',
      'From Kronstadt they sailed back to Kronstadt at once. Most nepmen kept a shop. Banks stayed nationalised for good.',
    );
    const { made } = tried(cloze, {}, content({ terms: TERMS, sections: [prose] }));
    expect(gaps(made?.items[0]?.markdown ?? '')).toEqual(['nepmen', 'nationalised']);
  });

  it('takes decoys of the same kind that stand in no sentence, and is a proposal then', () => {
    const terms = [...TERMS, ...entries({ kulaks: 'richer peasants', famine: 'hunger of many' })];
    const prose = section('Why', 'The mutiny at Kronstadt began in March. Most nepmen kept a shop.');
    const { made } = tried(cloze, { attributes: { decoys: '1' } }, content({ terms, sections: [prose] }));
    expect(made?.items[0]?.markdown).toContain('{decoys=kulaks}');
    expect(made?.items[0]?.doubt).not.toBeNull();
  });

  it('never takes a decoy that means the same as an answer', () => {
    const terms = [...TERMS, ...entries({ bagmen: 'private traders' })];
    const prose = section('Why', 'The mutiny at Kronstadt began in March. Most nepmen kept a shop.');
    const { made, said } = tried(cloze, { attributes: { decoys: '1' } }, content({ terms, sections: [prose] }));
    expect(made?.items[0]?.markdown).not.toContain('bagmen');
    expect(said.map(({ code }) => code)).toEqual(['activity/fewer']);
    expect(said[0]?.hint).toContain('Take decoys out');
  });

  it.each([
    ['without key words', [], 'activity/nothing'],
    ['whose sentences hold too few of them', TERMS, 'activity/too-few'],
  ])('refuses a lesson %s, with the reason', (_what, terms, code) => {
    const sections = [section('Why', 'Most nepmen kept a shop. It was cold.')];
    const { made, said } = tried(cloze, {}, content({ terms, sections }));
    expect(made).toBeNull();
    expect(said.map((one) => one.code)).toEqual([code]);
  });
});
