import type { Direction } from '../model/block.ts';
import type { HeldIn, PdfWords } from '../model/ports.ts';
import { pagesOf } from './artifacts.ts';
import { openPdf, type PdfFile } from './file.ts';
import { type Fonts, glyphsOf } from './glyphs.ts';
import { readingOf } from './reading.ts';
import { stringText } from './strings.ts';
import { type Dict, nameOf, type Value } from './values.ts';

/** Reads a printed and finished PDF. Throws when it is not one of the kind that Chromium prints. */
export function pdfWords(bytes: Uint8Array, direction: Direction): PdfWords {
  const file = openPdf(bytes);
  const fonts: Fonts = new Map();
  const pages = pagesOf(file).map((page) => readingOf(glyphsOf(file, page, fonts), direction));
  return { pages, held: file.numbers.flatMap((number) => [...stringsOf(file, number), ...streamOf(file, number)]) };
}

/** Ids of the tag tree, which finishing numbers: "(node00000012)". */
const NODE_ID = /\(node\d+\)/g;
const OF_A_FONT = /\/Type \/Font|\/Ordering \(/;
const HAS_STRING = /\(|<[\s]*[0-9A-Fa-f]/;

function stringsOf(file: PdfFile, number: number): PdfWords['held'] {
  const head = file.head(number);
  if (OF_A_FONT.test(head) || !HAS_STRING.test(head.replace(NODE_ID, ''))) return [];
  const found: { where: HeldIn; text: string }[] = [];
  const top = file.value(number);
  const visit = (value: Value | undefined, key: string, owner: Dict | null) => {
    if (value?.kind === 'raw') {
      const text = stringText(value.text);
      if (text !== null && text !== '' && !/^node\d+$/.test(text)) {
        found.push({ where: number === file.info ? 'metadata' : whereOf(key, owner), text });
      }
    } else if (value?.kind === 'list') for (const item of value.items) visit(item, key, owner);
    else if (value?.kind === 'dict') for (const [name, entry] of value.entries) visit(entry, name, value);
  };
  visit(top, '', null);
  return found;
}

function whereOf(key: string, owner: Dict | null): HeldIn {
  const has = (name: string) => owner?.entries.has(name) === true;
  if (key === 'Alt' || key === 'ActualText' || key === 'E' || (key === 'T' && has('S'))) return 'alt';
  if (key === 'Title' && has('Parent')) return 'bookmark';
  if (nameOf(owner?.entries.get('Type')) === 'Annot' || key === 'URI') return 'annotation';
  if (nameOf(owner?.entries.get('Type')) === 'Filespec') return 'attachment';
  return 'other';
}

/** Streams that are text of their own: XMP, attached files, scripts. Pages, forms, fonts and pictures are none. */
function streamOf(file: PdfFile, number: number): PdfWords['held'] {
  const head = file.head(number);
  const isMetadata = /\/Type \/Metadata\b|\/Subtype \/XML\b/.test(head);
  if (!isMetadata && !/\/Type \/EmbeddedFile\b|\/S \/JavaScript\b/.test(head)) return [];
  const bytes = file.content(number) ?? file.stored(number);
  if (!bytes) return [];
  const text = bytes.toString('utf8');
  return [{ where: isMetadata ? 'metadata' : 'attachment', text: isMetadata ? text.replace(/<[^>]*>/g, '\n') : text }];
}
