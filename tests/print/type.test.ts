import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PressRoom } from '../../src/io/browser/press.ts';
import type { Block } from '../../src/model/block.ts';
import { text } from '../../src/model/block.ts';
import { html } from '../html/fixtures.ts';
import { css, flow, noPictures, testPress } from '../io/press-fixture.ts';

const at = (path: string) => readFileSync(new URL(`../../templates/${path}`, import.meta.url), 'utf8');
const sheet = ['themes/plain/blocks.css', 'themes/plain/print.css', 'worksheet/worksheet.css'].map(at).join('\n');
const LINE = 8.5;

describe('the type of a sheet', () => {
  let press: PressRoom;
  beforeAll(async () => {
    press = await testPress({ css: { print: `:root { --line-height: ${LINE}mm }\n${css}\n${sheet}`, slides: css } });
  });
  afterAll(() => press.close());

  const heights = async (boxes: readonly string[]) => {
    const measured = await press.measure(
      flow(
        boxes.map((box) => `<div class="box">${box}</div>`),
        { width: 176 },
      ),
      noPictures,
    );
    expect(measured.problems).toEqual([]);
    return measured.boxes.map(({ height }) => height);
  };
  const answer = (points: readonly string[]) => {
    const items = points.map((point) => ({
      marker: null,
      blocks: [{ kind: 'paragraph' as const, content: text(point) }],
    }));
    const block: Block = {
      kind: 'lines',
      count: 0,
      label: null,
      fill: false,
      style: 'solid',
      answer: { blocks: [{ kind: 'list', items }] },
    };
    return html({ medium: 'print', answers: 'shown' }).blocks([block]);
  };

  it('sets each point of an answer on a ruled line of its own', async () => {
    const [one = 0, four = 0] = await heights([answer(['a']), answer(['a', 'b', 'c', 'd'])]);
    expect(four - one).toBeCloseTo(3 * LINE, 1);
  });

  it('keeps the footer of the key on one line while there is room for it', async () => {
    const foot = (name: string) =>
      `<footer class="page-foot" style="position:static"><span class="foot-name">${name}</span>` +
      '<span class="foot-level"><b>Answers</b> 30ee1d</span><span class="foot-page">Page 10 of 12</span></footer>';
    const long = 'St Bede’s High School in the Vale · Ozymandias: power and pride';
    const [short = 0, longer = 1] = await heights([foot('A'), foot(long)]);
    expect(longer).toBeCloseTo(short, 1);
  });
});
