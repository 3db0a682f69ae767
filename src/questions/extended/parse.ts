import { type Inlines, text } from '../../model/block.ts';
import { closest, didYouMean } from '../../model/closest.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { Attribute, ItemSource } from '../../model/item.ts';
import { readList } from '../attribute-list.ts';
import { aroundList, type BulletList, cutBullets } from '../bullets.ts';
import { ANSWER_FRAMES, frameNamed, SOURCE_FRAMES, spellingsOf } from '../frames.ts';
import { cutNamed, foldName, readPoints, strayNames, warnOfNothing } from '../named-answers.ts';
import { type Asked, readAsked } from '../prompt.ts';
import { checkShares, readSection, type Share } from './strip.ts';

/** `boxes`: a titled box for each part; `strip`: its parts beside the lines; `plan`, `starters`: above them. */
export type Layout = 'boxes' | 'strip' | 'plan' | 'starters';

export interface Extended {
  readonly asked: Asked;
  /** As the author names it: "peel", or the parts of a frame of his own. */
  readonly frame: string;
  readonly layout: Layout;
  /** Paragraphs, each with its boxes. */
  readonly give: number;
  readonly sections: readonly Section[];
}

export interface Section {
  readonly title: Inlines;
  /** What is asked for in it, where the frame says so. */
  readonly prompt: string;
  /** Its name in an answer, as it is written. */
  readonly name: string;
  readonly share: Share;
  /** What belongs in it. */
  readonly points: readonly Inlines[];
}

interface Named extends Omit<Section, 'points'> {
  readonly spellings: readonly string[];
}

/** Most paragraphs that one frame is repeated for. */
const MOST = 6;

/** Reads the frame, its parts, and what the answer says of each. */
export function parseExtended(item: ItemSource, report: Report): Extended | undefined {
  const frame = readFrame(item, report);
  if (!frame) {
    readAsked(item, item.body, report);
    return undefined;
  }
  const holdsParts = frame.layout === 'strip' || frame.layout === 'starters';
  const list = cutBullets(item.body);
  const parts = holdsParts ? readParts(frame.layout, list, item, report) : frame.parts;
  const { found, rest } =
    frame.layout === 'starters'
      ? { found: [], rest: item.answer }
      : cutNamed(
          item,
          parts.map(({ spellings }) => spellings),
        );
  const beside = holdsParts ? aroundList(list, 'extended', report) : item.body;
  const asked = readAsked({ ...item, answer: rest }, beside, report);
  warnOfSlips(rest, parts, report);
  warnOfStyle(item, frame.layout, report);
  warnOfNothing(found, 'extended', report);
  const sections = parts.map(({ spellings: _, ...part }, index): Section => {
    const points = found.filter(({ name }) => name === index).flatMap(({ points }) => points);
    return { ...part, points: readPoints(points, item, report) };
  });
  return { asked, frame: frame.name, layout: frame.layout, give: readGive(item, frame.layout, report), sections };
}

interface Frame {
  readonly name: string;
  readonly layout: Layout;
  readonly parts: readonly Named[];
}

