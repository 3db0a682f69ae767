import type { ImageBlock } from '../../model/block.ts';
import type { Picture } from '../../model/ports.ts';
import type { Context } from '../context.ts';
import { trusted, type View } from '../engine.ts';
import { cssLength, element, emptyElement, escapeHtml } from '../escape.ts';
import { cleanSvg, withIdPrefix } from '../svg.ts';
import type { Of } from './kind.ts';

/** Tallest and widest a figure may be, and how far it may be scaled up: mm on paper, px on a slide. */
const ROOM = {
  print: { width: 180, height: 110, unit: 'mm', perPixel: 25.4 / 96, perMm: 1 },
  slides: { width: 1120, height: 420, unit: 'px', perPixel: 1, perMm: 6 },
} as const;
/** Pixels of a photograph are enlarged on a slide at most this much; drawings as much as there is room. */
const ENLARGE = 2;

/** A figure: the picture with its alt text, caption and credit. */
export function imageView(block: ImageBlock, context: Context): View {
  const picture = block.asset === null ? null : (context.pictures.get(block.asset) ?? null);
  return {
    picture: picture ? trusted(pictureHtml(picture, block.alt, context)) : null,
    alt: block.alt,
    caption: block.caption ? context.inlines(block.caption) : null,
    credit: block.credit ? context.inlines(block.credit) : null,
  };
}

/** A type's own drawing: cleaned like any other SVG, because it may carry an author's words. */
export function drawingView(block: Of<'drawing'>, context: Context): View {
  const cleaned = cleanSvg(block.svg, context.idPrefix());
  const room = ROOM[context.options.medium];
  const size = fittingWidth(block.width * room.perMm, block.height * room.perMm, room, 1);
  return {
    svg: 'svg' in cleaned ? trusted(svgHtml(cleaned.svg, block.alt, cssLength(size, room.unit))) : null,
    alt: block.alt,
  };
}

function pictureHtml(picture: Picture, alt: string, context: Context): string {
  const { medium } = context.options;
  const room = ROOM[medium];
  const enlarge = medium === 'print' ? 1 : picture.svg !== null ? Number.POSITIVE_INFINITY : ENLARGE;
  const width = cssLength(
    fittingWidth(picture.width * room.perPixel, picture.height * room.perPixel, room, enlarge),
    room.unit,
  );
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
function svgHtml(svg: string, alt: string, width: string): string {
  const said = alt === '' ? ' aria-hidden="true"' : ` role="img" aria-label="${escapeHtml(alt)}"`;
  return element('span', { class: 'svg', style: `width:${width}` }, svg.replace(/^<svg\b/, `<svg${said}`));
}

/** Width at which the picture fits into the room, in the room's unit. */
function fittingWidth(width: number, height: number, room: { width: number; height: number }, enlarge: number): number {
  if (!(width > 0) || !(height > 0)) return room.width;
  return width * Math.min(enlarge, room.width / width, room.height / height);
}
