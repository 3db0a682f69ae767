import { writeInlines } from '../../markdown/write.ts';
import { escapeArrows } from '../arrow.ts';
import { writeItem } from '../item-markdown.ts';
import type { Choice } from './data.ts';

/** The choice as an item; reasons after an arrow. */
export function writeChoice(data: Choice): string {
  const lines = data.options.map((option) => {
    const reason = option.reason === null ? '' : ` -> ${escapeArrows(writeInlines(option.reason))}`;
    return `- [${option.correct ? 'x' : ' '}] ${escapeArrows(writeInlines(option.content))}${reason}`;
  });
  return writeItem(
    'choice',
    data.asked,
    lines.flatMap((line) => line.split('\n')),
    data.fixed ? [['fixed', null]] : [],
  );
}
