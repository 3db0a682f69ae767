import type { Block, Inlines } from '../../../model/block.ts';
import { plainText } from '../../../model/block.ts';
import { sentencesOf } from '../../../model/sentences.ts';
import type { Span } from '../../../model/source.ts';
import type { ResolvedNode, ResolvedTopic, Term } from '../../../model/topic.ts';
import type { Told } from './pieces.ts';
import { isWhollyBold, unbolded } from './sentences.ts';

/** How many sentences are chosen for a section. */
const AT_MOST = 4;
const DATE = /(?<!\p{N})\p{Nd}{4}(?!\p{N})/u;

/** What of a section's prose goes on its slide. */
export interface Points {
  readonly told: readonly Told[];
  /** The sentences that were chosen by rule, not by the author. */
  readonly chosen: readonly Chosen[];
}

/** A sentence that is on a slide because a rule chose it. */
export interface Chosen {
  /** Plain text. */
  readonly sentence: string;
  /** The paragraph that it stands in. */
  readonly span: Span | null;
}

interface Sentence {
  readonly content: Inlines;
  readonly span: Span | null;
}

/**
 * Prose as points: the lists and figures of the section, each with the heading and the line that lead to it; else its
 * wholly bold sentences; else the shortest sentence with a key term or a date from each paragraph, four at most; where
 * no sentence has either, the first sentence of each paragraph.
 */
export function pointsOf(prose: readonly Told[], terms: readonly string[]): Points {
  const figures = figuresOf(prose);
  if (figures.length > 0) return { told: figures, chosen: [] };
  const paragraphs = prose.flatMap(({ block, span }) =>
    paragraphsOf(block).map((paragraph) => sentencesOf(paragraph).map((content): Sentence => ({ content, span }))),
  );
  const bold = paragraphs.flat().filter(({ content }) => isWhollyBold(content));
  if (bold.length > 0)
    return { told: [bullets(bold.map(({ content, span }) => ({ content: unbolded(content), span })))], chosen: [] };
  const telling = paragraphs.flatMap((sentences) => shortest(sentences.filter(({ content }) => tells(content, terms))));
  const chosen = (telling.length > 0 ? telling : paragraphs.flatMap((sentences) => sentences.slice(0, 1))).slice(
    0,
    AT_MOST,
  );
  if (chosen.length === 0) return { told: [], chosen: [] };
  return {
    told: [bullets(chosen)],
    chosen: chosen.map(({ content, span }) => ({ sentence: plainText(content), span })),
  };
}

/**
 * The sentences that are on the slides because a rule chose them, not the author, in order: `check` names them.
 * `mode` is the project's way with prose; the topic's own and a section's go before it.
 */
export function chosenSentences(topic: ResolvedTopic, mode: ProseSection['mode']): readonly Chosen[] {
  const terms = keyTerms(topic);
  return proseSections(topic.nodes, topic.front.slides ?? mode)
    .filter((section) => section.mode === 'points' && !section.written)
    .flatMap((section) => pointsOf(section.prose, terms).chosen);
}

/** The prose between two section headings or slide breaks. */
export interface ProseSection {
  readonly mode: 'points' | 'full' | 'none';
  readonly prose: readonly Told[];
  /** True when the author wrote a `:::slide` in its place. */
  readonly written: boolean;
}

function proseSections(nodes: readonly ResolvedNode[], mode: ProseSection['mode']): ProseSection[] {
  const sections: ProseSection[] = [];
  let current: { mode: ProseSection['mode']; prose: Told[]; written: boolean } = { mode, prose: [], written: false };
  const close = (next: ProseSection['mode']) => {
    sections.push(current);
    current = { mode: next, prose: [], written: false };
  };
  for (const node of slideNodes(nodes)) {
    if (node.kind === 'section') close(node.slides ?? mode);
    else if (startsSlide(node)) close(current.mode);
    else if (node.kind === 'slide') current.written = true;
    else if (node.kind === 'block' && !node.proposed && !isSupport(node.block)) current.prose.push(node);
  }
  return [...sections, current];
}

/** Help is for those who have the copy with it: no slide shows it. */
export function isSupport(block: Block): boolean {
  return block.kind === 'aside' && block.role === 'support';
}

/** The nodes that slides see: `:::only` opened or left out. */
export function slideNodes(nodes: readonly ResolvedNode[]): readonly ResolvedNode[] {
  return nodes.flatMap((node): readonly ResolvedNode[] => {
    if (node.kind !== 'only') return [node];
    return node.in.includes('slides') ? slideNodes(node.nodes) : [];
  });
}

