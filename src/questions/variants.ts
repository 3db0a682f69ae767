import type { Fragment, Line } from '../model/source.ts';
import { bareText } from './bare.ts';
import { cutLine, trimLine, withLines } from './cut.ts';

/** A semicolon, Latin or Arabic, or a slash with white space round it. */
const CUT = /[;؛](?=\s|$)|(?<=\s)\/(?=\s)/g;

/** Cuts "a; b / c" into its variants: at semicolons and at slashes with space round them, outside code and maths. */
export function splitVariants(fragment: Fragment): readonly Fragment[] {
  const variants: Line[][] = [[]];
  for (const line of fragment.lines) {
    let from = 0;
    for (const cut of bareText(line.text).matchAll(CUT)) {
      variants.at(-1)?.push(trimLine(cutLine(line, from, cut.index)));
      variants.push([]);
      from = cut.index + cut[0].length;
    }
    variants.at(-1)?.push(trimLine(cutLine(line, from)));
  }
  return variants.map((lines) =>
    withLines(
      fragment,
      lines.filter((line) => line.text !== ''),
    ),
  );
}

/** True when the text would come apart as variants, so that it has to be written as a bullet of its own. */
export function comesApart(text: string): boolean {
  return bareText(text).search(CUT) !== -1;
}
