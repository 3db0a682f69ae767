import type { Block, Inlines } from '../../model/block.ts';
import { text } from '../../model/block.ts';
import type { ResolvedNode, ResolvedTopic } from '../../model/topic.ts';
import type { Words } from '../../model/words.ts';
import { withoutAnswers } from '../../plan/answers.ts';
import type { Note, Piece } from './body.ts';
import { isPicture } from './geometry.ts';
import { blockNotes, boldLine, nodeBlocks } from './notes.ts';
import { blockPieces, revealedPieces } from './pieces.ts';
import { isSupport, keyTerms, type ProseSection, pointsOf, slideNodes, startsSlide } from './points.ts';
import { answerRun, askedItems, checkSlides, type Draft, draft, worksheetTask } from './sets.ts';

/** What stands between two section headings or slide breaks. */
interface Segment {
  /** Null before the first heading. */
  readonly title: Inlines | null;
  readonly mode: ProseSection['mode'];
  readonly nodes: readonly ResolvedNode[];
}

/** What the slides of a segment are made with. */
interface Around {
  readonly title: Inlines;
  readonly section: Inlines | null;
  readonly words: Words;
  readonly terms: readonly string[];
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
      words: topic.words,
      terms,
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

function segmentsOf(nodes: readonly ResolvedNode[], mode: Segment['mode']): Segment[] {
  const segments: { title: Inlines | null; mode: Segment['mode']; nodes: ResolvedNode[] }[] = [];
  let current: (typeof segments)[number] = { title: null, mode, nodes: [] };
  const next = (title: Inlines | null, its: Segment['mode']) => {
    segments.push(current);
    current = { title, mode: its, nodes: [] };
  };
  for (const node of nodes) {
    // A proposed heading is the teacher's to accept: pupils go on under the one before.
    if (node.kind === 'section') next(node.proposed ? current.title : node.title, node.slides ?? mode);
    else if (startsSlide(node)) next(current.title, current.mode);
    else current.nodes.push(node);
  }
  segments.push(current);
  return segments;
}

/** The slides of one segment, and notes that found no slide to go with. */
function segmentSlides(segment: Segment, around: Around): { slides: Draft[]; notes: Note[] } {
  const written = segment.nodes.some((node) => node.kind === 'slide');
  const mode = written ? 'none' : segment.mode;
  const told = segment.nodes.flatMap((node) => (node.kind === 'block' && !node.proposed ? [node.block] : []));
  const prose = told.filter((block) => !isSupport(block));
  const slides: Draft[] = [];
  let early: Note[] = [];
  let explained = false;
  for (const [index, node] of segment.nodes.entries()) {
    if (node.kind === 'block') {
      if (mode === 'points' && !explained && prose.length > 0)
        slides.push(...explain(pointsOf(prose, around.terms).blocks, around));
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
    ...(mode === 'full' ? told.filter(isSupport) : told.filter((block) => mode !== 'points' || !isPicture(block))),
    ...proposed(segment.nodes, around.words),
    ...footnotes(segment.nodes),
  ]);
  return withNotes(slides, [...early, ...notes]);
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

/** The run of prose that begins here, when it begins here. */
function runAt(nodes: readonly ResolvedNode[], index: number): Block[] {
  const shown = (node: ResolvedNode | undefined) => node?.kind === 'block' && !node.proposed && !isSupport(node.block);
  if (!shown(nodes[index]) || shown(nodes[index - 1])) return [];
  const run: Block[] = [];
  for (const node of nodes.slice(index)) {
    if (node.kind !== 'block' || !shown(node)) break;
    run.push(node.block);
  }
  return run;
}

function explain(blocks: readonly Block[], around: Around): Draft[] {
  return blocks.length > 0 ? [draft('explain', around.title, { pieces: blockPieces(withoutAnswers(blocks)) })] : [];
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
    case 'source': {
      const hold = node.source.answer?.hold;
      const notes = hold
        ? blockNotes([boldLine(text(around.words.print.held)), { kind: 'paragraph', content: hold }])
        : [];
      return [draft('source', text(node.source.label), { pieces: blockPieces([withoutAnswers(node.source)]), notes })];
    }
    case 'questions':
      if (askedItems(node).length === 0) return [];
      if (node.for === 'check') return checkSlides(node, around.words);
      if (node.for === 'worksheet')
        return [worksheetTask(node, around.words, around.section), ...answerRun(node, around.words)];
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

/** A task without a number: its words, its time, how to work; sources and questions in it follow on slides of their own. */
function taskSlides(node: Extract<ResolvedNode, { kind: 'task' }>, around: Around): Draft[] {
  const nodes = slideNodes(node.nodes);
  const all = nodes.flatMap((inner) => (inner.kind === 'block' && !inner.proposed ? [inner.block] : []));
  const blocks = all.filter((block) => !isSupport(block));
  const task = draft('task', node.title ?? text(around.words.print.task), {
    minutes: node.minutes,
    grouping: node.grouping === null ? null : around.words.print.grouping[node.grouping],
    pieces: blockPieces(withoutAnswers(blocks)),
    notes: blockNotes([...nodeBlocks(nodes.filter((inner) => inner.kind === 'notes')), ...all.filter(isSupport)]),
  });
  return [task, ...nodes.flatMap((inner) => nodeSlides(inner, around))];
}

/** A slide as its author wrote it. */
function writtenSlide(node: Extract<ResolvedNode, { kind: 'slide' }>, around: Around): Draft {
  const nodes = slideNodes(node.nodes);
  const pieces = nodes.flatMap((inner): Piece[] => {
    if (inner.kind === 'questions')
      return [...blockPieces(inner.rubric), ...askedItems(inner).flatMap((item) => revealedPieces(item))];
    if (inner.kind === 'notes') return [];
    return blockPieces(withoutAnswers(nodeBlocks([inner])));
  });
  const notes = blockNotes(nodeBlocks(nodes.filter((inner) => inner.kind === 'notes')));
  return draft('written', node.title ?? around.title, { pieces, notes });
}