/** `---`, and a page turn that is meant for slides. */
export function startsSlide(node: ResolvedNode): boolean {
  return node.kind === 'slide-break' || (node.kind === 'page' && (node.in.length === 0 || node.in.includes('slides')));
}

/** The words that make a sentence worth showing: key terms, wherever they are given, and people. */
export function keyTerms(topic: ResolvedTopic): string[] {
  return [...termsOf(topic), ...topic.front.people].map(({ term }) => term.toLowerCase());
}

/** Terms of the front matter (which have no place of their own), then those of `:::terms` that are not among them. */
export function termsOf(topic: ResolvedTopic): (Term & { readonly span: Span | null })[] {
  const terms = topic.front.terms.map((term): Term & { readonly span: Span | null } => ({ ...term, span: null }));
  for (const node of slideNodes(topic.nodes)) {
    if (node.kind !== 'terms') continue;
    for (const term of node.terms) {
      const known = terms.some((one) => one.term.toLowerCase() === term.term.toLowerCase());
      if (!known) terms.push({ ...term, span: node.span });
    }
  }
  return terms;
}

/** Lists and figures, with the headings over them and the line before that leads to them ("They were given:"). */
function figuresOf(prose: readonly Told[]): Told[] {
  return prose.flatMap(({ block, span }, index): Told[] => {
    if (isFigure(block)) return [{ block, span }];
    const next = prose[index + 1];
    if (block.kind === 'heading') return leadsToFigure(prose, index) ? [{ block, span }] : [];
    const leading = block.kind === 'paragraph' && next && isFigure(next.block) ? leadIn(block.content) : [];
    return leading.map((lead) => ({ block: lead, span }));
  });
}

function leadsToFigure(prose: readonly Told[], heading: number): boolean {
  const end = prose.findIndex(({ block }, index) => index > heading && block.kind === 'heading');
  return prose.slice(heading + 1, end < 0 ? undefined : end).some(({ block }) => isFigure(block));
}

function leadIn(content: Inlines): Block[] {
  const last = sentencesOf(content).at(-1);
  return last && /[:：]$/u.test(plainText(last).trim()) ? [{ kind: 'paragraph', content: last }] : [];
}

function isFigure(block: Block): boolean {
  return ['list', 'table', 'image', 'drawing', 'formula', 'code'].includes(block.kind);
}

function paragraphsOf(block: Block): Inlines[] {
  if (block.kind === 'paragraph') return [block.content];
  if (block.kind === 'quote') return block.blocks.flatMap(paragraphsOf);
  if (block.kind === 'aside' && block.role !== 'notes' && block.role !== 'footnotes')
    return block.blocks.flatMap(paragraphsOf);
  return [];
}

function tells(sentence: Inlines, terms: readonly string[]): boolean {
  const words = plainText(sentence);
  return DATE.test(words) || terms.some((term) => hasTerm(words.toLowerCase(), term));
}

/** Whole words only, plural endings allowed: "nep" is not in "nepman", but "nepmen" may be a term of its own. */
function hasTerm(words: string, term: string): boolean {
  const at = words.indexOf(term);
  if (at < 0 || term === '') return false;
  const before = words[at - 1] ?? ' ';
  const after = words.slice(at + term.length).replace(/^(?:e?s)(?!\p{L})/u, '')[0] ?? ' ';
  return (
    (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) || hasTerm(words.slice(at + term.length), term)
  );
}

function shortest(sentences: readonly Sentence[]): Sentence[] {
  const [first, ...rest] = sentences;
  if (!first) return [];
  const length = ({ content }: Sentence) => plainText(content).length;
  return [rest.reduce((best, next) => (length(next) < length(best) ? next : best), first)];
}

/** Sentences as a list, which was written from the first of them to the last. */
function bullets(sentences: readonly Sentence[]): Told {
  const items = sentences.map(({ content }) => ({ marker: null, blocks: [{ kind: 'paragraph' as const, content }] }));
  return { block: { kind: 'list', items }, span: from(sentences[0]?.span, sentences.at(-1)?.span) };
}

function from(first: Span | null | undefined, last: Span | null | undefined): Span | null {
  if (!first || !last || first.file !== last.file) return first ?? null;
  return { ...first, end: Math.max(first.end, last.end) };
}
