import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { activities } from '../../src/activities/index.ts';
import { questionTypes } from '../../src/questions/index.ts';
import { expanded } from '../activities/expanded.ts';
import { nepCourse } from '../fixtures/course.ts';

const guide = readFileSync(new URL('../../docs/guide/activities.md', import.meta.url), 'utf8');

describe.each(activities.map((activity) => [activity.name, activity] as const))('::%s', (name, activity) => {
  it('makes questions of its example, with nothing to say but that a teacher must look', async () => {
    const { questions, diagnostics } = await expanded(nepCourse(activity.example), 'russia/nep');
    expect(diagnostics.map(({ code }) => code).filter((code) => code !== 'activity/proposed')).toEqual([]);
    expect(questions.length).toBeGreaterThan(0);
    expect(questions.every(({ activity: call, kind }) => call === null && kind !== null)).toBe(true);
  });

  it('gives every question its answer', async () => {
    const { questions } = await expanded(nepCourse(activity.example), 'russia/nep');
    for (const { kind, data } of questions) {
      const type = questionTypes.find((one) => one.kind === kind);
      const exercise = type?.toExercise(data);
      expect(exercise?.response.kind !== 'open' || exercise.scheme.kind !== 'none').toBe(true);
    }
  });

  it('makes plain JSON', async () => {
    const { questions } = await expanded(nepCourse(activity.example), 'russia/nep');
    expect(JSON.parse(JSON.stringify(questions))).toEqual(questions);
  });

  it('is in the guide with all its attributes', () => {
    const words = [`::${name}`, ...Object.keys(activity.attributes)];
    const missing = words.filter((word) => !new RegExp(`[\`{ ]${word.replace(/[-:]/g, '\\$&')}(?![\\w-])`).test(guide));
    expect(missing).toEqual([]);
    expect(activity.about).toMatch(/^\p{Lu}.*\.$/u);
  });
});
