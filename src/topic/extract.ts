import { readBlocks, readInlines } from '../markdown/read.ts';
import type { Blocks, Inline, Inlines, SourceBlock } from '../model/block.ts';
import type { Report } from '../model/diagnostic.ts';
import { fragmentText } from '../model/source.ts';
import type { SourceExtract } from '../model/topic.ts';
import type { Words } from '../model/words.ts';
import { checkFull } from './full-text.ts';
import { paragraphsOf } from './paragraphs.ts';
import type { References } from './references.ts';
import { placeOf } from './source.ts';

export interface Setting {
  readonly label: string;
  readonly numbered: boolean;
  readonly words: Words;
  /** The full text that the extract is checked against; null when it names none. */
  readonly full: string | null;
  readonly references: References;
}

/** Sets an extract as a block. A slip, a glossed phrase or a cut that is not in the words is reported. */
export function setSource(extract: SourceExtract, setting: Setting, report: Report): SourceBlock {
  const { words } = setting;
  const options = { words, gaps: false, notes: new Map<string, number>() };
  const inline = (text: string | null, name: string): Inlines | null => {
    const place = placeOf(extract, name);
    // Within an attribute or a value over several lines the place is near, not exact.
    const fragment = { file: place.file, lines: [{ text: text ?? '', start: place.start }] };
    return text === null ? null : setting.references.resolve(readInlines(fragment, report, options), place);
  };
  const paragraphs = paragraphsOf(extract);
  if (setting.full !== null) checkFull(extract, paragraphs, setting.full, report);
  const note = inline(extract.note, 'note');
  const hold = inline(extract.hold, 'hold');
  const figures = extract.format === 'markdown' ? readBlocks(extract.body, report, options) : [];
  return {
    kind: 'source',
    id: extract.id,
    label: setting.label,
    paragraphs: markSlips(extract, paragraphs, report).map(withBreaks),
    blocks: [
      // The path of its own picture is from the root already; those in its body are relative to its file.
      ...setting.references.resolve(picture(extract), extract.span, ''),
      ...setting.references.resolve(figures, extract.span, extract.body.file),
    ],
    attribution: extract.attribution !== null ? inline(extract.attribution, 'attribution') : composed(extract),
    note: hold === null ? note : null,
    place: extract.place,
    glosses: glosses(extract, paragraphs, inline, report),
    numbered: setting.numbered,
    margin: 'none',
    language: extract.language,
    direction: extract.direction,
    part: 0,
    last: true,
    ...(hold === null
      ? {}
      : { answer: { hold: note === null ? hold : [...hold, { kind: 'break' }, ...note], notes: [] } }),
  };
}

/** Author, *Work* (made); what it describes stands beside when it was made. */
function composed({ author, work, made, describes }: SourceExtract): Inlines | null {
  const parts: Inline[] = [];
  if (author !== null) parts.push({ kind: 'strong', content: [{ kind: 'text', text: author }] });
  if (author !== null && work !== null) parts.push({ kind: 'text', text: ', ' });
  if (work !== null) parts.push({ kind: 'emphasis', content: [{ kind: 'text', text: work }] });
  const times = [made, describes].filter((time) => time !== null).join('; ');
  if (times !== '') parts.push({ kind: 'text', text: parts.length > 0 ? ` (${times})` : times });
  return parts.length > 0 ? parts : null;
}

function picture(extract: SourceExtract): Blocks {
  const { image, alt } = extract;
  if (image === null) return [];
  const unset = { asset: null, width: 0, height: 0, caption: null, credit: null, points: [] };
  return [{ kind: 'image', src: image, alt: alt ?? '', ...unset, span: placeOf(extract, 'image') }];
}

/** Puts [sic] after each slip, once. */
function markSlips(extract: SourceExtract, paragraphs: readonly string[], report: Report): string[] {
  const marked = [...paragraphs];
  for (const [index, slip] of extract.sic.entries()) {
    const places = marked.flatMap((text, index) => phrase(text, slip).map((at) => ({ index, at })));
    const [first] = places;
    if (!first) {
      const message = `“${slip}” is to be marked [sic] and does not stand in the words of this source.`;
      report.error(
        'source/sic-not-found',
        placeOf(extract, `sic.${index}`, 'sic'),
        message,
        'Copy it from the text, letter for letter.',
      );
      continue;
    }
    if (places.length > 1) {
      const message = `“${slip}” stands ${places.length} times in this source; the first one is marked [sic].`;
      report.warning(
        'source/sic-unclear',
        placeOf(extract, `sic.${index}`, 'sic'),
        message,
        'Write some more of the words before the slip.',
      );
    }
    const text = marked[first.index] ?? '';
    marked[first.index] = `${text.slice(0, first.at)} [sic]${text.slice(first.at)}`;
  }
  return marked;
}

/** Where a phrase ends, wherever it stands in a text as whole words. */
function phrase(text: string, words: string): number[] {
  const pattern = words
    .trim()
    .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    .replace(/\s+/g, '\\s+');
  if (pattern === '') return [];
  const whole = new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'gu');
  return [...text.matchAll(whole)].map((match) => match.index + match[0].length);
}

function withBreaks(paragraph: string): Inlines {
  return paragraph
    .split('\n')
    .flatMap((text, index): Inline[] => [...(index > 0 ? [{ kind: 'break' } as const] : []), { kind: 'text', text }]);
}

function glosses(
  extract: SourceExtract,
  paragraphs: readonly string[],
  inline: (text: string, name: string) => Inlines | null,
  report: Report,
): SourceBlock['glosses'] {
  const all = extract.format === 'markdown' ? [fragmentText(extract.body)] : paragraphs;
  return extract.gloss.flatMap(({ phrase: words, meaning }) => {
    if (!all.some((text) => phrase(text, words).length > 0)) {
      const message = `“${words}” is explained in the margin and does not stand in the words of this source.`;
      const place = placeOf(extract, `gloss.${words}`, 'gloss');
      report.error('source/gloss-not-found', place, message, 'Copy it from the text, letter for letter.');
      return [];
    }
    return [{ phrase: words, meaning: inline(meaning, `gloss.${words}`) ?? [] }];
  });
}
