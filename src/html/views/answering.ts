import { type Inlines, plainText } from '../../model/block.ts';
import { answerClass, answerOf, type Context, slideCut } from '../context.ts';
import type { View } from '../engine.ts';
import type { Of } from './kind.ts';

/** Options are set in two columns when there are four or more and none is longer than this. */
const SHORT_OPTION = 32;
const COLUMNS_FROM = 4;

/** Tick boxes with letters. In a key the right box is ticked and its text bold; on slides a click rings and ticks it. */
export function choicesView(block: Of<'choices'>, context: Context): View {
  return {
    columns: inColumns(block.options.map((option) => option.content)),
    boxes: context.options.medium === 'print',
    options: block.options.map((option, index) => {
      const answer = answerOf(option, context.options);
      return {
        label: option.label,
        part: slideCut(context, 'o', index),
        content: context.inlines(option.content),
        right: answer?.correct ?? false,
        reason: answer?.reason ? context.inlines(answer.reason) : null,
        ...revealing(context),
      };
    }),
  };
}

/** Left with an empty letter box, right with its letters. In a key the letters stand in the boxes. */
export function matchView(block: Of<'match'>, context: Context): View {
  return {
    leftHeading: headingOf(block.headings[0], context),
    rightHeading: headingOf(block.headings[1], context),
    headed: block.headings.some((heading) => heading.length > 0),
    left: block.left.map((row, index) => ({
      part: slideCut(context, 'm', index),
      content: context.inlines(row.content),
      partner: answerOf(row, context.options)?.partner ?? null,
      ...revealing(context),
    })),
    right: block.right.map((row) => ({ label: row.label, content: context.inlines(row.content) })),
  };
}

/** Events with a box for their number. */
export function orderView(block: Of<'order'>, context: Context): View {
  return {
    program: isProgram(block.items),
    columns: !isProgram(block.items) && inColumns(block.items.map((item) => item.content)),
    items: block.items.map((item, index) => ({
      part: slideCut(context, 'o', index),
      content: context.inlines(item.content),
      position: answerOf(item, context.options)?.position ?? null,
      ...revealing(context),
    })),
  };
}

/** Statements with the two words to ring, and a line for the correction when one is asked for. */
export function statementsView(block: Of<'statements'>, context: Context): View {
  return {
    items: block.items.map((item, index) => {
      const answer = answerOf(item, context.options);
      return {
        part: slideCut(context, 's', index),
        content: context.inlines(item.content),
        words: [
          { word: block.trueWord, right: answer?.isTrue === true, ...revealing(context) },
          { word: block.falseWord, right: answer?.isTrue === false, ...revealing(context) },
        ],
        room: block.correct && context.options.medium === 'print',
        correction: answer?.correction ? context.inlines(answer.correction) : null,
        ...revealing(context),
      };
    }),
  };
}

export function bankView(block: Of<'bank'>, context: Context): View {
  return { words: block.words.map((word) => ({ content: context.inlines(word) })) };
}

/** Fields of every part that shows an answer. */
export function revealing(context: Context): { readonly answerClass: string; readonly click: boolean } {
  return { answerClass: answerClass(context.options), click: context.options.answers === 'click' };
}

function headingOf(heading: Inlines, context: Context): unknown {
  return heading.length > 0 ? context.inlines(heading) : null;
}

/** Lines of a program stand below one another, so that their indents show. */
function isProgram(items: Of<'order'>['items']): boolean {
  return items.every(({ content }) => content.length === 1 && content[0]?.kind === 'code');
}

function inColumns(options: readonly Inlines[]): boolean {
  return options.length >= COLUMNS_FROM && options.every((option) => plainText(option).length < SHORT_OPTION);
}