function readFrame(item: ItemSource, report: Report): Frame | null {
  const entry = find(item, 'frame');
  const value = typeof entry?.value === 'string' ? entry.value.trim() : '';
  const name = value.toLowerCase();
  const titles = find(item, 'titles');
  if (titles && name !== 'plan') {
    const message = 'Titles belong to the boxes of a plan.';
    report.error(
      'extended/titles',
      titles.span,
      message,
      'Write {frame=plan titles="For; Against"}, or take them out.',
    );
  }
  if (name === 'strip' || name === 'starters') return { name, layout: name, parts: [] };
  if (name === 'plan')
    return { name, layout: 'plan', parts: titles ? own(readList(titles, 'semicolon', item, report)) : [] };
  if (entry && /[;؛]/.test(value)) {
    const names = readList(entry, 'semicolon', item, report);
    return { name: value, layout: 'boxes', parts: own(names) };
  }
  const words = frameNamed(value, item.words);
  if (words && (name === 'peel' || name === 'pee')) {
    const spellings = spellingsOf(words);
    const parts = words.map(
      ({ name, prompt }, index): Named => ({
        title: text(name),
        prompt,
        name,
        share: null,
        spellings: spellings[index] ?? [],
      }),
    );
    return { name, layout: 'boxes', parts };
  }
  const message =
    value === '' ? 'This question has no frame to write in.' : `There is no frame “${value}” to write in.`;
  const known = `The frames are: ${ANSWER_FRAMES.join(', ')}; to weigh sources: ${SOURCE_FRAMES.join(', ')}. Or name the parts of your own: {frame="Claim; Reason"}.`;
  report.error(
    'extended/frame',
    entry?.span ?? item.span,
    message,
    didYouMean(name, [...ANSWER_FRAMES, ...SOURCE_FRAMES], known),
  );
  return null;
}

/** Parts that the author names. */
function own(names: readonly Inlines[]): readonly Named[] {
  return names.map((title) => {
    const name = title.map((part) => (part.kind === 'text' ? part.text : '')).join('');
    return { title, prompt: '', name, share: null, spellings: [name] };
  });
}

/** The bullets below the question: the sections of a strip, or openings of sentences. */
function readParts(layout: Layout, list: BulletList, item: ItemSource, report: Report): readonly Named[] {
  const sections = list.bullets.map((bullet) => readSection(bullet, item, report));
  const fewest = layout === 'strip' ? 2 : 1;
  if (sections.length < fewest) {
    const what = layout === 'strip' ? 'This strip has fewer than two sections.' : 'There are no openings of sentences.';
    const hint =
      layout === 'strip'
        ? 'Name them in bullets below the question: - Introduction (20%)'
        : 'Write them in bullets below the question: - One reason was …';
    report.error('extended/sections', item.span, what, hint);
  }
  if (layout === 'strip') checkShares(sections, report);
  sections.forEach(({ key, span }, index) => {
    if (sections.findIndex((other) => other.key === key) === index) return;
    report.error('extended/same', span, 'This is there twice.', 'Word it differently, or take it out.');
  });
  return sections.map(({ title, key, share }) => ({ title, prompt: '', name: key, share, spellings: [key] }));
}

/** Boxes and strips are ruled with plain lines. */
function warnOfStyle({ room, span }: ItemSource, layout: Layout, report: Report): void {
  if ((layout !== 'boxes' && layout !== 'strip') || room?.kind !== 'lines' || room.style === 'solid') return;
  const message = `This frame has plain lines: they cannot be ${room.style === 'dotted' ? 'dotted' : 'for handwriting'}.`;
  report.warning('extended/style', span, message, `Say only how many: {lines=${room.count}}`);
}

function warnOfSlips(rest: ItemSource['answer'], parts: readonly Named[], report: Report): void {
  const names = parts.map(({ name }) => foldName(name));
  for (const { text: typed, span } of strayNames(rest)) {
    const meant = closest(foldName(typed), names);
    if (meant === null) continue;
    report.warning('extended/part', span, `“${typed}” is no part of this frame.`, `Did you mean “${meant}”?`);
  }
}

function readGive(item: ItemSource, layout: Layout, report: Report): number {
  const entry = find(item, 'give');
  if (!entry) return 1;
  const value = typeof entry.value === 'string' && /^\d$/.test(entry.value) ? Number(entry.value) : 0;
  if (layout === 'boxes' && value >= 1 && value <= MOST) return value;
  const message = 'give says how many paragraphs there are boxes for.';
  const hint =
    layout === 'boxes'
      ? `Write a number from 1 to ${MOST}: {frame=peel give=2}`
      : 'Take it out: this frame has no boxes.';
  report.error('extended/give', entry.span, message, hint);
  return 1;
}

function find(item: ItemSource, name: string): Attribute | undefined {
  return item.attributes.find((attribute) => attribute.name === name);
}
