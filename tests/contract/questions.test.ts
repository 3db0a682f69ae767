import { describe, expect, it } from 'vitest';
import { type Block, type Blocks, plainText } from '../../src/model/block.ts';
import { createReport } from '../../src/model/diagnostic.ts';
import { withoutAnswers, withoutSpans } from '../../src/plan/answers.ts';
import { createArrange } from '../../src/plan/arrange.ts';
import { questionTypes } from '../../src/questions/index.ts';
import { english } from '../fixtures/words.ts';
import { cutItem } from '../questions/item.ts';

const RESPONSES = ['choice', 'text', 'number', 'gaps', 'match', 'order', 'open'];

describe.each(questionTypes.map((type) => [type.kind, type] as const))('question type %s', (kind, type) => {
  const item = cutItem(type.example);
  const read = () => {
    const report = createReport();
    return { data: type.parse(item, report), report };
  };
  const { data } = read();
  const seeds = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

  it('reads its example without a word', () => {
    const { data, report } = read();
    expect(report.diagnostics).toEqual([]);
    expect(data).toBeDefined();
  });

  it('takes its example before any other type does', () => {
    expect(questionTypes.find((entry) => entry.accepts(item))?.kind).toBe(kind);
  });

  it('writes back what it read', () => {
    const report = createReport();
    const again = cutItem(type.write(data));
    expect(questionTypes.find((entry) => entry.accepts(again))?.kind).toBe(kind);
    expect(withoutSpans(type.parse(again, report))).toEqual(withoutSpans(data));
    expect(report.diagnostics).toEqual([]);
  });

  it('writes the same text again', () => {
    const once = type.write(data);
    expect(type.write(type.parse(cutItem(once), createReport()))).toBe(once);
  });

  it('shows plain JSON', () => {
    const blocks = type.show(data, createArrange('seed'), english);
    expect(JSON.parse(JSON.stringify(blocks))).toStrictEqual(blocks);
    expect(JSON.parse(JSON.stringify(data))).toStrictEqual(data);
    expect(JSON.parse(JSON.stringify(type.toExercise(data)))).toStrictEqual(type.toExercise(data));
  });

  it('shows the same for the same seed', () => {
    expect(type.show(data, createArrange('seed'), english)).toEqual(type.show(data, createArrange('seed'), english));
  });

  it('keeps nothing under answer in what pupils get', () => {
    const student = withoutAnswers(type.show(data, createArrange('seed'), english));
    expect(JSON.stringify(student)).not.toContain('"answer"');
    expect(JSON.stringify(withoutAnswers(type.toExercise(data).prompt))).not.toContain('"answer"');
  });

  it('shows pupils none of the words of its scheme, corrections or reasons', () => {
    const exercise = type.toExercise(data);
    const student = JSON.stringify(withoutAnswers([exercise.prompt, type.show(data, createArrange('seed'), english)]));
    for (const secret of secretsOf(type.show(data, createArrange('seed'), english), exercise)) {
      expect(student).not.toContain(secret);
    }
  });

  it('never shows what is to be arranged in the order of the author or of the answer', () => {
    for (const seed of seeds) {
      const blocks = type.show(data, createArrange(seed), english);
      for (const block of blocks) expect(isInStep(block)).toBe(false);
    }
  });

  it('is marked in one of the known ways', () => {
    const exercise = type.toExercise(data);
    expect(RESPONSES).toContain(exercise.response.kind);
    expect(exercise.prompt.length).toBeGreaterThan(0);
    expect(exercise.marks).toBe(item.marks);
  });

  it('says its answer in a line', () => {
    expect(plainText(type.brief(data, english)).trim()).not.toBe('');
    expect(JSON.stringify(type.brief(data, english))).not.toContain('"kind":"break"');
  });

  it.runIf(type.fromExercise)('makes itself again from its exercise', () => {
    const exercise = type.toExercise(data);
    const made = type.fromExercise?.(exercise);
    expect(made).toBeDefined();
    expect(type.toExercise(made)).toEqual(exercise);
  });
});

/** What only a teacher may read: reasons, corrections, and all of a scheme but single words. */
function secretsOf(blocks: Blocks, exercise: ReturnType<(typeof questionTypes)[number]['toExercise']>): string[] {
  const inline = blocks.flatMap((block) => {
    if (block.kind === 'choices') return block.options.map((option) => option.answer?.reason ?? []);
    if (block.kind === 'statements') return block.items.map((entry) => entry.answer?.correction ?? []);
    return [];
  });
  const scheme = [...exercise.scheme.points, ...exercise.scheme.accept, ...exercise.scheme.reject];
  return [...inline, ...scheme].map(plainText).filter((secret) => secret.length > 6);
}

/** True when the arranged things of a block stand in the order of their answers. */
function isInStep(block: Block): boolean {
  switch (block.kind) {
    case 'order':
      return block.items.every((entry, index) => entry.answer?.position === index + 1);
    case 'match':
      return block.left.some((entry, index) => entry.answer?.partner === block.right[index]?.label);
    case 'categories': {
      const categories = block.items.map((entry) => entry.answer?.category ?? 0);
      return categories.every((category, index) => index === 0 || category >= (categories[index - 1] ?? 0));
    }
    default:
      return false;
  }
}
