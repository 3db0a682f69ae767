import { didYouMean } from '../model/closest.ts';
import type { Context } from './context.ts';
import { type Stretch, slice, spanIn } from './stretch.ts';

/** Attributes by name: what stands behind `=`, without quotation marks; null for a bare word. */
export type Attributes = ReadonlyMap<string, Stretch | null>;

const QUOTED = `"(?:\\\\[\\s\\S]|[^"\\\\])*"|'(?:\\\\[\\s\\S]|[^'\\\\])*'|“[^”]*”|‘[^’]*’`;
const BRACES = new RegExp(`\\{((?:${QUOTED}|[^{}"'“‘])*)\\}`, 'y');
const ATTRIBUTE = new RegExp(`\\s*([\\p{L}][\\p{L}\\p{N}_-]*)(?:\\s*=\\s*(${QUOTED}|[^\\s"'{}=]+))?(?=\\s|$)`, 'uy');

/** The end of the braces that begin at `at`, or -1 when none do. */
export function bracesEnd(text: string, at: number): number {
  if (text[at] !== '{') return -1;
  BRACES.lastIndex = at;
  const match = BRACES.exec(text);
  return match ? at + match[0].length : -1;
}

/** Reads `{name=value name="two words" bare}`; reports what is not known or cannot be read. */
export function readAttributes(braces: Stretch, known: readonly string[], context: Context): Attributes {
  const attributes = new Map<string, Stretch | null>();
  const inside = slice(braces, 1, braces.text.length - 1);
  let at = 0;
  while (inside.text.slice(at).trim() !== '') {
    ATTRIBUTE.lastIndex = at;
    const match = ATTRIBUTE.exec(inside.text);
    const [whole = '', name = '', value] = match ?? [];
    if (!match) {
      const hint = 'Write {name=value} or {name="several words"}.';
      context.report.error('markdown/attribute', spanIn(inside, at), 'This attribute cannot be read.', hint);
      return attributes;
    }
    const end = at + whole.length;
    if (!known.includes(name)) {
      const span = spanIn(inside, end - whole.trimStart().length, end);
      context.report.error('markdown/attribute', span, `“${name}” is not known here.`, didYouMean(name, known));
    } else attributes.set(name, value === undefined ? null : unquoted(slice(inside, end - value.length, end)));
    at = end;
  }
  return attributes;
}

function unquoted(value: Stretch): Stretch {
  return /^["'“‘]/.test(value.text) ? slice(value, 1, value.text.length - 1) : value;
}

/** The plain characters of a value: backslashes before signs taken off. */
export function valueText(value: Stretch): string {
  return value.text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
