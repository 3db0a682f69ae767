import type { ImageBlock } from '../../model/block.ts';
import type { Picture } from '../../model/ports.ts';
import type { Context } from '../context.ts';
import { trusted, type View } from '../engine.ts';
import { cssLength, element, emptyElement, escapeHtml } from '../escape.ts';
import { withIdPrefix } from '../svg.ts';

/** Tallest and widest a figure may be: mm on paper, px on a slide. */
const ROOM = {
  print: { width: 180, height: 110, unit: 'mm', perPixel: 25.4 / 96 },
  slides: { width: 1120, height: 420, unit: 'px', perPixel: 1 },
} as const;
/** px of height on a slide of a picture with numbers on it: question, box of words and answers stand on the same slide. */
const POINTED = 280;
/** Pixels of a photograph are enlarged on a slide at most this much; drawings as much as there is room. */
const ENLARGE = 2;

/** A figure: the picture with its alt text, caption and credit. */
export function imageView(block: ImageBlock, context: Context): View {
  const picture = block.asset === null ? null : (context.pictures.get(block.asset) ?? null);
  const width = picture ? pictureWidth(picture, block.points.length > 0, context) : '';
  return {
    picture: picture ? trusted(pictureHtml(picture, block.alt, width, context)) : null,
    width,
    points: picture ? block.points.map((point) => pointView(point, block, picture)) : [],
    alt: block.alt,
    caption: block.caption ? context.inlines(block.caption) : null,
    credit: block.credit ? context.inlines(block.credit) : null,
  };
}

/** A mark on the picture, in shares of its width and height, so that it stays in its place at every size. */
function pointView(point: ImageBlock['points'][number], block: ImageBlock, picture: Picture): View {
  const width = block.width > 0 ? block.width : picture.width;
  const height = block.height > 0 ? block.height : picture.height;
  return {
    label: point.label,
    left: cssLength((point.x / width) * 100, '%'),
    top: cssLength((point.y / height) * 100, '%'),
  };
}

function pictureWidth(picture: Picture, isPointed: boolean, context: Context): string {
  const { medium } = context.options;
  const room = ROOM[medium];
  const height = isPointed && medium === 'slides' ? POINTED : room.height;
  const enlarge = medium === 'print' ? 1 : picture.svg !== null ? Number.POSITIVE_INFINITY : ENLARGE;
  return cssLength(
    fittingWidth(picture.width * room.perPixel, picture.height * room.perPixel, { ...room, height }, enlarge),
    room.unit,
  );
}

function pictureHtml(picture: Picture, alt: string, width: string, context: Context): string {
  if (picture.svg !== null) return svgHtml(withIdPrefix(picture.svg, context.idPrefix()), alt, width);
  return emptyElement('img', {
    src: addressOf(picture, context),
    alt,
    width: Math.round(picture.width),
    height: Math.round(picture.height),
    style: `width:${width}`,
  });
}

function addressOf(picture: Picture, context: Context): string {
  if (context.options.pictures === 'served') return `asset/${encodeURIComponent(picture.asset)}`;
  return `data:${picture.mime};base64,${picture.base64 ?? ''}`;
}

/** Cleaned SVG with its alt text on it: without role and label it would leave no trace in a tagged PDF. */
export function svgHtml(svg: string, alt: string, width: string): string {
  const said = alt === '' ? ' aria-hidden="true"' : ` role="img" aria-label="${escapeHtml(alt)}"`;
  return element('span', { class: 'svg', style: `width:${width}` }, svg.replace(/^<svg\b/, `<svg${said}`));
}

/** Width at which the picture fits into the room, in the room's unit. */
export function fittingWidth(
  width: number,
  height: number,
  room: { readonly width: number; readonly height: number },
  enlarge: number,
): number {
  if (!(width > 0) || !(height > 0)) return room.width;
  return width * Math.min(enlarge, room.width / width, room.height / height);
}
