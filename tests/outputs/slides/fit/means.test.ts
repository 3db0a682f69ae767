import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../src/model/block.ts';
import { text } from '../../../../src/model/block.ts';
import type { MeasuredBox } from '../../../../src/model/document.ts';
import type { Piece, SlidePlan } from '../../../../src/outputs/slides/body.ts';
import type { Heights } from '../../../../src/outputs/slides/fit/items.ts';
import { laidSlides } from '../../../../src/outputs/slides/fit/laid.ts';
import { setSlides } from '../../../../src/outputs/slides/fit/set-slides.ts';

const SIZES = [44, 36, 32, 28] as const;
const WHERE = ['', '-column', '-beside'] as const;
type Units = MeasuredBox['units'];

/** Every box of a plan as tall as a rule says, its title one line. */
function heightsBy(plan: SlidePlan, height: (box: Box) => number, units: (box: Box) => Units = () => []): Heights {
  const pieces = plan.pieces.map((_, index) => ({ id: `${plan.id}/${index}`, index, side: false }));
  const beside = (plan.beside?.pieces ?? []).map((_, index) => ({
    id: `${plan.id}-apart/${index}`,
    index,
    side: true,
  }));
  const boxes = [...pieces, ...beside].flatMap(({ id, index, side }) =>
    SIZES.flatMap((size) =>
      WHERE.map((where): MeasuredBox => {
        const box = { index, size, where, side };
        return { id: `${id}@${size}${where}`, variant: 'slides', height: height(box), units: units(box) };
      }),
    ),
  );
  const title = { id: `${plan.id}/title@48`, variant: 'slides', height: 72, units: [] };
  return { boxes: new Map([title, ...boxes].map((box) => [box.id, box])), wide: new Map() };
}

interface Box {
  readonly index: number;
  readonly size: number;
  readonly where: string;
  readonly side: boolean;
}

const long = 'a long answer that takes all of the line on which it stands, and something of the next one as well';
const answer = (number: number, keep = false): Piece => ({
  shape: 'answer',
  number: String(number),
  name: null,
  brief: text(long),
  notes: [],
  keep,
  place: number,
});
const block = (one: Block, keep = false): Piece => ({ shape: 'block', block: one, notes: [], keep, place: 1 });
const source: Block = {
  kind: 'source',
  id: 'a',
  label: 'Source A',
  paragraphs: [text('The sailors rose.')],
  blocks: [],
  attribution: text('V. Serge'),
  note: null,
  place: 'below',
  glosses: [],
  numbered: false,
  margin: 'none',
  language: null,
  direction: null,
  part: 0,
  last: true,
};

function plan(pieces: readonly Piece[], rest: Partial<SlidePlan> = {}): SlidePlan {
  return {
    id: 's1',
    kind: 'answers',
    title: text('Answers'),
    cue: null,
    minutes: null,
    grouping: null,
    continues: false,
    pieces,
    beside: null,
    notes: [],
    place: 0,
    ...rest,
  };
}

const tenAnswers = Array.from({ length: 10 }, (_, index) => answer(index + 1));
const slidesOf = (one: SlidePlan, heights: Heights) => setSlides([one], heights).flatMap(({ slides }) => slides);

