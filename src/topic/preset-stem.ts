import { didYouMean } from '../model/closest.ts';
import type { Report } from '../model/diagnostic.ts';
import type { Level } from '../model/exercise.ts';
import type { Attribute } from '../model/item.ts';
import { examName, type Preset, type PresetStem, type Presets, slotsOf } from '../model/preset.ts';
import { fragmentText, isEmpty, type Line, type Span } from '../model/source.ts';
import type { Pieces } from './pieces.ts';
import { setWords, type Values } from './preset-words.ts';

/** Which presets there are, and which exam the topic is written for. */
export interface PresetUse {
  readonly presets: Presets;
  /** The setting `exam`: "aqa-8145/1B"; null for none. */
  readonly exam: string | null;
}

/** The pieces of an item with its preset's words in them, and the stem that they are from. */
export interface Stemmed {
  readonly pieces: Pieces;
  /** Null: the item has no preset, or one that cannot be used. */
  readonly preset: { readonly exam: Preset; readonly stem: PresetStem; readonly span: Span } | null;
}

/**
 * Sets the words of `{stem=aqa-8145/usefulness}` where the item's own stem would stand: slots are filled from the
 * attributes of their names, the last open one from the words of the item; marks and form are the preset's. What is
 * wrong is reported, and then the item is left as it stands.
 */
export function withPreset(pieces: Pieces, use: PresetUse, report: Report): Stemmed {
  const asked = pieces.attributes.find(({ name }) => name === 'stem');
  if (!asked) return { pieces, preset: null };
  const found = findStem(asked, use, report);
  if (!found) return { pieces: without(pieces, ['stem']), preset: null };
  const { exam, stem } = found;
  checkPaper(found, use, asked.span, report);
  const slots = slotsOf(stem.stem);
  const values = fillSlots(slots, pieces, asked, stem, report);
  if (!values) return { pieces: without(pieces, ['stem', ...slots]), preset: null };
  const { stem: asking, body } = setWords(stem, values, pieces, asked.span);
  const rest = without(pieces, ['stem', ...slots]);
  const own = rest.attributes.map(({ name }) => name);
  const added = Object.entries(stem.attributes)
    .filter(([name]) => !own.includes(name))
    .map(([name, value]): Attribute => ({ name, value, span: asked.span }));
  return {
    pieces: {
      ...rest,
      stem: asking,
      body,
      attributes: [...rest.attributes, ...added],
      ...marksOf(pieces, found, asked.span, report),
    },
    preset: { exam, stem, span: asked.span },
  };
}

interface Found {
  readonly exam: Preset;
  readonly stem: PresetStem;
}

function findStem(asked: Attribute, { presets, exam }: PresetUse, report: Report): Found | null {
  const said = typeof asked.value === 'string' ? asked.value.trim() : '';
  const cut = said.indexOf('/');
  const name = cut < 0 ? (exam === null ? '' : examName(exam).preset) : said.slice(0, cut);
  const wanted = said.slice(cut + 1);
  if (name === '') {
    const message =
      said === ''
        ? 'This stem has no name.'
        : `“${said}” does not say from which exam the stem is, nor does the topic.`;
    const hint = 'Write {stem=aqa-8145/usefulness}, or “exam: aqa-8145/2A” in the front matter.';
    report.error('preset/no-exam', asked.span, message, `${hint} lessonpress presets lists them all.`);
    return null;
  }
  const preset = presets.find(name);
  if (!preset) {
    const message = `There is no exam preset called “${name}”.`;
    report.error('preset/unknown', asked.span, message, didYouMean(name, presets.names));
    return null;
  }
  const stem = preset.stems.find((one) => one.name === wanted);
  if (stem) return { exam: preset, stem };
  const message = `${preset.board} ${preset.qualification} has no stem called “${wanted}” here.`;
  const names = preset.stems.map((one) => one.name);
  report.error('preset/unknown-stem', asked.span, message, didYouMean(wanted, names));
  return null;
}

