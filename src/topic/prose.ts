import { readBlocks, readInlines } from '../markdown/read.ts';
import type { Report } from '../model/diagnostic.ts';
import type { Fragment, Line } from '../model/source.ts';
import type { TopicNode } from '../model/topic.ts';
import { attributeReader, knownAttributes } from './attributes.ts';
import { fencedLines } from './fence.ts';
import { trimBlank } from './indent.ts';
import { cutProposals } from './proposed.ts';
import { type Body, options } from './reading.ts';
import { spanOfLine } from './scan.ts';
import { cutTail } from './tail.ts';

const HEADING = /^ {0,3}(#{1,6})(?:[ \t]+|$)/;
const RULE = /^ {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$/;

/** Reads a run of plain Markdown: sections at `##`, slide breaks at `---`, blocks between them. */
export function readProse({ file, lines }: Fragment, body: Body): TopicNode[] {
  const nodes: TopicNode[] = [];
  const fenced = fencedLines(lines);
  let run: Line[] = [];
  const flush = () => {
    nodes.push(...readRun(run, body));
    run = [];
  };
  for (const [index, line] of lines.entries()) {
    if (fenced[index]) {
      run.push(line);
      continue;
    }
    const level = HEADING.exec(line.text)?.[1]?.length ?? 0;
    const previous = run.at(-1)?.text.trim() ?? '';
    if (level > 0) checkLevel(level, line, body);
    if (level === 1 || level === 2) {
      flush();
      nodes.push(readSection(line, body));
    } else if (RULE.test(line.text)) {
      ruleUnderText(line, previous, file, body.report);
      flush();
      nodes.push({ kind: 'slide-break', span: spanOfLine(line, file) });
    } else if (/^ {0,3}={2,}[ \t]*$/.test(line.text) && previous !== '') {
      const message = 'A line of = makes a heading of the text above it.';
      body.report.error('topic/underline', spanOfLine(line, file), message, 'Write “## ” before the heading instead.');
    } else run.push(line);
  }
  flush();
  return nodes;
}

function checkLevel(level: number, line: Line, { headings, report, file }: Body): void {
  const span = spanOfLine(line, file);
  if (level === 1) {
    const message = 'The title of the lesson stands in the front matter; “# ” makes a second one.';
    report.error('topic/second-title', span, message, 'Write “## ” for a section.');
  } else if (level <= 4 && level > headings.level + 1) {
    const from = headings.level === 1 ? 'the title' : `“${'#'.repeat(headings.level)} ”`;
    const message = `This heading jumps a level: ${from} is followed by “${'#'.repeat(level)} ”.`;
    report.error('topic/heading-jump', span, message, `Write “${'#'.repeat(headings.level + 1)} ” here.`);
  }
  headings.level = Math.max(2, Math.min(level, 4));
}

function readSection(line: Line, body: Body): TopicNode {
  const { file, report, words } = body;
  const head = HEADING.exec(line.text)?.[0].length ?? 0;
  const cut = cutTail(
    { text: line.text.slice(head), start: line.start + head },
    { file, words, marks: false, known: ['slides'] },
    report,
  );
  const attributes = knownAttributes(cut.attributes, ['slides'], 'A heading', report);
  const text = withoutClosing(cut.line.text.trimEnd());
  if (text === '')
    report.error(
      'topic/empty-heading',
      spanOfLine(line, file),
      'This heading says nothing.',
      'Write its words after ##.',
    );
  return {
    kind: 'section',
    title: readInlines({ file, lines: [{ text, start: cut.line.start }] }, report, options(body)),
    slides: attributeReader(attributes, report).choice('slides', ['points', 'full', 'none']),
    proposed: cut.proposed,
    span: spanOfLine(line, file),
  };
}

/** `## Heading ##`: the signs behind it are decoration. */
function withoutClosing(text: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === '#') end -= 1;
  return end === 0 || /\s/.test(text[end - 1] ?? '') ? text.slice(0, end).trimEnd() : text;
}

/** To Markdown, `---` straight under text makes a heading of it. Here it is a slide break, and the author is told. */
function ruleUnderText(line: Line, previous: string, file: string, report: Report): void {
  if (previous === '' || !/^ {0,3}-+[ \t]*$/.test(line.text)) return;
  const message =
    'This --- stands straight under text: it is read as a slide break, and Markdown would read a heading.';
  report.warning(
    'topic/rule-under-text',
    spanOfLine(line, file),
    message,
    'Leave a blank line above it; for a heading write “## ”.',
  );
}

function readRun(lines: readonly Line[], body: Body): TopicNode[] {
  return cutProposals(lines).flatMap(({ lines: part, proposed }) => {
    const fragment = trimBlank(body.file, part);
    const first = fragment.lines[0];
    const last = fragment.lines.at(-1);
    if (!first || !last) return [];
    const span = { file: body.file, start: first.start, end: last.start + last.text.trimEnd().length };
    return readBlocks(fragment, body.report, options(body)).map(
      (block): TopicNode => ({ kind: 'block', block, proposed, span }),
    );
  });
}
