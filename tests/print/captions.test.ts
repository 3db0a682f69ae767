import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PressRoom } from '../../src/io/browser/press.ts';
import { html } from '../html/fixtures.ts';
import { css, flow, noPictures, testPress } from '../io/press-fixture.ts';

const PLAIN = new URL('../../templates/themes/plain/', import.meta.url);
const sheet = ['blocks.css', 'print.css'].map((name) => readFileSync(new URL(name, PLAIN), 'utf8')).join('\n');
const cell = (words: string) => [{ kind: 'text', text: words }] as const;
const table = (caption: string) =>
  html({ medium: 'print', answers: 'none' }).blocks([
    {
      kind: 'table',
      caption: cell(caption),
      align: ['start', 'start'],
      head: [cell('Year'), cell('Tons')],
      rows: [[cell('1921'), cell('37')]],
      rowHeads: false,
    },
  ]);

describe('the caption of a narrow table', () => {
  let press: PressRoom;
  beforeAll(async () => {
    press = await testPress({ css: { print: `${css}\n${sheet}`, slides: css } });
  });
  afterAll(() => press.close());

  it('has the whole measure before it goes on to a second line, and stays a caption', async () => {
    const longer = table('Grain that was harvested, in millions of tons, by year');
    const boxes = [table('Grain'), longer].map((box) => `<div class="box">${box}</div>`);
    const measured = await press.measure(flow(boxes, { width: 160 }), noPictures);
    expect(longer).toContain('<caption>');
    expect(measured.boxes[1]?.height).toBeCloseTo(measured.boxes[0]?.height ?? 0, 1);
    expect(measured.problems).toEqual([]);
  });
});
