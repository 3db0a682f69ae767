import { describe, expect, it } from 'vitest';
import { topicOf, topicText } from '../slides/deck.ts';
import { bodyOf, type Copies, makeCopies } from './copies.ts';
import { lesson, lines, question, set, topic } from './topic.ts';

const keyOf = (copies: Copies) => bodyOf(copies, 'answers.pdf');
const made = (front: string, body: string) => makeCopies(topicOf(topicText(front, body)));
const asked = (...items: string[]) => `:::questions\n${items.join('\n')}\n:::`;
/** The teacher's own pages: from the first heading that only they have. */
const teachersPages = (html: string, heading: string) => html.slice(html.indexOf(`<h2>${heading}`));

const GAPS = '1. Peasants paid a [[tax / levy]] and sold the [[surplus / rest / remainder]]. [2]';
const OPEN = '2. What do you think? [2]\n   > Any valid answer';

describe('what else is right in a gap', () => {
  it('is in the mark scheme, under the number of the gap', () => {
    const pages = teachersPages(keyOf(made('', asked(GAPS))), 'Mark scheme');
    expect(pages).toContain(
      '<strong>Accept:</strong> <strong>1</strong> levy; <strong>2</strong> rest / remainder</p>',
    );
  });

  it('stands below the answers of an exit ticket, not instead of them', () => {
    const key = keyOf(made('', `${asked(OPEN)}\n\n:::questions{for=exit}\n1. It was a [[tax / levy]]. [1]\n:::`));
    const pages = teachersPages(key, 'Exit ticket');
    expect(pages).toMatch(/class="answer">tax<[\s\S]*Accept:<\/strong> levy/);
  });
});

describe('any valid answer', () => {
  it('is said in the space of the key', () => {
    expect(keyOf(made('', asked(OPEN)))).toContain('class="answer"><p>Accept any valid answer</p>');
  });

  it('is said with what the author adds', () => {
    const key = keyOf(made('', asked('1. Why? [2]\n   > Any valid answer: he fled')));
    expect(key).toContain('<p>Accept any valid answer: he fled</p>');
  });

  it.each(['starter', 'exit'])('is said for a question of the %s', (place) => {
    const quiz = `:::questions{for=${place}}\n1. Your view? [1]\n   > Any valid answer\n:::`;
    const key = keyOf(made('', `${quiz}\n\n${asked('1. Which year? [1]\n   > 1921')}`));
    expect(key).toContain('Accept any valid answer');
  });
});

describe('an answer without a place on the sheet', () => {
  it('stands in the mark scheme', () => {
    const key = keyOf(made('', asked('1. Say it aloud. [1] {none}\n   > Hello', OPEN)));
    expect(teachersPages(key, 'Mark scheme')).toContain('Hello');
  });

  it('is pointed to below its stem when answers go in exercise books', () => {
    const levels = '1. How far? [4]\n   > Level 2 (3-4): explains\n   > Level 1 (1-2): says';
    const copies = made('spaces: none', asked(levels));
    expect(keyOf(copies)).toMatch(/How far\?[\s\S]*?class="answer"><p>See the mark scheme, page 2<\/p>/);
    expect(bodyOf(copies, 'worksheet.pdf')).not.toContain('See the mark scheme');
  });
});

describe('the weight of an answer', () => {
  const weighed = (answer: string) => keyOf(makeCopies(topic([set([question('1', 'Why?', [lines(6, answer)])])])));

  it('is bold for a short one', () => {
    expect(weighed('War Communism')).toContain('class="answer"><p>War Communism');
  });

  it('is regular for one of more than a line', () => {
    expect(weighed('The mutiny lit up how things really stood. '.repeat(3))).toContain(
      'class="answer answer-long"><p>The mutiny',
    );
  });
});

describe('the head of the key', () => {
  const pages = (file: string) => bodyOf(makeCopies(lesson()), file).split('<section class="page">').slice(1);

  it('has no name, class and date to fill in, on the first page or a later one', () => {
    expect(pages('worksheet.pdf').join('')).toContain('class="to-fill">Name');
    expect(pages('answers.pdf').join('')).not.toContain('to-fill');
  });

  it('keeps their place: the same empty rows, the same line above page 3', () => {
    const [first, , third] = pages('answers.pdf');
    expect(first?.match(/<p><\/p>/g)).toHaveLength(2);
    expect(third).toMatch(/<p class="page-name" aria-hidden="true"><\/p>/);
  });

  it('says the stage beside subject and course', () => {
    const key = keyOf(made('subject: History\ncourse: Russia\nstage: GCSE', asked(OPEN)));
    expect(key).toContain('History · Russia · GCSE');
  });
});

describe('the teacher’s notes', () => {
  const front = 'timeline:\n  "1921": Lenin announces the NEP\npeople:\n  Lenin: leader of the Bolsheviks';
  const notes = teachersPages(keyOf(made(front, asked(OPEN))), 'Teacher');

  it('have the timeline', () => {
    expect(notes).toMatch(/<h3>Timeline<\/h3>[\s\S]*<strong>1921<\/strong>: Lenin announces the NEP/);
  });

  it('have the people', () => {
    expect(notes).toMatch(/<h3>People<\/h3>[\s\S]*<strong>Lenin<\/strong>: leader of the Bolsheviks/);
  });
});

it('the minutes on the key are those that the check counts: homework is not done in the lesson', () => {
  const homework = ':::questions{for=homework minutes=40}\n1. How? [1]\n   > x\n:::';
  const key = keyOf(made('minutes: 50', `:::questions{minutes=20}\n1. Why? [1]\n   > x\n:::\n\n${homework}`));
  expect(key).toContain('20 of 50 minutes planned');
});
