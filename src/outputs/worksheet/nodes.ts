import { citedSources } from '../../layout/references.ts';
import { type Block, type Inlines, plainText, text } from '../../model/block.ts';
import type { ResolvedNode, ResolvedQuestion, ResolvedSet, ResolvedTopic, Term } from '../../model/topic.ts';
import { fill } from '../../model/words.ts';
import { withoutAnswers } from '../../plan/answers.ts';
import {
  copiesOf,
  footnotesBlock,
  isScaffold,
  LEVEL_COPIES,
  numbersOf,
  rightsBlock,
  taskNote,
  taskTitle,
  termList,
  termsBlock,
} from './asides.ts';
import type { VariantName } from './body.ts';
import { blockDraft, GAP, headingDraft, type Pile } from './pile.ts';
import { type Asking, questionDrafts } from './questions.ts';

/** A box is never divided, so what may be taller than a page is set without one. */
const BOXED_TERMS = 24;
const BOXED_BLOCKS = 8;

/** Laying the nodes of a topic on the sheet's pile. */
interface Laying {
  readonly topic: ResolvedTopic;
  readonly pile: Pile;
  readonly asking: Asking;
  /** Title of the section that is being laid; null before the first. Headings of sets are one level lower in a section. */
  section: string | null;
  readonly homework: { readonly set: ResolvedSet; readonly in: readonly VariantName[] }[];
  readonly challenge: ResolvedQuestion[];
}

/**
 * Lays a topic on the sheet: its nodes in order, then homework, then what pupils do when they have done all else, then
 * footnotes. False when nothing of it prints on a sheet.
 */
export function layNodes(topic: ResolvedTopic, pile: Pile, asking: Asking): boolean {
  const laying: Laying = { topic, pile, asking, section: null, homework: [], challenge: [] };
  const count = () => asking.in.reduce((sum, copy) => sum + pile.boxesOf(copy).length, 0);
  const before = count();
  layAll(topic.nodes, laying, asking.in);
  layHomework(laying);
  layChallenge(laying);
  layClosing(laying);
  return count() > before;
}

function layAll(nodes: readonly ResolvedNode[], laying: Laying, copies: readonly VariantName[]): void {
  for (const [index, node] of nodes.entries()) layNode(node, laying, copies, leadsTo(node, nodes[index + 1]));
}

/** True for a line that ends in a colon before the list, table or the like that it announces. */
function leadsTo(node: ResolvedNode, next: ResolvedNode | undefined): boolean {
  if (node.kind !== 'block' || node.block.kind !== 'paragraph' || next?.kind !== 'block') return false;
  if (next.block.kind === 'paragraph' || next.block.kind === 'heading') return false;
  return /[:：]$/.test(plainText(node.block.content).trimEnd());
}

function layNode(node: ResolvedNode, laying: Laying, copies: readonly VariantName[], keep: boolean): void {
  const { pile } = laying;
  switch (node.kind) {
    case 'section':
      // A section without a title only begins a slide. What is proposed is the teacher's (teacher.ts).
      if (node.title.length === 0 || node.proposed) return;
      laying.section = plainText(node.title);
      pile.add(headingDraft(2, node.title, null, { in: copies }));
      return;
    case 'block':
      if (!node.proposed) layBlock(node.block, laying, copies, keep);
      return;
    case 'source':
      pile.add(
        blockDraft(withoutAnswers(node.source), 0, {
          in: copies,
          gap: GAP.source,
          loose: true,
          id: `source-${node.source.id}`,
        }),
      );
      return;
    case 'questions':
      if (node.for === 'worksheet') laySet(node, laying, copies);
      if (node.for === 'homework') laying.homework.push({ set: node, in: copies });
      return;
    case 'task':
      layTask(node, laying, copies);
      return;
    case 'terms':
      layTerms(node.terms, laying, copies);
      return;
    case 'only':
      if (copiesNamed(node.in, copies).length > 0) layAll(node.nodes, laying, copiesNamed(node.in, copies));
      return;
    case 'page':
      if (node.in.length === 0 || node.in.some((name) => (copies as readonly string[]).includes(name))) pile.turn();
      return;
    case 'notes':
    case 'slide':
    case 'slide-break':
    case 'footnotes':
      return;
    default:
      node satisfies never;
  }
}

/** "worksheet" is the shared sheet, so all copies have it; the other names are those copies alone. */
function copiesNamed(names: readonly string[], copies: readonly VariantName[]): readonly VariantName[] {
  return copies.filter((copy) => names.includes('worksheet') || names.includes(copy));
}

