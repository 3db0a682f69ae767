import type { Fragment, Line } from '../../model/source.ts';
import { bareText } from '../bare.ts';
import { cutLine, trimLine, withLines } from '../cut.ts';

/** A slash with white space round it. A semicolon may stand in a sentence. */
const SLASH = /(?<=\s)\/(?=\s)/g;

/** Cuts "a / b" into its variants. In code, maths or after a backslash a slash is text. */
export function splitSlashes(fragment: Fragment): readonly Fragment[] {
  const variants: Line[][] = [[]];
  for (const line of fragment.lines) {
    let from = 0;
    for (const cut of bareText(line.text).matchAll(SLASH)) {
      variants.at(-1)?.push(trimLine(cutLine(line, from, cut.index)));
      variants.push([]);
      from = cut.index + 1;
    }
    variants.at(-1)?.push(trimLine(cutLine(line, from)));
  }
  return variants.map((lines) =>
    withLines(
      fragment,
      lines.filter(({ text }) => text !== ''),
    ),
  );
}

/** Keeps slashes in written text from parting it. */
export function escapeSlashes(written: string): string {
  const bare = bareText(written);
  return written.replace(SLASH, (sign, at: number) => (bare[at] === '/' ? '\\/' : sign));
}