/** A stem of another exam, or of another paper of it, would train pupils for a question that they will not meet. */
function checkPaper({ exam, stem }: Found, use: PresetUse, span: Span, report: Report): void {
  if (use.exam === null) return;
  const named = examName(use.exam);
  if (named.preset !== exam.name) {
    const message = `The topic is written for ${use.exam}, and this stem is of ${exam.name}.`;
    report.warning('preset/other-exam', span, message, 'Choose a stem of that exam, or put “exam:” right.');
  } else if (named.paper !== null && stem.papers.length > 0 && !stem.papers.includes(named.paper)) {
    const message = `The topic is written for paper ${named.paper}; “${stem.name}” is set in ${stem.papers.join(', ')}.`;
    const fitting = exam.stems.filter(({ papers }) => papers.includes(named.paper ?? '')).map(({ name }) => name);
    const hint = fitting.length > 0 ? `Paper ${named.paper} has: ${fitting.join(', ')}.` : 'Put “exam:” right.';
    report.warning('preset/other-paper', span, message, hint);
  }
}

function fillSlots(
  slots: readonly string[],
  pieces: Pieces,
  asked: Attribute,
  stem: PresetStem,
  report: Report,
): Values | null {
  const values = new Map<string, Line>();
  for (const { name, value, span } of pieces.attributes) {
    if (!slots.includes(name) || typeof value !== 'string') continue;
    // With quotation marks round it, the value ends one character before its attribute does.
    const quoted = span.end - span.start > name.length + 1 + value.length ? 1 : 0;
    values.set(name, { text: value.trim(), start: span.end - quoted - value.length });
  }
  const open = slots.filter((slot) => (values.get(slot)?.text ?? '') === '');
  const own = isEmpty(pieces.stem) ? null : pieces.stem;
  const [last, ...more] = open;
  if (own && last !== undefined && more.length === 0) {
    values.set(last, { text: fragmentText(own).replace(/\s*\n\s*/g, ' '), start: own.lines[0]?.start ?? 0 });
    return values;
  }
  if (open.length > 0) {
    const message = `The stem “${stem.name}” has no ${open.join(' and no ')} yet.`;
    const hint = `Write {stem=… ${open.map((slot) => `${slot}="…"`).join(' ')}}. In full: “${stem.stem.split('\n')[0]}”`;
    report.error('preset/slot', asked.span, message, hint);
    return null;
  }
  if (own) {
    const message = 'This question has words of its own, and no slot of its stem is open for them.';
    report.error('preset/two-stems', asked.span, message, 'Take them out, or take the stem out.');
    return null;
  }
  return values;
}

function marksOf(pieces: Pieces, { exam, stem }: Found, span: Span, report: Report): Pick<Pieces, 'marks' | 'spag'> {
  const { marks, spag } = pieces;
  if (marks === null || stem.marks === 0) return { marks: marks ?? (stem.marks || null), spag: spag || stem.spag };
  if (marks !== stem.marks || spag !== stem.spag) {
    const tariff = (content: number, language: number) => `[${content}${language > 0 ? `+${language}` : ''}]`;
    const message = `${exam.board} gives this question ${tariff(stem.marks, stem.spag)}, and here it has ${tariff(marks, spag)}.`;
    const hint = 'Leave the marks out: they are the preset’s. Check against the current paper.';
    report.warning('preset/marks', span, message, hint);
  }
  return { marks, spag };
}

function without(pieces: Pieces, names: readonly string[]): Pieces {
  return { ...pieces, attributes: pieces.attributes.filter(({ name }) => !names.includes(name)) };
}

/** Warns when the levels of the mark scheme are not those of the exam. */
export function checkLevels(preset: Stemmed['preset'], levels: readonly Level[], report: Report): void {
  if (!preset || preset.stem.levels.length === 0 || levels.length === 0) return;
  let most = 0;
  const ranges = preset.stem.levels.map((width) => {
    const min = most + 1;
    most += width;
    return `${min}–${most}`;
  });
  const own = [...levels].sort((a, b) => a.min - b.min).map(({ min, max }) => `${min}–${max}`);
  if (own.join() === ranges.join()) return;
  const message = `${preset.exam.board} marks this question by the levels ${ranges.join(', ')}; this scheme has ${own.join(', ')}.`;
  report.warning('preset/levels', preset.span, message, 'Put the levels right, and check against the current paper.');
}
