import { type ReadOptions, readInlines } from '../markdown/read.ts';
import { writeInlines } from '../markdown/write.ts';
import { plainText } from '../model/block.ts';
import type { Report } from '../model/diagnostic.ts';
import type { SpagBand } from '../model/exercise.ts';
import type { Fragment, Line } from '../model/source.ts';
import { cutLine, paragraphOf } from './cut.ts';
import { westernFigures } from './lead-words.ts';
import { lineSpan, rangeProblems, rangeText } from './scheme-ranges.ts';
import type { Section } from './scheme-sections.ts';

const FIGURES = '[0-9٠-٩۰-۹]{1,2}';
/** "- High performance (4): …", its name or its beginning bold or not. */
const BAND = new RegExp(
  `^(\\s*(?:[-*•]\\s+)?)(\\*\\*|__)?([^()\\[\\]:：]{0,60}?)\\s*[([]\\s*(${FIGURES})(?:\\s*[-–—−]\\s*(${FIGURES}))?[^)\\]]{0,12}[)\\]]` +
    '\\s*[:：]?(?:\\*\\*|__)?\\s*[:：]?\\s*',
  'u',
);

/** Characters at the start of a line in which name and marks must stand. */
const REACH = 160;

interface OpenBand {
  readonly line: Line;
  readonly name: Line | null;
  readonly marks: SpagBand['marks'];
  readonly lines: Line[];
}

/** Reads the lines below "SPaG:" as bands, each with its name, its marks and what it is given for. */
export function readSpag(
  sections: readonly Section[],
  answer: Fragment,
  report: Report,
  options: ReadOptions,
): readonly SpagBand[] {
  return openBands(sections).map(({ name, marks, lines, line }) => {
    if (marks === null) {
      report.warning(
        'scheme/spag',
        lineSpan(line, answer),
        'This band does not say its name and its marks.',
        'Begin it with both: - High (4): spells with consistent accuracy',
      );
    }
    return {
      name: name ? readInlines({ file: answer.file, lines: [name] }, report, options) : [],
      marks,
      descriptor: readInlines(paragraphOf(answer, lines), report, options),
    };
  });
}

function openBands(sections: readonly Section[]): readonly OpenBand[] {
  const bands: OpenBand[] = [];
  for (const line of sections.flatMap((section) => section.lines)) {
    if (line.text.trim() === '') continue;
    const found = BAND.exec(line.text.slice(0, REACH));
    const bullet = /^\s*[-*•]\s+/.exec(line.text)?.[0].length;
    if (found) {
      const low = Number(westernFigures(found[4] ?? '0'));
      const high = found[5] === undefined ? low : Number(westernFigures(found[5]));
      bands.push({
        line,
        name: nameOf(line, found),
        marks: { min: low, max: high },
        lines: rest(cutLine(line, found[0].length)),
      });
    } else if (bullet !== undefined || bands.length === 0)
      bands.push({ line, name: null, marks: null, lines: rest(cutLine(line, bullet ?? 0)) });
    else bands.at(-1)?.lines.push(line);
  }
  return bands;
}

/** The name of a band without what makes it bold. */
function nameOf(line: Line, [, before = '', bold = '', name = '']: RegExpExecArray): Line | null {
  const from = before.length + bold.length;
  const whole = bold !== '' && name.endsWith(bold);
  return name === '' ? null : cutLine(line, from, from + name.length - (whole ? bold.length : 0));
}

function rest(line: Line): Line[] {
  return line.text.trim() === '' ? [] : [line];
}

/** The bands as bullets: what `readSpag` reads back. */
export function writeSpag(bands: readonly SpagBand[]): string[] {
  return bands.flatMap(({ name, marks, descriptor }) => {
    const [first = '', ...more] = writeInlines(descriptor).split('\n');
    const range = marks === null ? '' : `${writeInlines(name)} (${rangeText(marks)}): `.trimStart();
    return [`- ${range}${first}`.trimEnd(), ...more.map((line) => `  ${line}`)];
  });
}

/** Warns of bands that overlap, leave holes or miss the marks for spelling, and of bands where there are no such marks. */
export function checkSpag(
  bands: readonly SpagBand[],
  section: Section | undefined,
  answer: Fragment,
  spag: number,
  report: Report,
): void {
  if (!section) return;
  const warn = (message: string, hint: string) =>
    report.warning('scheme/spag', lineSpan(section.line, answer), message, hint);
  if (spag === 0) {
    const hint = 'Add them to those of the question: [16+4]';
    warn('The question has no marks for spelling, punctuation and grammar.', hint);
    return;
  }
  const known = bands.flatMap(({ name, marks }) => (marks ? [{ name: plainText(name), marks }] : []));
  if (known.length < bands.length) return;
  for (const [message, hint] of rangeProblems(known, spag)) warn(message, hint);
}
