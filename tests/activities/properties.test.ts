import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/model/block.ts';
import type { Question } from '../../src/model/topic.ts';
import { createArrange } from '../../src/plan/arrange.ts';
import { questionTypes } from '../../src/questions/index.ts';
import { lesson, nepTopic } from '../fixtures/course.ts';
import { content } from './content.ts';
import { expanded, expandedCourse } from './expanded.ts';

const { words } = content();
const RUNS = { numRuns: 30 };

/** What pupils see of a question, with the answers. */
function shown(question: Question | undefined, seed: number) {
  const type = questionTypes.find(({ kind }) => kind === question?.kind);
  return type && question ? type.show(question.data, createArrange(`${seed}/${question.id}`), words) : [];
}

const word = fc.string({ unit: fc.constantFrom(...'bcdfghklmnprstvwz'), minLength: 5, maxLength: 9 });
const different = (least: number, most: number) => fc.uniqueArray(word, { minLength: least, maxLength: most });
const seeds = fc.integer({ min: 1, max: 100_000 });

const topicOf = (seed: number, front: string, body: string) => ({
  'content/t.md': `---\ntitle: T\nseed: ${seed}\n${front}---\n\n${body}\n`,
});

describe('for any lesson and any seed', () => {
  it('a match gives each word its own meaning, and no row has its partner beside it', async () => {
    const run = async (terms: string[], seed: number, count: number) => {
      const front = `terms:\n${terms.map((term, index) => `  ${term}: meaning number ${index}\n`).join('')}`;
      const { questions } = await expanded(topicOf(seed, front, `::match[terms]{count=${count}}`), 't');
      const block = shown(questions[0], seed).find(({ kind }) => kind === 'match');
      if (block?.kind !== 'match') throw new Error('no match');
      const right = new Map(block.right.map(({ label, content: inner }) => [label, plainText(inner)]));
      for (const [row, { content: left, answer }] of block.left.entries()) {
        const meaning = `meaning number ${terms.indexOf(plainText(left))}`;
        expect(right.get(answer?.partner ?? '')).toBe(meaning);
        expect(plainText(block.right[row]?.content ?? [])).not.toBe(meaning);
      }
      expect(new Set(right.values()).size).toBe(block.right.length);
    };
    await fc.assert(fc.asyncProperty(different(5, 9), seeds, fc.integer({ min: 4, max: 5 }), run), RUNS);
  });

  it('an order never comes out right, and its numbers put it right', async () => {
    const run = async (steps: string[], seed: number, count: number) => {
      const list = steps.map((step, index) => `${index + 1}. ${step}`).join('\n');
      const { questions } = await expanded(
        topicOf(seed, '', `## Steps\n\n${list}\n\n::order[Steps]{count=${count}}`),
        't',
      );
      const block = shown(questions[0], seed).find(({ kind }) => kind === 'order');
      if (block?.kind !== 'order') throw new Error('no order');
      const places = block.items.map(({ content: inner }) => steps.indexOf(plainText(inner)));
      const sorted = [...places].sort((a, b) => a - b);
      expect(places).not.toEqual(sorted);
      expect(block.items.map(({ answer }) => answer?.position)).toEqual(
        places.map((place) => sorted.indexOf(place) + 1),
      );
    };
    await fc.assert(fc.asyncProperty(different(4, 8), seeds, fc.integer({ min: 3, max: 4 }), run), RUNS);
  });

  it('a sort has each point once, under the heading that it stood under, and not in the order of the lesson', async () => {
    const run = async (points: string[], seed: number) => {
      const half = Math.floor(points.length / 2);
      const list = (some: string[]) => some.map((point) => `- ${point}`).join('\n');
      const body = `## All\n\n### One side\n\n${list(points.slice(0, half))}\n\n### Two side\n\n${list(points.slice(half))}\n\n::sort[All]`;
      const { questions } = await expanded(topicOf(seed, '', body), 't');
      const block = shown(questions[0], seed).find(({ kind }) => kind === 'categories');
      if (block?.kind !== 'categories') throw new Error('no sort');
      const items = block.items.map(({ content: inner }) => plainText(inner));
      expect([...items].sort()).toEqual([...points].sort());
      expect(items).not.toEqual(points);
      for (const { content: inner, answer } of block.items) {
        expect(answer?.category).toBe(points.indexOf(plainText(inner)) < half ? 0 : 1);
      }
    };
    await fc.assert(fc.asyncProperty(different(4, 10), seeds, run), RUNS);
  });

  it('a cloze has each answer once, nowhere else in its text, and gaps of one width', async () => {
    const run = async (terms: string[], picks: number[], seed: number) => {
      const front = `terms:\n${terms.map((term, index) => `  ${term}: meaning number ${index}\n`).join('')}`;
      const sentences = picks.map((pick, at) => {
        const [a, b] = [terms[pick % terms.length], terms[(pick + at) % terms.length]];
        return at % 3 === 0 ? `The ${a} came then ${at}.` : `Some ${a} saw the ${b} on day ${at}.`;
      });
      const body = `## Story\n\n${sentences.join(' ')}\n\n::cloze[Story]{bank}`;
      const { questions, written } = await expanded(topicOf(seed, front, body), 't');
      if (questions.length === 0) return;
      const answers = [...(written[0] ?? '').matchAll(/\[\[(.+?)\]\]/g)].map((match) => match[1] ?? '');
      expect(new Set(answers).size).toBe(answers.length);
      const text = (written[0] ?? '').replace(/\[\[.+?\]\]/g, '');
      expect(answers.filter((answer) => new RegExp(`\\b${answer}\\b`).test(text))).toEqual([]);
      const filled = (written[0] ?? '').replace(/\[\[(.+?)\]\]/g, '$1');
      expect(sentences.filter((sentence) => filled.includes(sentence))).toHaveLength(answers.length);
      const widths = JSON.stringify(questions[0]?.data).match(/"width":\d+/g) ?? [];
      expect(new Set(widths).size).toBe(1);
      const bank = shown(questions[0], seed).find(({ kind }) => kind === 'bank');
      if (bank?.kind !== 'bank') throw new Error('no bank');
      expect(bank.words.map(plainText)).not.toEqual(answers);
    };
    const picks = fc.array(fc.nat(20), { minLength: 3, maxLength: 12 });
    await fc.assert(fc.asyncProperty(different(3, 7), picks, seeds, run), RUNS);
  });

  it('the same lesson makes the same', async () => {
    const body = '::match[terms]{count=3}\n\n::match[people]\n\n::order{count=3}\n\n::cloze{count=2}\n\n::who-said-it';
    const run = async (seed: number) => {
      const topic = () => ({ 'content/t.md': nepTopic(body).replace('---\n', `---\nseed: ${seed}\n`) });
      expect((await expanded(topic(), 't')).written).toEqual((await expanded(topic(), 't')).written);
    };
    await fc.assert(fc.asyncProperty(seeds, run), { numRuns: 10 });
  });
});

