import type { Line } from '../model/source.ts';
import { goesOn } from './lazy.ts';
import type { Place, Taken } from './place.ts';
import { dropChars, unindented, withoutIndent } from './stretch.ts';

/** Lines that begin with `>`, and the lines that go on their last paragraph. */
export function takeQuote({ lines, index, context, cut }: Place): Taken | null {
  if (!unindented(lines[index]?.text ?? '').startsWith('>')) return null;
  const inside: Line[] = [];
  let next = index;
  for (; next < lines.length; next += 1) {
    const line = lines[next];
    if (!line) break;
    const bare = withoutIndent(line);
    if (bare.text.startsWith('>')) inside.push(dropChars(bare, /^>[ \t]?/.exec(bare.text)?.[0].length ?? 1));
    else if (goesOn(inside, line, context)) inside.push(bare);
    else break;
  }
  const blocks = cut(inside);
  return { later: [() => [{ kind: 'quote', blocks: blocks.flatMap((read) => read()) }]], next };
}
