import { writeCell } from '../markdown/write.ts';
import { type Inlines, text } from '../model/block.ts';
import type { Report } from '../model/diagnostic.ts';
import type { Activity, Call, Content, Made, PlacedSource } from './activity.ts';
import { choiceOf, warnOfFewer, wholeOf } from './making/call.ts';
import { byRank } from './making/choose.ts';
import { oneLine, stemOf, writeItem } from './making/item.ts';
import { type Quotation, quotationsOf } from './making/quotations.ts';
import { fold } from './making/spelling.ts';

/** Matching takes as many speakers; fewer speakers are sorted. */
const TO_MATCH = 4;
const FEWEST = 3;
/** Quotations of each speaker, when they are sorted and nobody says how many. */
const EACH = 2;

interface Speaker {
  readonly name: Inlines;
  /** By rank: the first is taken first. */
  readonly quotations: readonly Quotation[];
}

/** Short quotations from the lesson's sources, to be given back to their authors. */
export const whoSaidIt: Activity = {
  name: 'who-said-it',
  about: 'Takes a short quotation, word for word, from each source of the lesson; pupils say who wrote it.',
  example: '::who-said-it{by=author}',
  takes: null,
  attributes: { by: '`author` or `source`: what the quotations are matched with' },
  addsAnswers: false,

  make(call: Call, content: Content, report: Report): Made | null {
    const by = choiceOf(call, 'by', ['author', 'source'], report);
    const isNamed = by === 'author' && namesAll(content.sources);
    const speakers = speakersOf(content.sources, isNamed, call.seed);
    const count = wholeOf(call, 'count', FEWEST, report);
    const isMatch = speakers.length >= TO_MATCH;
    const chosen = isMatch ? oneEach(speakers, count, call.seed) : severalEach(speakers, count);
    if (speakers.length < 2 || chosen.length < FEWEST) {
      tooFew(call, content, speakers.length, report);
      return null;
    }
    warnOfFewer(call, 'quotations', count ?? 0, chosen.length, 'A quotation is a short sentence of a source.', report);
    const odd = chosen.filter(({ quotation }) => quotation.isOdd).length;
    const doubt =
      odd === 0 ? null : `${odd} of the quotations ${odd === 1 ? 'is' : 'are'} cut short, or stand oddly alone.`;
    const markdown = isMatch ? matchItem(chosen, isNamed, content) : sortItem(chosen, isNamed, content);
    const kind = isMatch ? 'match' : 'sort';
    return { title: content.words.print.made.who.title, items: [{ markdown, kind, doubt, from: null }] };
  },
};

interface Chosen {
  readonly name: Inlines;
  readonly quotation: Quotation;
}

/** True when each source with words has an author, and no two the same. */
function namesAll(sources: readonly PlacedSource[]): boolean {
  const names = sources.filter(({ paragraphs }) => paragraphs.length > 0).map(({ author }) => fold(author ?? ''));
  return !names.includes('') && new Set(names).size === names.length;
}

function speakersOf(sources: readonly PlacedSource[], isNamed: boolean, seed: string): readonly Speaker[] {
  return sources.flatMap((source): Speaker[] => {
    const others = sources.filter((other) => other !== source);
    const names = sources.flatMap(({ author }) => author ?? []);
    const found = byRank(quotationsOf(source, others, names), seed, ({ words }) => words);
    const quotations = [...found.filter(({ isOdd }) => !isOdd), ...found.filter(({ isOdd }) => isOdd)];
    const cited = { kind: 'citation', to: { what: 'source', ids: [source.id] }, text: null, span: null } as const;
    const name = isNamed ? text(source.author ?? '') : [cited];
    return quotations.length > 0 ? [{ name, quotations }] : [];
  });
}

function oneEach(speakers: readonly Speaker[], count: number | null, seed: string): readonly Chosen[] {
  const wanted = Math.max(TO_MATCH, Math.min(count ?? speakers.length, speakers.length));
  const drawn = new Set(byRank(speakers, seed, ({ quotations }) => quotations[0]?.words ?? '').slice(0, wanted));
  return speakers
    .filter((speaker) => drawn.has(speaker))
    .flatMap(({ name, quotations }) => (quotations[0] ? [{ name, quotation: quotations[0] }] : []));
}

/** Quotations of all speakers in turn; odd ones only where there are no others. */
function severalEach(speakers: readonly Speaker[], count: number | null): readonly Chosen[] {
  const wanted = count ?? EACH * speakers.length;
  const chosen: Chosen[] = [];
  const longest = Math.max(0, ...speakers.map(({ quotations }) => quotations.length));
  for (let turn = 0; turn < longest; turn += 1) {
    for (const { name, quotations } of speakers) {
      const quotation = quotations[turn];
      const isNeeded = quotation && chosen.length < wanted && (turn === 0 || !quotation.isOdd);
      if (isNeeded) chosen.push({ name, quotation });
    }
  }
  return speakers.flatMap(({ name }) => chosen.filter((one) => one.name === name));
}

function tooFew(call: Call, { sources }: Content, speakers: number, report: Report): void {
  const message =
    sources.length < 2
      ? `This lesson places ${sources.length === 0 ? 'no source' : 'one source'}: nobody has to be told apart.`
      : `Only ${speakers} of the sources of this lesson have enough sentences that can be quoted alone.`;
  const hint = 'Place two sources or more with words in them: ::source[its-id].';
  report.error('activity/too-few', call.span, message, hint);
}

function quoted({ words }: Quotation, { words: { quotes } }: Content): Inlines {
  return text(`${quotes[0]}${words}${quotes[1]}`);
}

function matchItem(chosen: readonly Chosen[], isNamed: boolean, content: Content): string {
  const { who } = content.words.print.made;
  const right = isNamed ? who.right : content.words.print.source.toLocaleLowerCase('en');
  const row = (a: Inlines, b: Inlines) => `| ${writeCell(a)} | ${writeCell(b)} |`;
  const rows = chosen.map(({ name, quotation }) => row(quoted(quotation, content), name));
  const lines = [row(text(who.left), text(right)), '|---|---|', ...rows];
  return writeItem({ stem: stemOf(isNamed ? who.author : who.source), marks: chosen.length, lines });
}

function sortItem(chosen: readonly Chosen[], isNamed: boolean, content: Content): string {
  const { who } = content.words.print.made;
  const lines = chosen.map(({ name, quotation }) => `- [${oneLine(name)}] ${oneLine(quoted(quotation, content))}`);
  return writeItem({ stem: stemOf(isNamed ? who.sortAuthor : who.sortSource), marks: chosen.length, lines });
}
