import { type ImageBlock, plainText } from '../model/block.ts';
import { bracesEnd, readAttributes } from './attributes.ts';
import { type Destination, findDestination } from './destination.ts';
import { type Found, piece, type Scan } from './piece.ts';
import { type Stretch, slice, spanIn, trim } from './stretch.ts';

/** `![alt](path "Caption"){credit="…"}`: a figure when it stands alone in its paragraph. */
export function findImage(scan: Scan, at: number): Found {
  const close = scan.brackets.get(at + 1);
  if (close === undefined) return null;
  const found = findDestination(scan, at + 2, close, true);
  if (!found) return null;
  const space = /^[ \t]*(?=\{)/.exec(scan.text.slice(found.end, found.end + 20))?.[0].length ?? 0;
  const braces = bracesEnd(scan.text, found.end + space);
  const end = braces < 0 ? found.end : braces;
  const attributes = braces < 0 ? null : slice(scan.stretch, found.end + space, braces);
  const figure = readFigure(scan, found, slice(scan.stretch, at + 2, close), attributes, { at, end });
  return { ...piece(at, end, { kind: 'text', text: figure.alt }), figure };
}

function readFigure(
  scan: Scan,
  found: Destination,
  label: Stretch,
  braces: Stretch | null,
  { at, end }: { readonly at: number; readonly end: number },
): ImageBlock {
  const { report } = scan.context;
  const span = spanIn(scan.stretch, at, end);
  const attributes = braces ? readAttributes(braces, ['credit', 'decorative'], scan.context) : new Map<string, null>();
  const credit = attributes.get('credit') ?? null;
  const alt = plainText(scan.read(trim(label)));
  if (alt === '' && !attributes.has('decorative')) {
    const hint =
      'Say in the square brackets what is to be seen: ![a map of …](…), or add {decorative} if it tells nothing.';
    report.error('markdown/no-alt', span, 'This picture has no description for those who cannot see it.', hint);
  }
  if (found.href === '') {
    const hint = 'Write the path of the picture into the round brackets: ![…](media/name.png).';
    report.error('markdown/no-picture', span, 'This picture has no path.', hint);
  }
  const read = (text: Stretch | null) => (text && text.text.trim() !== '' ? scan.read(trim(text)) : null);
  return {
    kind: 'image',
    src: found.href,
    asset: null,
    width: 0,
    height: 0,
    alt,
    caption: read(found.title),
    credit: read(credit),
    points: [],
    span,
  };
}
