import type { Asked, Call, Course, Lesson } from '../activity.ts';
import { byRank } from '../making/choose.ts';

/** A question that a lesson asks again, with the lesson that it comes from. */
export interface Pick {
  readonly lesson: Lesson;
  readonly question: Asked;
}

/** How many a call asks for, and for how many lessons none of them comes again. */
export interface Wish {
  readonly count: number;
  readonly term: number;
}

/** How many lessons back: the last one, those of the last week, and what is further back. */
const BANDS: readonly (readonly [from: number, to: number])[] = [
  [1, 1],
  [2, 4],
  [5, Number.POSITIVE_INFINITY],
];

/** What the calls of each lesson of a course ask, as far as it is worked out: every lesson depends on those before it. */
const plans = new WeakMap<readonly Lesson[], Pick[][][]>();

/**
 * What each `::retrieve` of the lesson at `index` asks. The lessons before it are gone through first, so that nothing comes
 * twice within a term, wherever it is built.
 */
export function picksOf(
  { lessons }: Course,
  index: number,
  wishOf: (call: Call) => Wish,
): readonly (readonly Pick[])[] {
  const done = plans.get(lessons) ?? [];
  plans.set(lessons, done);
  while (done.length <= index && done.length < lessons.length) done.push(planLesson(lessons, done, wishOf));
  return done[index] ?? [];
}

function planLesson(lessons: readonly Lesson[], done: readonly Pick[][][], wishOf: (call: Call) => Wish): Pick[][] {
  const index = done.length;
  const lesson = lessons[index];
  const own = new Set(lesson?.questions.map(({ key }) => key));
  const here = new Set<string>();
  return (lesson?.calls ?? []).map((call) => {
    const { count, term } = wishOf(call);
    const recent = done.slice(Math.max(0, index - term)).flat(2);
    const asked = new Set([...own, ...here, ...recent.map(({ question }) => question.key)]);
    const picks = spaced(poolOf(lessons, index, asked), index, lessons, count, call.seed);
    for (const { question } of picks) here.add(question.key);
    return picks;
  });
}

/** Every question of an earlier lesson that may be asked, each once: where it was last taught. */
function poolOf(lessons: readonly Lesson[], index: number, asked: ReadonlySet<string>): readonly Pick[] {
  const seen = new Set(asked);
  return lessons
    .slice(0, index)
    .reverse()
    .flatMap((lesson) =>
      lesson.questions.flatMap((question) => {
        if (seen.has(question.key)) return [];
        seen.add(question.key);
        return [{ lesson, question }];
      }),
    );
}

/** A third from each band, the nearest first; what a band lacks comes from the others. */
function spaced(pool: readonly Pick[], index: number, lessons: readonly Lesson[], count: number, seed: string): Pick[] {
  const back = new Map(lessons.map((lesson, at) => [lesson, index - at]));
  const bands = BANDS.map(([from, to]) =>
    byRank(
      pool.filter(({ lesson }) => {
        const distance = back.get(lesson) ?? 0;
        return distance >= from && distance <= to;
      }),
      seed,
      ({ lesson, question }) => `${lesson.id}/${question.key}`,
    ),
  );
  const shares = bands.map((_, band) => Math.ceil((count - band) / bands.length));
  const drawn = bands.map((band, at) => band.slice(0, shares[at]));
  let left = count - drawn.flat().length;
  return bands.flatMap((band, at) => {
    const more = band.slice(shares[at], (shares[at] ?? 0) + Math.max(0, left));
    left -= more.length;
    return [...(drawn[at] ?? []), ...more];
  });
}
