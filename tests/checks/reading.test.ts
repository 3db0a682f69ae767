import { describe, expect, it } from 'vitest';
import { readabilityOf } from '../../src/checks/readability.ts';
import { readingOf } from '../../src/checks/reading.ts';
import { ageOf } from '../../src/checks/stage.ts';
import { countSyllables } from '../../src/checks/syllables.ts';
import { load, topicText } from '../project/project.ts';
import { messages, warnings } from './checking.ts';

describe('syllables', () => {
  it.each([
    [
      1,
      'the a cat state states made make named walked used stopped through strength grain field gain piece ' +
        'bread crowd brought learnt learned fire hour whose side sides times large rules years trade trades ' +
        'these those there were have hedge judge laws clothes eye eyes flour',
    ],
    [
      2,
      'wanted houses table little people people’s kulak sailor sailors people market markets peasant ' +
        'peasants Lenin private quickly places prices wages useful safely something reading lion science ' +
        'Moscow trying studied carried player ocean water acid table tables colour measure business basement ' +
        'statement movement because changes noble naval replied freedom crisis triumph',
    ],
    [
      3,
      'history policy Bolshevik factory reaction idea banana another capital document important industry ' +
        'medium radius radium energy chemical poetry syllable unicorn continued company beautiful serious ' +
        'various usual actual obvious curious period audience poisonous volcano piano area',
    ],
    [
      4,
      'geography economy economic society reality experience triangular agriculture catastrophe January ' +
        'biology hypotenuse calculation information revolution population experiment material vegetable',
    ],
    [
      5,
      'capitalism geographical communication evaporation imagination individual opportunity international ' +
        'organisation',
    ],
    [6, 'responsibility'],
  ])('are %i in each of these words', (count, words) => {
    for (const word of words.split(' ')) expect(`${word} ${countSyllables(word)}`).toBe(`${word} ${count}`);
  });

  it('of joined words are those of each', () => {
    expect(countSyllables('hard-working')).toBe(3);
  });

  it('are one at least', () => {
    expect([countSyllables('hmm'), countSyllables('a')]).toEqual([1, 1]);
  });
});

describe('the reading age of a text', () => {
  it('is by Flesch and Kincaid', () => {
    // 2 sentences, 9 words, 19 syllables: 0.39 × 4.5 + 11.8 × 19 / 9 − 15.59 = 11.08
    const found = readabilityOf(['Lenin abandoned the unpopular policy. Peasants sold their surplus.']);
    expect(found).toEqual({ words: 9, sentences: 2, grade: 11.1, age: 16.1 });
  });

  it('takes any counter of syllables', () => {
    expect(readabilityOf(['Three short words.'], () => 2)?.grade).toBe(9.2);
  });

  it('ends no sentence at an abbreviation or in a number', () => {
    expect(readabilityOf(['Mr. Smith paid 1.5 roubles, i.e. too much.'])?.sentences).toBe(1);
  });

  it('ends a sentence at a closing quotation mark, and a passage at its end', () => {
    expect(readabilityOf(['“We are sinking.” He wrote it down', 'Another item'])?.sentences).toBe(3);
  });

  it('is none of no words', () => {
    expect(readabilityOf(['', '…'])).toBeNull();
  });
});

describe('the age of a stage', () => {
  it.each([
    ['KS2', 11],
    ['Key Stage 3', 14],
    ['GCSE', 16],
    ['IGCSE History', 16],
    ['A-level', 18],
    ['A level', 18],
    ['Year 7', 12],
    ['Years 10–11', 16],
    ['Grade 9', 15],
    ['الصف السابع', null],
    ['Beginners', null],
    [null, null],
  ])('%s is %s', (stage, age) => {
    expect(ageOf(stage)).toBe(age);
  });
});

const HARD =
  'Notwithstanding the considerable administrative difficulties occasioned by the comprehensive reorganisation of ' +
  'agricultural distribution, governmental representatives nevertheless systematically implemented international ' +
  'recommendations concerning economic liberalisation, proportional taxation, institutional accountability and ' +
  'private ownership of manufacturing establishments throughout the surrounding territories.';
const EASY = 'The cat sat on the mat. '.repeat(12);

describe('a section', () => {
  it('far above its stage is a warning with a mend', async () => {
    const [found] = await warnings(`## Change\n\n${HARD} ${HARD}\n`, 'stage: GCSE\n');
    expect(found?.code).toBe('check/reading-age');
    expect(found?.message).toMatch(
      /^“Change” has a reading age of more than 20, and pupils of this stage are 16 at most\.$/,
    );
    expect(found?.hint).toContain('long sentences');
  });

  it('is not warned of when it is easy, short, in another language or of an unknown stage', async () => {
    expect(await messages(`## Change\n\n${EASY}\n`, 'stage: KS2\n')).toEqual([]);
    expect(await messages('## Change\n\nAdministrative reorganisation.\n', 'stage: KS2\n')).toEqual([]);
    expect(await messages(`## Change\n\n${HARD} ${HARD}\n`, 'stage: KS2\nlanguage: de\n')).toEqual([]);
    expect(await messages(`## Change\n\n${HARD} ${HARD}\n`, 'stage: Beginners\n')).toEqual([]);
  });
});

describe('a source', () => {
  const body = `## Change\n\n${EASY}\n\n:::source[hard]{attribution="A report"}\n${HARD} ${HARD}\n:::\n`;

  it('is exempt from the warning', async () => {
    expect(await messages(body, 'stage: KS2\n')).toEqual([]);
  });

  it('is reported all the same, after the sections', async () => {
    const { prepare } = await load({ 'content/a.md': topicText('stage: KS2\n', body) });
    const { value } = await prepare('a');
    if (!value) throw new Error('not prepared');
    const parts = readingOf(value.topic, null);
    expect(parts.map(({ kind, name, stageAge }) => [kind, name, stageAge])).toEqual([
      ['section', 'Change', 11],
      ['source', 'Source A', 11],
    ]);
    expect(parts[1]?.age).toBeGreaterThan(18);
  });
});
