import type { Citation } from '../model/block.ts';
import type { Report } from '../model/diagnostic.ts';
import { fragmentText, type Span } from '../model/source.ts';
import type { SourceExtract, Topic } from '../model/topic.ts';
import { isCitation, isPlacedSource, visit } from './json.ts';
import { paragraphsOf } from './paragraphs.ts';
import { everyNode, placedSources } from './walk.ts';

/** Which source each `:lines[…]` means, and which sources need line numbers for it. */
export interface LineCitations {
  readonly numbered: ReadonlySet<string>;
  /** The source that a citation means; null when there is none. */
  sourceOf(citation: Citation): string | null;
}

/** Without `{source=…}`, a line citation means the only source, else the last one placed before it. */
export function findLineCitations(topic: Topic): LineCitations {
  const placed = placedSources(topic);
  const meant = new Map<Citation, string | null>();
  let last = placed[0] ?? null;
  for (const [node] of everyNode(topic.nodes)) {
    if (node.kind === 'source') last = node.id;
    // What is nested in a node is walked as a node of its own, with its own nearest source.
    const own = 'nodes' in node ? { ...node, nodes: [] } : node;
    visit(own, (found) => {
      if (isPlacedSource(found)) last = found.id;
      if (!isCitation(found) || found.to.what !== 'line') return;
      meant.set(found, found.to.source ?? (placed.length === 1 ? (placed[0] ?? null) : last));
    });
  }
  const numbered = new Set([...meant.values()].filter((id) => id !== null));
  return { numbered, sourceOf: (citation) => meant.get(citation) ?? null };
}

/**
 * The phrase of a line citation exactly as it stands in the source's words; null when it does not stand there, which is
 * reported, with the name of the one of `others` that has it. Kinds of quotation marks and white space make no difference.
 */
export function phraseInSource(
  phrase: string,
  extract: SourceExtract,
  others: readonly SourceExtract[],
  span: Span | null,
  report: Report,
): string | null {
  const found = findPhrase(phrase, extract);
  if (found !== null) return found;
  const message = `The words “${phrase}” do not stand in the source “${extract.id}”.`;
  const other = others.find((one) => one.id !== extract.id && findPhrase(phrase, one) !== null);
  const hint = other
    ? `They stand in “${other.id}”. Name it: :lines[…]{source=${other.id}}.`
    : 'Copy them from the source, letter for letter.';
  report.error('line/phrase-not-found', span, message, hint);
  return null;
}

/** The phrase exactly as it stands in the source's words; null when it does not stand there. */
export function findPhrase(phrase: string, extract: SourceExtract): string | null {
  const texts = extract.format === 'markdown' ? [fragmentText(extract.body)] : paragraphsOf(extract);
  const wanted = fold(phrase.trim()).text;
  for (const text of texts) {
    const folded = fold(text);
    const at = wanted === '' ? -1 : folded.text.indexOf(wanted);
    if (at >= 0) return text.slice(folded.from[at], folded.from[at + wanted.length] ?? text.length).trim();
  }
  return null;
}

/** Text with one kind of quotation mark and single spaces, and where each of its characters came from. */
function fold(text: string): { readonly text: string; readonly from: readonly number[] } {
  let folded = '';
  const from: number[] = [];
  const add = (characters: string, at: number) => {
    for (const character of characters) {
      folded += character;
      from.push(at);
    }
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (/\s/.test(character)) {
      if (!folded.endsWith(' ')) add(' ', at);
    } else if (/[‘’‚`´]/.test(character)) add("'", at);
    else if (/[“”„]/.test(character)) add('"', at);
    else if (character === '…') add('...', at);
    else if (/[–—]/.test(character)) add('-', at);
    else add(character, at);
  }
  return { text: folded, from };
}
