import type { Block, Inlines, SourceBlock } from '../../../model/block.ts';
import { text } from '../../../model/block.ts';
import type { Span } from '../../../model/source.ts';
import type { ResolvedNode, ResolvedQuestion, ResolvedTopic } from '../../../model/topic.ts';
import type { Words } from '../../../model/words.ts';
import { withoutAnswers } from '../../../plan/answers.ts';
import type { Note } from '../body.ts';
import { isPicture } from '../geometry.ts';
import { sourcesOnce, withItsQuestion } from './beside.ts';
import { type Draft, type DraftPiece, draft } from './drafts.ts';
import { blockNotes, boldLine, nodeBlocks } from './notes.ts';
import { blockPieces, revealedPieces, type Told, toldPieces } from './pieces.ts';
import { isSupport, keyTerms, type ProseSection, pointsOf, slideNodes } from './points.ts';
import { answerRun, askedItems, checkSlides, worksheetTask } from './question-sets.ts';
import { askedOnSheet, runAt, type Segment, segmentsOf } from './segments.ts';

/** What the slides of a segment are made with. */
interface Around {
  readonly title: Inlines;
  readonly section: Inlines | null;
  readonly span: Span | null;
  readonly words: Words;
  readonly sources: readonly SourceBlock[];
  readonly terms: readonly string[];
  /** The questions of the sheet in this segment. */
  readonly asked: readonly ResolvedQuestion[];
}

/** The middle of the lesson: for each section explain, sources, checks, tasks and answers, in the author's order. */
export function sectionSlides(topic: ResolvedTopic, mode: ProseSection['mode']): Draft[] {
  const terms = keyTerms(topic);
  const slides: Draft[] = [];
  let waiting: readonly Note[] = [];
  for (const segment of segmentsOf(slideNodes(topic.nodes), mode)) {
    const around = {
      title: segment.title ?? text(topic.front.title),
      section: segment.title,
      span: segment.span,
      words: topic.words,
      sources: topic.sources,
      terms,
      asked: askedOnSheet(segment.nodes),
    };
    const made = segmentSlides(segment, around);
    waiting = [...waiting, ...made.notes];
    const [first, ...rest] = made.slides;
    if (!first) continue;
    slides.push({ ...first, notes: [...waiting, ...first.notes] }, ...rest);
    waiting = [];
  }
  const last = slides.pop();
  return last ? [...slides, { ...last, notes: [...last.notes, ...waiting] }] : [];
}

/** The slides of one segment, and notes that found no slide to go with. */
function segmentSlides(segment: Segment, around: Around): { slides: Draft[]; notes: Note[] } {
  const written = segment.nodes.some((node) => node.kind === 'slide');
  const mode = written ? 'none' : segment.mode;
  const told = segment.nodes.flatMap((node): Told[] => (node.kind === 'block' && !node.proposed ? [node] : []));
  const prose = told.filter(({ block }) => !isSupport(block));
  const blocks = told.map(({ block }) => block);
  const slides: Draft[] = [];
  let early: Note[] = [];
  let explained = false;
  for (const [index, node] of segment.nodes.entries()) {
    if (node.kind === 'block') {
      if (mode === 'points' && !explained && prose.length > 0)
        slides.push(...explain(pointsOf(prose, around.terms).told, around));
      if (mode === 'full') slides.push(...explain(runAt(segment.nodes, index), around));
      explained = true;
    } else if (node.kind === 'notes') {
      const notes = blockNotes(nodeBlocks(slideNodes(node.nodes)));
      const last = slides.pop();
      if (last) slides.push({ ...last, notes: [...last.notes, ...notes] });
      else early = [...early, ...notes];
    } else slides.push(...nodeSlides(node, around));
  }
  // With points every picture of the section is on its slide: the notes need it no second time.
  const notes = blockNotes([
    ...(mode === 'full' ? blocks.filter(isSupport) : blocks.filter((block) => mode !== 'points' || !isPicture(block))),
    ...proposed(segment.nodes, around.words),
    ...footnotes(segment.nodes),
  ]);
  return withNotes(sourcesOnce(slides), [...early, ...notes]);
}

