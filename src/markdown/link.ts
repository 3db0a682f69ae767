import type { Inline, Inlines } from '../model/block.ts';
import type { Span } from '../model/source.ts';
import type { Context } from './context.ts';
import { findDestination } from './destination.ts';
import { type Found, piece, type Scan } from './piece.ts';
import { slice, spanIn } from './stretch.ts';

/** `[text](address)`, `[text][label]`, `[label]`. Brackets that lead nowhere are text. */
export function findLink(scan: Scan, at: number): Found {
  const close = scan.brackets.get(at);
  if (close === undefined) return null;
  const found = findDestination(scan, at + 1, close, false);
  if (!found) return null;
  const { stretch, context } = scan;
  if (found.title && found.title.text !== '') {
    const hint = 'Write it into the text; a sheet of paper shows no title.';
    context.report.warning('markdown/link-title', spanIn(found.title), 'The title of a link is not printed.', hint);
  }
  const content = scan.read(slice(stretch, at + 1, close));
  return piece(at, found.end, ...linkTo(found.href, content, spanIn(stretch, at, found.end), context));
}

/** A link to the web, a mail address or a place in the document. Another one is an error, and only its text stays. */
export function linkTo(href: string, content: Inlines, span: Span, context: Context): readonly Inline[] {
  if (/^(?:https?:\/\/[^\s]|mailto:[^\s]|#[^\s])/i.test(href) && !hasControl(href))
    return [{ kind: 'link', href, content }];
  const hint = 'Links begin with https://, http://, mailto: or #.';
  context.report.error('markdown/link-scheme', span, `A link cannot lead to “${href}”.`, hint);
  return content;
}

function hasControl(href: string): boolean {
  return [...href].some((char) => char.charCodeAt(0) < 32);
}
