import { type Inlines, plainText } from '../model/block.ts';
import { findCode } from './code.ts';
import type { OpenGap } from './context.ts';
import { findMath } from './math.ts';
import { type Found, piece, type Scan } from './piece.ts';
import { type Stretch, slice, spanIn, trim } from './stretch.ts';

/** `[[answer / also accepted]]`: a gap. Its width is set when the whole fragment is read. */
export function findGap(scan: Scan, at: number): Found {
  const { context, stretch, brackets } = scan;
  const close = brackets.get(at);
  if (close === undefined || brackets.get(at + 1) !== close - 1) return openGap(scan, at);
  const end = close + 1;
  const span = spanIn(stretch, at, end);
  const cut = cutAnswers(scan, slice(stretch, at + 2, close - 1));
  const answers = cut.filter((answer) => answer.text !== '');
  if (answers.length < cut.length) {
    const hint = 'Write what belongs into the gap: [[answer]], or [[answer / also accepted]].';
    const message = answers.length === 0 ? 'This gap has no answer.' : 'One of the answers of this gap is empty.';
    context.report.error('markdown/gap-empty', span, message, hint);
    if (answers.length === 0) return piece(at, end, { kind: 'text', text: stretch.text.slice(at, end) });
  }
  if (!context.options.gaps) {
    const hint =
      'Gaps stand in the text of a question in a :::questions block. Write \\[\\[ for the brackets themselves.';
    context.report.error('markdown/gap-outside', span, 'There can be no gap here.', hint);
  }
  const [text = [], ...accept] = answers.map((answer) => scan.read(answer));
  return piece(at, end, createGap(scan, text, accept));
}

function createGap({ context }: Scan, text: Inlines, accept: readonly Inlines[]): OpenGap {
  const gap: OpenGap = {
    kind: 'gap',
    shape: 'run',
    width: 0,
    lines: 1,
    number: null,
    answer: { text, accept: accept.map(plainText) },
  };
  context.gaps.push({ gap, length: [...plainText(text)].length });
  return gap;
}

/** Two brackets that no two brackets close: text, such as `[[1], [2]]`; an error when they are never closed. */
function openGap({ context, stretch, brackets }: Scan, at: number): Found {
  if (context.options.gaps && !brackets.has(at)) {
    const hint = 'Close the gap with ]] in the same paragraph, or write \\[\\[ for the brackets themselves.';
    context.report.error('markdown/gap-open', spanIn(stretch, at, at + 2), 'This gap is not closed.', hint);
  }
  return null;
}

/** Cuts at a slash with white space round it that is not part of code or a formula. */
function cutAnswers(scan: Scan, inside: Stretch): Stretch[] {
  const { text } = inside;
  const inner = { ...scan, stretch: inside, text, noCode: new Map<number, number>() };
  const answers: Stretch[] = [];
  let from = 0;
  let at = 0;
  while (at < text.length) {
    const char = text[at];
    const found = char === '`' ? findCode(inner, at) : char === '$' ? findMath(inner, at) : null;
    if (found && 'end' in found) at = found.end;
    else if (char === '\\') at += 2;
    else {
      if (char === '/' && /^\s?$/.test(text.charAt(at - 1)) && /^\s?$/.test(text.charAt(at + 1))) {
        answers.push(trim(slice(inside, from, at)));
        from = at + 1;
      }
      at += 1;
    }
  }
  return [...answers, trim(slice(inside, from))];
}
