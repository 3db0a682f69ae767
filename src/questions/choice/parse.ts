import { readInlines } from '../../markdown/read.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { ItemSource } from '../../model/item.ts';
import { isEmpty } from '../../model/source.ts';
import { plainArrows, splitArrow } from '../arrow.ts';
import { readAsked, readOptions } from '../prompt.ts';
import { cutTickItems, isTick, reportSame, reportStray, type TickItem, type TickList } from '../tick-items.ts';
import type { Choice, Option } from './data.ts';

/** Reads `- [ ] wrong -> why` and `- [x] right` lines. */
export function parseChoice(item: ItemSource, report: Report): Choice | undefined {
  const list = cutTickItems(item.body);
  const asked = readAsked(item, list.before, report);
  reportStray(list, item.body, 'choice', report);
  const options = list.items.map((entry) => readOption(entry, item, report));
  reportSame(
    list.items.map(({ content, span }) => ({ content: splitArrow(content).before, span })),
    'choice',
    report,
  );
  return checkOptions(list, item, report) ? { asked, options, fixed: readFixed(item, report) } : undefined;
}

/** `{fixed}`: a bare word. */
function readFixed(item: ItemSource, report: Report): boolean {
  const entry = item.attributes.find(({ name }) => name === 'fixed');
  if (entry && entry.value !== true) {
    const message = `“fixed” takes no value, and here it has “${entry.value}”.`;
    report.error(
      'choice/fixed',
      entry.span,
      message,
      'Write {fixed} for options that keep their order, or take it out.',
    );
  }
  return entry !== undefined;
}

function readOption(entry: TickItem, item: ItemSource, report: Report): Option {
  const options = readOptions(item);
  const { before, after } = splitArrow(entry.content);
  if (isEmpty(before))
    report.error(
      'choice/empty',
      entry.span,
      'This option is empty.',
      'Write its text after the box, or take the line out.',
    );
  if (entry.mark !== '' && !isTick(entry.mark)) {
    report.error(
      'choice/box',
      entry.boxSpan,
      `“${entry.mark}” does not say whether this option is right.`,
      'Write - [x] for a right option and - [ ] for a wrong one. For a question of another kind, name it: {kind=sort}.',
    );
  }
  return {
    content: plainArrows(readInlines(before, report, options)),
    correct: isTick(entry.mark),
    reason: after && !isEmpty(after) ? plainArrows(readInlines(after, report, options)) : null,
  };
}

/** At least two options, one of them right; false when nothing can be printed. */
function checkOptions(list: TickList, item: ItemSource, report: Report): boolean {
  const first = list.items[0];
  if (!first) {
    report.error(
      'choice/few',
      item.span,
      'This multiple choice question has no options.',
      'Write them below it: - [ ] wrong, - [x] right.',
    );
    return false;
  }
  if (list.items.length < 2) {
    report.error('choice/few', first.span, 'One option is no choice.', 'Write at least two.');
  }
  if (!list.items.some((entry) => isTick(entry.mark))) {
    const bullet = { ...first.boxSpan, start: first.span.start };
    const end = first.content.lines[0];
    const span = end ? { ...bullet, end: end.start + end.text.trimEnd().length } : bullet;
    report.error(
      'choice/no-answer',
      span,
      'No option is marked correct.',
      'Put an x in the box of the right answer: - [x]',
    );
  }
  return true;
}
