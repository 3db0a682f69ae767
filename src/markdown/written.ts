import type { Inline, Inlines } from '../model/block.ts';

/** How a text acts beside a mark: as white space (or the start), a sign, a word, either of the two, or as a mark. */
type Side = 'space' | 'sign' | 'word' | 'either' | 'mark';

/** What has been written of one text, and how its end acts. */
export interface Written {
  text: string;
  end: Side;
  /** With `mark`: how the text inside it ends. */
  inner: Side;
  /** What must not follow directly. */
  never: RegExp | null;
}

/** Parts what would run together: read as nothing, it acts like a space beside a mark. */
export const PARTING = '<!-- -->';
/** Read as nothing too, it acts like a word. */
const JOINING = '<!---->';

/** Nothing written yet. */
export function nothingWritten(): Written {
  return { text: '', end: 'space', inner: 'space', never: null };
}

/** Adds text or a piece, parted from what went before where the two would be read as something else. */
export function add(written: Written, text: string, as: 'text' | 'piece', never: RegExp | null = null): void {
  if (text === '') return;
  const start = as === 'piece' ? 'word' : sideOf(text, 'start');
  const clash =
    written.never?.test(text) ||
    (written.end === 'mark' && start !== 'space' && (start !== 'sign' || written.inner !== 'word')) ||
    (/^[@:]/.test(text) && as === 'piece' && /[\p{L}\p{N}._+:-]$/u.test(written.text));
  written.text += clash ? PARTING + text : text;
  written.end = as === 'piece' ? 'word' : sideOf(text, 'end');
  written.never = never;
}

/** Emphasis and its like: parted from words and other marks beside it, so that it opens and closes whatever stands there. */
export function addMarked(written: Written, sign: string, text: string, content: Inlines): void {
  if (text === '') return;
  const start = edgeOf(content[0], text, 'start', sign);
  const end = edgeOf(content.at(-1), text, 'end', sign);
  const open = written.end === 'space' || (written.end === 'sign' && (start === 'word' || start === 'mark'));
  const first = start === 'mark' ? JOINING + PARTING : '';
  const last = end === 'mark' ? PARTING + JOINING : '';
  written.text += `${open ? '' : PARTING}${sign}${first}${text}${last}${sign}`;
  written.end = 'mark';
  written.inner = end === 'mark' ? 'word' : end;
  written.never = null;
}

function edgeOf(inline: Inline | undefined, text: string, edge: 'start' | 'end', sign: string): Side {
  switch (inline?.kind) {
    case 'text':
      return sideOf(text, edge);
    case 'emphasis':
    case 'strong':
    case 'strike':
      return text.charAt(edge === 'start' ? 0 : text.length - 1) === sign.charAt(0) ? 'mark' : 'sign';
    default:
      return 'word';
  }
}

/** Characters outside the first plane act as either: marked looks at half of them on one side. */
function sideOf(text: string, edge: 'start' | 'end'): Side {
  const char = edge === 'start' ? text.charAt(0) : text.charAt(text.length - 1);
  if (/[\uD800-\uDFFF]/.test(char)) return 'either';
  return /^\s?$/.test(char) ? 'space' : /[\p{P}\p{S}]/u.test(char) ? 'sign' : 'word';
}
