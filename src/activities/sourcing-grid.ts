import { type Inlines, text } from '../model/block.ts';
import { didYouMean } from '../model/closest.ts';
import type { Report } from '../model/diagnostic.ts';
import { fill } from '../model/words.ts';
import type { Activity, Call, Content, Made, PlacedSource } from './activity.ts';
import { attributeOf, wholeOf } from './making/call.ts';
import { choose } from './making/choose.ts';
import { oneLine, writeItem } from './making/item.ts';

/** Frames that ask about a source, with the prompts that its fields answer: where its kind, and where its origin is asked. */
const FRAMES: Readonly<
  Record<string, { readonly kind?: number; readonly origin?: number; readonly author?: number; readonly made?: number }>
> = {
  nop: { kind: 0, origin: 1 },
  opvl: { origin: 0 },
  opcvl: { origin: 0 },
  cop: { origin: 1 },
  hipp: {},
  '5ws': { author: 0, made: 2 },
  dig4: {},
};
/** More columns are too narrow to write in. */
const MOST = 4;

/** A grid that asks the same of each source that the lesson places. */
export const sourcingGrid: Activity = {
  name: 'sourcing-grid',
  about:
    'Asks the same of every source of the lesson, in a grid; the key has what the sources’ own notes say of their origin.',
  example: '::sourcing-grid{frame=nop}',
  takes: 'ids of sources with commas between; nothing for all of them',
  attributes: { frame: 'nop, opvl, opcvl, cop, hipp, 5ws or dig4; nop when it is left out' },
  addsAnswers: true,

  make(call: Call, content: Content, report: Report): Made | null {
    const sources = sourcesFor(call, content, report);
    const frame = frameFor(call, report);
    if (!sources || frame === null) return null;
    const { grid: words } = content.words.print.made;
    const markdown = writeItem({
      stem: stemFor(words.ask, sources),
      marks: null,
      attributes: [['frame', frame]],
      lines: [],
      answer: answersFor(frame, sources, content),
    });
    return { title: words.title, items: [{ markdown, kind: 'sourcing-grid', doubt: null, from: null }] };
  },
};

function sourcesFor(call: Call, { sources }: Content, report: Report): readonly PlacedSource[] | null {
  if (sources.length === 0) {
    report.error('activity/nothing', call.span, 'This lesson places no source.', 'Place one: ::source[its-id].');
    return null;
  }
  const ids = (call.argument ?? '')
    .split(/[\s,،;؛]+/)
    .map((id) => id.replace(/^@/, ''))
    .filter((id) => id !== '');
  const known = sources.map(({ id }) => id);
  const unknown = ids.find((id) => !known.includes(id));
  if (unknown !== undefined) {
    const message = `This lesson places no source called “${unknown}”.`;
    report.error('activity/argument', call.span, message, didYouMean(unknown, known));
    return null;
  }
  const wanted = ids.length > 0 ? sources.filter(({ id }) => ids.includes(id)) : sources;
  const count = wholeOf(call, 'count', 1, report);
  if (wanted.length <= MOST && count === null) return wanted;
  if (count === null) {
    const message = `This lesson places ${wanted.length} sources, and the grid has room for ${MOST}.`;
    report.warning(
      'activity/fewer',
      call.span,
      message,
      `Name those that you want: ::sourcing-grid[${wanted
        .slice(0, 2)
        .map(({ id }) => id)
        .join(', ')}].`,
    );
  }
  return choose(wanted, Math.min(count ?? MOST, MOST), call.seed, ({ id }) => id);
}

function frameFor(call: Call, report: Report): string | null {
  const entry = attributeOf(call, 'frame');
  const given =
    typeof entry?.value === 'string'
      ? entry.value
          .trim()
          .toLowerCase()
          .replace(/[\s_-]+/g, '')
      : 'nop';
  if (Object.hasOwn(FRAMES, given)) return given;
  const message = `There is no frame “${given}” for sources.`;
  report.error('activity/attribute', entry?.span ?? call.span, message, didYouMean(given, Object.keys(FRAMES)));
  return null;
}

/** The stem with its sources cited: "Fill in the grid for Sources A and B." */
function stemFor(ask: string, sources: readonly PlacedSource[]): Inlines {
  const [before = '', after = ''] = fill(ask, { sources: '\u0000' }).split('\u0000');
  const cited = { what: 'source', ids: sources.map(({ id }) => id) } as const;
  return [...text(before), { kind: 'citation', to: cited, text: null, span: null }, ...text(after)];
}

/** What the notes of the sources say: their kind, who made them, when. */
function answersFor(frame: string, sources: readonly PlacedSource[], { words }: Content): readonly string[] {
  const asked = FRAMES[frame] ?? {};
  const prompts = words.print.frames[frame] ?? [];
  return prompts.flatMap(({ name }, row) => {
    const lines = sources.flatMap((source) => {
      const said = saidOf(source, row, asked);
      return said === '' ? [] : [`- @${source.id}: ${oneLine(text(said))}`];
    });
    return lines.length > 0 ? [`${name}:`, ...lines] : [];
  });
}

function saidOf({ kind, author, work, made }: PlacedSource, row: number, asked: (typeof FRAMES)[string]): string {
  const said = (...parts: readonly (string | null)[]) => parts.filter((part) => part !== null).join(', ');
  if (row === asked?.kind) return said(kind);
  if (row === asked?.origin) return said(author, work, made);
  if (row === asked?.author) return said(author);
  return row === asked?.made ? said(made) : '';
}