describe('the means by which a slide is made to fit', () => {
  const ten = plan(tenAnswers);

  it('begin with the largest size at which one column holds everything', () => {
    const at = (height: number) =>
      slidesOf(
        ten,
        heightsBy(ten, ({ size }) => (size * height) / 28),
      );
    expect(at(20)).toMatchObject([{ size: 44, column: null }]);
    expect(at(26)).toMatchObject([{ size: 36, column: null }]);
    expect(at(33)).toMatchObject([{ size: 28, column: null }]);
  });

  it('go on with two columns, the taller as little tall as can be, at the largest size that fits', () => {
    const tall = heightsBy(ten, ({ where, size }) => (where === '-column' ? size * 2.5 : 60));
    const [slide, ...more] = slidesOf(ten, tall);
    expect(more).toEqual([]);
    expect(slide).toMatchObject({ size: 32, column: 5 });
    expect(slide?.pieces).toHaveLength(10);
  });

  it('end with several slides, when two columns do not hold it either', () => {
    const slides = slidesOf(
      ten,
      heightsBy(ten, () => 110),
    );
    expect(slides.map(({ column }) => column)).toEqual([null, null, null]);
    expect(slides.map(({ continued }) => continued)).toEqual([false, true, true]);
    expect(slides.flatMap(({ pieces }) => pieces)).toHaveLength(10);
  });

  it('say of a slide that goes on from another that it does, in the room that such a title has', () => {
    const beside = { pieces: [block(source)], otherwise: 'none' as const, title: text('Source A') };
    const model = plan([answer(1)], { kind: 'model', beside, continues: true });
    expect(
      slidesOf(
        model,
        heightsBy(model, () => 100),
      ),
    ).toMatchObject([{ continued: true, size: 36 }]);
    const alone = { ...model, beside: null };
    expect(
      slidesOf(
        alone,
        heightsBy(alone, () => 100),
      ),
    ).toMatchObject([{ continued: true }]);
  });

  it('set a title smaller, not broken, when a word of it is longer than its line', () => {
    const heights = heightsBy(ten, () => 20);
    const wide = new Map([['s1/title@48', { by: 12, words: 'Donaudampfschifffahrtsgesellschaft' }]]);
    expect(slidesOf(ten, heights)).toMatchObject([{ titleSize: 48 }]);
    expect(setSlides([ten], { ...heights, wide })).toMatchObject([{ slides: [{ titleSize: 40 }], problems: [] }]);
  });

  it('are named for other programs', () => {
    const done = (heights: Heights) => laidSlides(setSlides([ten], heights)).map((slide) => slide.done);
    expect(done(heightsBy(ten, () => 20))).toEqual([['enlarged']]);
    expect(done(heightsBy(ten, ({ size }) => (size === 28 ? 33 : 60)))).toEqual([['tightened']]);
    expect(done(heightsBy(ten, ({ where, size }) => (where === '' ? 60 : size * 2.5)))).toEqual([
      ['tightened', 'columns'],
    ]);
    expect(
      laidSlides(
        setSlides(
          [ten],
          heightsBy(ten, () => 110),
        ),
      )[1],
    ).toEqual({
      number: 2,
      kind: 'answers',
      title: 'Answers',
      places: [4, 5, 6, 7],
      size: 36,
      done: ['split'],
      part: 2,
      parts: 3,
    });
  });
});

describe('two columns', () => {
  const columnOf = (one: SlidePlan, heights: Heights) => slidesOf(one, heights)[0]?.column ?? null;

  it('are never used beside a timer, for running text, or for a picture', () => {
    const heights = (one: SlidePlan) => heightsBy(one, ({ where }) => (where === '' ? 60 : 40));
    const paragraph: Block = { kind: 'paragraph', content: text(long) };
    const prose = plan(Array.from({ length: 10 }, () => block(paragraph)));
    const timed = plan(tenAnswers, { minutes: 5, kind: 'task' });
    const image: Block = { kind: 'drawing', svg: '<svg/>', alt: 'a', width: 10, height: 10, labels: [] };
    const pictured = plan([...tenAnswers, block(image)]);
    const plain = plan(tenAnswers);
    expect([prose, timed, pictured].map((one) => columnOf(one, heights(one)))).toEqual([null, null, null]);
    expect(columnOf(plain, heights(plain))).toBe(5);
  });

  it('never end the first with what belongs to what follows', () => {
    const leading = plan(tenAnswers.map((piece, index) => ({ ...piece, keep: index === 4 })));
    const column = columnOf(
      leading,
      heightsBy(leading, ({ where }) => (where === '' ? 60 : 70)),
    );
    expect([4, 6]).toContain(column);
  });

  it('cut a list, and leave no item of it alone in the second', () => {
    const items = Array.from({ length: 12 }, (_, index) => ({
      marker: null,
      blocks: [{ kind: 'paragraph' as const, content: text(`${index} ${long}`) }],
    }));
    const one = plan([block({ kind: 'list', items })], { kind: 'explain' });
    const rows = (heights: readonly number[]): Units => {
      const topOf = (at: number) => heights.slice(0, at).reduce((sum, height) => sum + height, 0);
      return heights.map((_, at) => ({ part: 'i', start: 0, end: 1, top: topOf(at), bottom: topOf(at + 1) }));
    };
    const tallFirst = Array.from({ length: 12 }, (_, index) => (index < 11 ? 40 : 400));
    const even = Array.from({ length: 12 }, () => 70);
    const set = (heights: readonly number[]) =>
      slidesOf(
        one,
        heightsBy(
          one,
          () => heights.reduce((sum, height) => sum + height, 0),
          () => rows(heights),
        ),
      );
    expect(set(even)).toMatchObject([{ column: 1, size: 36 }]);
    const lists = set(even)[0]?.pieces.map((piece) =>
      piece.shape === 'block' && piece.block.kind === 'list' ? piece.block.items.length : 0,
    );
    expect(lists).toEqual([6, 6]);
    expect(set(tallFirst)[0]?.pieces.at(-1)).not.toMatchObject({ block: { items: { length: 1 } } });
  });
});