function layBlock(block: Block, laying: Laying, all: readonly VariantName[], keep: boolean): void {
  const { pile } = laying;
  const copies = copiesOf(block, all);
  if (copies.length === 0) return;
  if (block.kind === 'heading') {
    const level = block.level === 2 ? 2 : 3;
    pile.add(headingDraft(level, block.content, null, { in: copies }));
    return;
  }
  pile.add(blockDraft(block, 0, { in: copies, loose: block.kind !== 'paragraph', keep }));
}

/** Key words in a box; more than a box should hold as a list, which can go on overleaf. */
function layTerms(terms: readonly Term[], { pile, topic, section }: Laying, copies: readonly VariantName[]): void {
  if (terms.length <= BOXED_TERMS) {
    pile.add(blockDraft(termsBlock(terms), 0, { in: copies, gap: GAP.box, loose: true }));
    return;
  }
  pile.add(headingDraft(section === null ? 2 : 3, text(topic.words.print.keyWords), null, { in: copies }));
  pile.add(blockDraft(termList(terms), 0, { in: copies }));
}

function laySet(set: ResolvedSet, laying: Laying, copies: readonly VariantName[]): void {
  const { pile, asking, topic } = laying;
  const items = set.items.filter((item) => !item.proposed);
  const core = items.filter((item) => item.level === 'core');
  laying.challenge.push(...items.filter((item) => item.level === 'challenge'));
  if (core.length === 0) return;
  if (set.title) {
    const minutes = set.minutes === null ? null : fill(topic.words.print.minutes, { n: set.minutes });
    // A title that only says its section's again would read as a slip: the numbers say more.
    const repeated = plainText(set.title) === laying.section;
    const title = repeated ? numbersOf(set, core, topic.words) : set.title;
    if (title) pile.add(headingDraft(laying.section === null ? 2 : 3, title, minutes, { in: copies }));
  }
  for (const block of set.rubric)
    pile.add(blockDraft(block, 0, { in: copies, keep: true, cites: citedSources(block) }));
  layItems(core, laying, { ...asking, in: copies });
}

function layItems(items: readonly ResolvedQuestion[], laying: Laying, asking: Asking): void {
  for (const item of items) for (const box of questionDrafts(item, asking)) laying.pile.add(box);
}

function layTask(node: Extract<ResolvedNode, { kind: 'task' }>, laying: Laying, copies: readonly VariantName[]): void {
  const { pile, topic } = laying;
  const note = taskNote(node, topic.words);
  const simple = node.nodes.flatMap((inner) =>
    inner.kind === 'block' && !inner.proposed && !isScaffold(inner.block) ? [inner.block] : [],
  );
  if (simple.length === node.nodes.length && simple.length <= BOXED_BLOCKS) {
    const title: Inlines = [...taskTitle(node, topic.words), ...(note ? text(` · ${note}`) : [])];
    const box = { kind: 'aside', role: 'task', title, blocks: simple } as const;
    pile.add(blockDraft(box, 0, { in: copies, gap: GAP.box, loose: true }));
    return;
  }
  pile.add(headingDraft(laying.section === null ? 2 : 3, taskTitle(node, topic.words), note, { in: copies }));
  layAll(node.nodes, laying, copies);
}

/** Items of level challenge of all sets, homework too: last, under their own heading, without number or marks. */
function layChallenge(laying: Laying): void {
  const items = laying.challenge.splice(0);
  const copies = laying.asking.in.filter((copy) => LEVEL_COPIES.challenge.includes(copy));
  if (items.length === 0) return;
  laying.pile.add(headingDraft(2, text(laying.topic.words.print.challenge), null, { in: copies }));
  layItems(items, laying, { ...laying.asking, in: copies });
}

function layHomework(laying: Laying): void {
  const items = laying.homework.flatMap(({ set }) => set.items).filter((item) => !item.proposed);
  if (items.length === 0) return;
  const isCore = items.some(({ level }) => level === 'core');
  const copies = laying.asking.in.filter((copy) => isCore || LEVEL_COPIES.challenge.includes(copy));
  laying.pile.add(headingDraft(2, text(laying.topic.words.print.homework), null, { in: copies }));
  laying.section = laying.topic.words.print.homework;
  for (const { set, in: own } of laying.homework) laySet(set, laying, own);
}

/** Footnotes, and a line on copies of which nobody knows who owns the text. */
function layClosing({ topic, pile, asking }: Laying): void {
  for (const node of topic.nodes) {
    if (node.kind !== 'footnotes' || node.notes.length === 0) continue;
    pile.add(blockDraft(footnotesBlock(node.notes), 0, { in: asking.in, gap: GAP.section, loose: true }));
  }
  if (topic.front.rights?.trim().toLowerCase() === 'unknown') {
    pile.add(blockDraft(rightsBlock(topic.words), 0, { in: asking.in, gap: GAP.box, parts: 'never' }));
  }
}
