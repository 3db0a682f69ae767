import { readInlines } from '../../markdown/read.ts';
import type { Inlines } from '../../model/block.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { ItemSource } from '../../model/item.ts';
import { type Fragment, isEmpty } from '../../model/source.ts';
import { plainArrows, splitArrow } from '../arrow.ts';
import { aroundList, type Bullet, cutBullets } from '../bullets.ts';
import { type Asked, readAsked, readOptions } from '../prompt.ts';
import { compared } from '../tick-items.ts';
import { readTongue, type Tongue } from '../tongue.ts';
import { splitSlashes } from './slashes.ts';

export interface Translate {
  readonly asked: Asked;
  /** Language of what is to be translated, and of the translation, where the author names them. */
  readonly from: Tongue | null;
  readonly to: Tongue | null;
  /** Empty: a passage, which stands with the question. */
  readonly sentences: readonly Sentence[];
}

export interface Sentence {
  readonly content: Inlines;
  /** Translations that are right, the best first. */
  readonly answers: readonly Inlines[];
}

/** Reads `- sentence -> translation / another` lines, or a passage with its answer. */
export function parseTranslate(item: ItemSource, report: Report): Translate | undefined {
  const list = cutBullets(item.body);
  const asked = readAsked(item, aroundList(list, 'translate', report), report);
  const sentences = list.bullets.map((bullet) => readSentence(bullet, asked, item, report));
  checkSame(list.bullets, report);
  checkMarks(item, sentences.length, report);
  return {
    asked,
    from: readTongue(item, 'from', 'translate', report),
    to: readTongue(item, 'to', 'translate', report),
    sentences,
  };
}

function readSentence({ content, span }: Bullet, asked: Asked, item: ItemSource, report: Report): Sentence {
  const { before, after } = splitArrow(content);
  const options = readOptions(item);
  const read = (fragment: Fragment) => plainArrows(readInlines(fragment, report, options));
  const answers = after ? splitSlashes(after).filter((variant) => !isEmpty(variant)) : [];
  if (isEmpty(before)) {
    const message = 'There is nothing before the arrow to translate.';
    report.error('translate/empty', span, message, 'Write the sentence first: - Il fait beau. -> The weather is fine.');
  } else if (answers.length === 0 && (after !== null || asked.scheme.kind === 'none')) {
    const message = 'This sentence has no translation for the key.';
    report.warning(
      'translate/answer',
      span,
      message,
      'Write it after an arrow: - Il fait beau. -> The weather is fine.',
    );
  }
  return { content: read(before), answers: answers.map(read) };
}

function checkSame(bullets: readonly Bullet[], report: Report): void {
  const seen = new Set<string>();
  for (const { content, span } of bullets) {
    const text = compared(splitArrow(content).before);
    if (text !== '' && seen.has(text)) {
      report.error('translate/same', span, 'This sentence is there twice.', 'Take one of the two out.');
    }
    seen.add(text);
  }
}

/** Each sentence has the same marks. */
function checkMarks({ marks, span }: ItemSource, count: number, report: Report): void {
  if (marks === null || count === 0 || marks % count === 0) return;
  const message = `${count} sentences cannot share ${marks} ${marks === 1 ? 'mark' : 'marks'} evenly.`;
  report.warning(
    'translate/marks',
    { ...span, end: Math.min(span.end, span.start + 3) },
    message,
    'Mend the marks, or add or take out a sentence.',
  );
}
