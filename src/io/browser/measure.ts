import type { Flow, Measured } from '../../model/document.ts';
import type { BoxFound } from './inside-measure.ts';
import { Refused } from './kept-page.ts';

const MM = 25.4 / 96;

/**
 * The boxes of a flow in columns of their widths, inside the roots that the stylesheet expects. HTML that does not
 * begin with its own `<div class="box">` is put into one.
 */
export function flowHtml(flow: Flow): string {
  const unit = flow.medium === 'print' ? 'mm' : 'px';
  const boxes = flow.boxes.map(({ html, width }) => {
    const style = `width:${width ?? flow.width}${unit}`;
    const box = /^\s*<div class="box[ "]/.test(html) ? html : `<div class="box">${html}</div>`;
    return `<div data-column style="${style}">${box}</div>`;
  });
  return around(flow, boxes.join(''));
}

/** The roots are set still: nothing of a page's or a slide's own size, place or scale may act on what is measured. */
function around({ medium, direction }: Flow, boxes: string): string {
  const still =
    'position:static;inset:auto;transform:none;zoom:1;display:block;width:auto;height:auto;min-height:0;' +
    'margin:0;padding:0;border:0;overflow:visible;visibility:visible;opacity:1;columns:auto';
  if (medium === 'print') return `<div class="sheet" dir="${direction}" style="${still}">${boxes}</div>`;
  return (
    `<div class="reveal" dir="${direction}" style="${still}"><div class="slides" style="${still}">` +
    `<section class="slide present" style="${still}">${boxes}</section></div></div>`
  );
}

/** What was found in px, in the units of the flow. */
export function readMeasures(flow: Flow, found: readonly BoxFound[]): Measured {
  if (found.length !== flow.boxes.length) {
    throw new Refused(`${flow.boxes.length} boxes became ${found.length}: one of them is not whole HTML`);
  }
  const scale = flow.medium === 'print' ? MM : 1;
  // A thousandth of the unit: beyond that digits are noise of the browser's arithmetic.
  const length = (px: number) => Math.round(px * scale * 1000) / 1000;
  const boxes = flow.boxes.map(({ id, variant }, index) => ({
    id,
    variant,
    height: length(found[index]?.height ?? 0),
    units: (found[index]?.units ?? []).map((unit) => ({ ...unit, top: length(unit.top), bottom: length(unit.bottom) })),
  }));
  const problems = flow.boxes.flatMap(({ id }, index) =>
    (found[index]?.problems ?? []).map(({ by, ...problem }) => ({
      box: id,
      ...problem,
      by: by === null ? null : length(by),
    })),
  );
  return { boxes, problems };
}