describe('a source beside its question', () => {
  const beside = (otherwise: 'before' | 'after' | 'none' | 'alone') =>
    plan([answer(1)], {
      kind: 'check',
      title: text('Check'),
      beside: { pieces: [block(source)], otherwise, title: text('Source A') },
    });
  const sides = (one: SlidePlan, left: number, right: number) =>
    heightsBy(one, ({ side, where, size }) => (where === '-beside' ? ((side ? left : right) * size) / 28 : 60));

  it('stands there whole, at the largest size at which both sides fit', () => {
    const one = beside('before');
    expect(slidesOf(one, sides(one, 300, 200))).toMatchObject([
      { kind: 'check', size: 36, beside: [{ shape: 'block' }] },
    ]);
    expect(slidesOf(one, sides(one, 480, 200))).toMatchObject([
      { kind: 'check', size: 28, beside: [{ shape: 'block' }] },
    ]);
  });

  it('has a slide of its own before it, after it, in its place, or none, when either side is too tall', () => {
    const kinds = (otherwise: 'before' | 'after' | 'none' | 'alone') => {
      const one = beside(otherwise);
      return slidesOf(one, sides(one, 600, 200)).map(({ kind }) => kind);
    };
    expect(kinds('before')).toEqual(['source', 'check']);
    expect(kinds('after')).toEqual(['check', 'source']);
    expect(kinds('none')).toEqual(['check']);
    expect(kinds('alone')).toEqual(['source']);
    const tall = beside('before');
    expect(slidesOf(tall, sides(tall, 100, 600))).toMatchObject([{ kind: 'source', beside: null }, { kind: 'check' }]);
  });

  it('is named as beside or apart, for other programs', () => {
    const one = beside('before');
    const done = (left: number) => laidSlides(setSlides([one], sides(one, left, 200))).map((slide) => slide.done);
    expect(done(300)).toEqual([['beside']]);
    expect(done(600)).toEqual([['enlarged', 'apart'], ['enlarged']]);
  });
});

describe('what no slide holds', () => {
  it('is named with its first words, its size and its own line', () => {
    const one = plan([answer(1), answer(2)]);
    const { boxes } = heightsBy(one, ({ index }) => (index === 1 ? 700 : 60));
    const [set] = setSlides([one], { boxes, wide: new Map() });
    expect(set?.problems).toMatchObject([{ severity: 'error', code: 'slides/too-big', place: 2 }]);
    expect(set?.problems[0]?.message).toMatch(
      /“Answers”, the answer “a long answer that takes .*” is \d+ pixels too tall/,
    );
  });

  it('is a heading that leaves no room for what it is the heading of', () => {
    const one = plan([answer(1)]);
    const { boxes } = heightsBy(one, () => 60);
    const title = { id: 's1/title@40', variant: 'slides', height: 300, units: [] };
    const all = new Map([...boxes, [title.id, title], ['s1/title@48', { ...title, id: 's1/title@48' }]]);
    const [set] = setSlides([one], { boxes: all, wide: new Map() });
    expect(set?.problems).toMatchObject([{ code: 'slides/too-big', place: 0 }]);
    expect(set?.problems[0]?.message).toContain('40 pixels too tall');
  });
});