describe('retrieval over a course of 30 lessons', () => {
  const LESSONS = 30;
  const TERM = 12;

  /** The questions that each lesson asks again. */
  async function asked(seed: number, count: number): Promise<string[][]> {
    const names = Array.from({ length: LESSONS }, (_, at) => `lesson-${at + 1}`);
    const files = Object.fromEntries(
      names.map((name, at) => {
        const own = Array.from({ length: 7 }, (_, n): [string, string] => [`What is ${name}.${n}?`, `answer ${n}`]);
        const shared: [string, string][] = at % 5 === 0 ? [['What is asked in many lessons?', 'this']] : [];
        return [
          `content/c/${name}.md`,
          lesson(name, [...own, ...shared], `\n::retrieve{count=${count} for=starter}\n`),
        ];
      }),
    );
    const all = await expandedCourse({
      ...files,
      'lessonpress.yaml': `seed: ${seed}\n`,
      'content/c/_folder.yaml': `lessons:\n${names.map((name) => `  - ${name}\n`).join('')}`,
    });
    return names.map((name) =>
      [...(all.get(`c/${name}`)?.written[0] ?? '').matchAll(/^\d+\. (.+?) \[1\]/gm)].map((row) => row[1] ?? ''),
    );
  }

  it('never asks a question twice within a term, nor one that was not taught yet', async () => {
    const run = async (seed: number, count: number) => {
      const lessons = await asked(seed, count);
      for (const [at, questions] of lessons.entries()) {
        const term = lessons.slice(Math.max(0, at - TERM), at).flat();
        expect(questions.filter((ask) => term.includes(ask))).toEqual([]);
        expect(new Set(questions).size).toBe(questions.length);
        const taught = questions.map((ask) => Number(/lesson-(\d+)/.exec(ask)?.[1] ?? 1));
        expect(taught.filter((number) => number > at)).toEqual([]);
      }
      // From the fifth lesson on there is enough to ask.
      expect(lessons.slice(4).filter((questions) => questions.length !== count)).toEqual([]);
    };
    await fc.assert(fc.asyncProperty(seeds, fc.integer({ min: 3, max: 6 }), run), { numRuns: 12 });
  }, 60_000);

  it('asks of the last lesson, of the last week and of what is further back', async () => {
    const lessons = await asked(7, 6);
    const back = (lessons[20] ?? []).map((ask) => 21 - Number(/lesson-(\d+)/.exec(ask)?.[1] ?? 0));
    expect(back.filter((distance) => distance === 1)).toHaveLength(2);
    expect(back.filter((distance) => distance >= 2 && distance <= 4)).toHaveLength(2);
    expect(back.filter((distance) => distance >= 5)).toHaveLength(2);
  });
});
