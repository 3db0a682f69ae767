import sanitize from 'sanitize-html';
import { ATTRIBUTES, CASED, ELEMENTS } from './svg-allowed.ts';
import { type ClassStyles, classStyles, styleOf } from './svg-style.ts';

export type CleanSvg =
  | { readonly svg: string; readonly width: number; readonly height: number }
  | { readonly problem: string };

const MAX_LENGTH = 2_000_000;
const DEFAULT_SIZE = 300;
/** px in one unit of a length attribute. */
const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
};

/**
 * An SVG made safe to stand in a page: only elements and attributes of the allow-list stay (no script, no foreign
 * objects, no event handlers, no reference to anything outside itself), and every id gets `prefix`. Width and height
 * are in px, from its own size, else from its viewBox. What cannot be used comes back as a problem in plain words.
 */
export function cleanSvg(text: string, prefix: string): CleanSvg {
  if (text.length > MAX_LENGTH) return { problem: 'the SVG is larger than 2 MB' };
  if (/<!ENTITY/i.test(text)) return { problem: 'the SVG defines entities, which are not read' };
  const bare = text
    .replace(/^\uFEFF/, '')
    .replace(/<\?xml[^>]*\?>/gi, '')
    .replace(/<!DOCTYPE[^>[]*(\[[^\]]*\])?[^>]*>/gi, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .trim();
  if (!/^<svg[\s>]/.test(bare) || !/<\/svg>$/.test(bare)) return { problem: 'the file is not an SVG picture' };
  const cleaned = sanitize(bare, options(safePrefix(prefix), classStyles(bare)));
  const open = /^<svg\b[^>]*>/.exec(cleaned)?.[0];
  if (open === undefined) return { problem: 'the file is not an SVG picture' };
  const size = sizeOf(open);
  if (size === null) return { problem: 'the SVG has no usable size: give it a width and a height, or a viewBox' };
  return { svg: `${sizedTag(open, size)}${cleaned.slice(open.length)}`, ...size };
}

/** Cleaned SVG with another prefix before every id, for one of several places in a document. */
export function withIdPrefix(svg: string, prefix: string): string {
  if (!svg.includes(' id="')) return svg;
  const safe = safePrefix(prefix);
  return svg.replace(/<[^>]*>/g, (tag) => tag.replace(/( id="| href="#|url\(#)/g, `$1${safe}`));
}

function options(prefix: string, styles: ClassStyles): sanitize.IOptions {
  return {
    allowedTags: [...ELEMENTS],
    allowedAttributes: { '*': [...ATTRIBUTES] },
    // The text of dropped elements goes with them: no script or style is to end up as words in the picture.
    nonTextTags: ['script', 'style', 'foreignObject', 'foreignobject', 'iframe', 'object', 'title', 'desc', 'metadata'],
    disallowedTagsMode: 'discard',
    allowedSchemes: [],
    allowedSchemesAppliedToAttributes: [],
    allowProtocolRelative: false,
    parseStyleAttributes: false,
    enforceHtmlBoundary: false,
    parser: { xmlMode: true, lowerCaseTags: false, lowerCaseAttributeNames: false, decodeEntities: true },
    selfClosing: [],
    transformTags: { '*': (tagName, attribs) => ({ tagName, attribs: cleanAttributes(attribs, prefix, styles) }) },
  };
}

function cleanAttributes(
  attributes: Readonly<Record<string, string>>,
  prefix: string,
  styles: ClassStyles,
): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, raw] of Object.entries(attributes)) {
    if (!ATTRIBUTES.has(name)) continue;
    const value = cleanValue(name, raw, prefix);
    if (value !== null) kept[CASED[name] ?? name] = value;
  }
  const style = styleOf(attributes.class ?? '', attributes.style ?? '', styles);
  if (style !== null) kept.style = style;
  return kept;
}

/** The value with its ids prefixed, or null when it refers to anything but this picture. */
function cleanValue(name: string, value: string, prefix: string): string | null {
  if (name === 'id') return prefix + value;
  if (name === 'href' || name === 'xlink:href') return /^#[^\s]+$/.test(value) ? `#${prefix}${value.slice(1)}` : null;
  if (name === 'style' || name === 'class') return null;
  const linked = value.replace(
    /url\(\s*(['"]?)#([^\s'")]+)\1\s*\)/gi,
    (_whole, _quote, id: string) => `url(#${prefix}${id})`,
  );
  const rest = linked.replace(/url\(#[^\s'")]+\)/g, '');
  return /url\s*\(|javascript:|data:|expression|\\/i.test(rest) ? null : linked;
}

function safePrefix(prefix: string): string {
  return prefix.replace(/[^\w-]/g, '-');
}

function sizeOf(open: string): { width: number; height: number } | null {
  const box = attributeOf(open, 'viewBox')
    ?.trim()
    .split(/[\s,]+/)
    .map(Number);
  const boxed = box?.length === 4 && box.every(Number.isFinite) ? { width: box[2] ?? 0, height: box[3] ?? 0 } : null;
  const width = lengthOf(attributeOf(open, 'width'));
  const height = lengthOf(attributeOf(open, 'height'));
  const ratio = boxed && boxed.width > 0 && boxed.height > 0 ? boxed.width / boxed.height : null;
  const size = {
    width: width ?? (height !== null && ratio !== null ? height * ratio : (boxed?.width ?? DEFAULT_SIZE)),
    height: height ?? (width !== null && ratio !== null ? width / ratio : (boxed?.height ?? 0)),
  };
  return size.width > 0 && size.height > 0 && size.width < 1e5 && size.height < 1e5 ? size : null;
}

function lengthOf(value: string | null): number | null {
  const match = /^\s*(\d*\.?\d+(?:e[+-]?\d+)?)\s*(px|pt|pc|mm|cm|in)?\s*$/i.exec(value ?? '');
  const unit = match ? UNITS[(match[2] ?? '').toLowerCase()] : undefined;
  return match && unit !== undefined ? Number(match[1]) * unit : null;
}

/** The opening tag with its size in px and a viewBox, so that it scales. */
function sizedTag(open: string, size: { width: number; height: number }): string {
  const box = attributeOf(open, 'viewBox') ?? `0 0 ${size.width} ${size.height}`;
  const rest = open
    .replace(/\s(width|height|viewBox|xmlns|x|y)="[^"]*"/g, '')
    .replace(/^<svg/, '')
    .replace(/\/?>$/, '');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" width="${size.width}" height="${size.height}"${rest}>`;
}

function attributeOf(tag: string, name: string): string | null {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? null;
}