/** Notes of the whole segment go with its first slide that explains, else with its first. */
function withNotes(slides: readonly Draft[], notes: readonly Note[]): { slides: Draft[]; notes: Note[] } {
  if (slides.length === 0) return { slides: [], notes: [...notes] };
  const own = slides.findIndex((slide) => slide.kind === 'explain' || slide.kind === 'written');
  const at = Math.max(0, own);
  return {
    slides: slides.map((slide, index) => (index === at ? { ...slide, notes: [...notes, ...slide.notes] } : slide)),
    notes: [],
  };
}

function explain(told: readonly Told[], around: Around): Draft[] {
  if (told.length === 0) return [];
  const pieces = toldPieces(told.map(({ block, span }) => ({ block: withoutAnswers(block), span })));
  return [draft('explain', around.title, around.span ?? told[0]?.span ?? null, { pieces })];
}

function proposed(nodes: readonly ResolvedNode[], words: Words): Block[] {
  const blocks = nodes.flatMap((node) => (node.kind === 'block' && node.proposed ? [node.block] : []));
  return blocks.length > 0 ? [boldLine(text(words.print.proposed)), ...blocks] : [];
}

function footnotes(nodes: readonly ResolvedNode[]): Block[] {
  return nodeBlocks(nodes.filter((node) => node.kind === 'footnotes'));
}

function nodeSlides(node: ResolvedNode, around: Around): Draft[] {
  switch (node.kind) {
    case 'source':
      return [sourceSlide(node, around)];
    case 'questions':
      if (askedItems(node).length === 0) return [];
      if (node.for === 'check') return checkSlides(node, around.words, around.sources);
      if (node.for === 'worksheet')
        return [worksheetTask(node, around.words, around.section), ...answerRun(node, around.words, around.sources)];
      return [];
    case 'task':
      return taskSlides(node, around);
    case 'slide':
      return [writtenSlide(node, around)];
    case 'only':
    case 'section':
    case 'block':
    case 'terms':
    case 'notes':
    case 'slide-break':
    case 'page':
    case 'footnotes':
      return [];
    default:
      return node satisfies never;
  }
}

/** A source, why its note is held back, and the question of this section that is about it. */
function sourceSlide({ source, span }: Extract<ResolvedNode, { kind: 'source' }>, around: Around): Draft {
  const hold = source.answer?.hold;
  const held = boldLine(text(around.words.print.held));
  const slide = draft('source', text(source.label), span, {
    pieces: blockPieces([withoutAnswers(source)], span),
    notes: hold ? blockNotes([held, { kind: 'paragraph', content: hold }]) : [],
  });
  return withItsQuestion(slide, source, around.asked, around.sources, around.words);
}

/** A task without a number: its words, its time, how to work; sources and questions in it follow on slides of their own. */
function taskSlides(node: Extract<ResolvedNode, { kind: 'task' }>, around: Around): Draft[] {
  const nodes = slideNodes(node.nodes);
  const all = nodes.flatMap((inner): Told[] => (inner.kind === 'block' && !inner.proposed ? [inner] : []));
  const shown = all.filter(({ block }) => !isSupport(block));
  const task = draft('task', node.title ?? text(around.words.print.task), node.span, {
    minutes: node.minutes,
    grouping: node.grouping === null ? null : around.words.print.grouping[node.grouping],
    pieces: toldPieces(shown.map(({ block, span }) => ({ block: withoutAnswers(block), span }))),
    notes: blockNotes([
      ...nodeBlocks(nodes.filter((inner) => inner.kind === 'notes')),
      ...all.map(({ block }) => block).filter(isSupport),
    ]),
  });
  return [task, ...nodes.flatMap((inner) => nodeSlides(inner, around))];
}

/** A slide as its author wrote it. */
function writtenSlide(node: Extract<ResolvedNode, { kind: 'slide' }>, around: Around): Draft {
  const nodes = slideNodes(node.nodes);
  const pieces = nodes.flatMap((inner): DraftPiece[] => {
    if (inner.kind === 'questions')
      return [...blockPieces(inner.rubric, inner.span), ...askedItems(inner).flatMap((item) => revealedPieces(item))];
    if (inner.kind === 'notes') return [];
    return blockPieces(withoutAnswers(nodeBlocks([inner])), 'span' in inner ? inner.span : node.span);
  });
  const notes = blockNotes(nodeBlocks(nodes.filter((inner) => inner.kind === 'notes')));
  return draft('written', node.title ?? around.title, node.span, { pieces, notes });
}
