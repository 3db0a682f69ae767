import { type Inlines, text } from '../model/block.ts';
import type { Scheme } from '../model/exercise.ts';
import { semicolon, type Words } from '../model/words.ts';
import { inOneLine } from './brief.ts';

/** The answer, or the points after their lead; a model answer's opening; else where to look. */
export function briefScheme(scheme: Scheme, words: Words): Inlines {
  const first = scheme.answer[0];
  const answer = first?.kind === 'paragraph' ? first.content : [];
  if (scheme.kind === 'any-valid' && answer.length === 0 && scheme.points.length === 0)
    return text(words.print.anyValid);
  if (scheme.points.length > 0) {
    const lead = scheme.lead === null ? [] : text(`${scheme.lead}: `);
    return [...lead, ...inOneLine(scheme.points, semicolon(words))];
  }
  if (answer.length > 0 && scheme.kind === 'any-valid') return inOneLine([text(words.print.anyValid), answer], ': ');
  if (answer.length > 0) return inOneLine([answer]);
  const steps = scheme.methods[0] ?? [];
  // The last mark for accuracy is for the result: what follows it is for a unit or a reason.
  const result = (steps.findLast(({ code }) => code.includes('A')) ?? steps.at(-1))?.content;
  if (result) return inOneLine([result]);
  const model = scheme.model[0];
  if (model?.kind === 'paragraph') return inOneLine([model.content]);
  return text(scheme.kind === 'none' ? '—' : words.print.seeScheme);
}
