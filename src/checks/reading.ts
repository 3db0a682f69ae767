import { type Block, type Inlines, plainText } from '../model/block.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Span } from '../model/source.ts';
import type { ResolvedNode, ResolvedTopic } from '../model/topic.ts';
import { baseLanguage, type Check, warning } from './check.ts';
import { type Readability, readabilityOf } from './readability.ts';
import { ageOf } from './stage.ts';

/** Fewer words say nothing of how hard a text is. */
const FEWEST = 40;
/** Years above the age of the stage from which a text is far above it: the formula is rough. */
const FAR = 3;
/** Reading ages above this say no more than that a text is very hard. */
const OLDEST = 20;

/** How hard one part of a topic is to read. */
export interface PartReading extends Readability {
  readonly kind: 'section' | 'source';
  /** Title of the section, label of the source. */
  readonly name: string;
  /** Age at the end of the topic's stage; null: not known. */
  readonly stageAge: number | null;
  readonly span: Span;
}

/** Every section and source of English text, in order. None for another language: the formula is for English. */
export function readingOf(topic: ResolvedTopic, stage: string | null): readonly PartReading[] {
  const stageAge = ageOf(topic.front.stage ?? stage);
  const parts = [...sectionsOf(topic), ...sourcesOf(topic.nodes, topic.language)];
  return parts.flatMap(({ passages, ...part }) => {
    const read = readabilityOf(passages);
    return read && read.words >= FEWEST ? [{ ...part, ...read, stageAge }] : [];
  });
}

/** Warns of sections that are far too hard for the stage. Sources are what they are: they are told, and not warned of. */
export function readingCheck(stage: string | null): Check {
  return (topic) => readingOf(topic, stage).flatMap((part) => (part.kind === 'section' ? tooHard(part) : []));
}

function tooHard({ name, age, stageAge, span }: PartReading): Diagnostic[] {
  if (stageAge === null || age < stageAge + FAR) return [];
  const years = age > OLDEST ? `more than ${OLDEST}` : String(Math.round(age));
  const message = `“${name}” has a reading age of ${years}, and pupils of this stage are ${stageAge} at most.`;
  const hint =
    'Cut long sentences in two, and explain or replace long words. A rough measure (Flesch–Kincaid grade + 5).';
  return [warning('check/reading-age', span, message, hint)];
}

interface Part {
  readonly kind: PartReading['kind'];
  readonly name: string;
  readonly span: Span;
  readonly passages: readonly string[];
}

/** The running text of each section: paragraphs and lists, not questions, tables or slides. */
function sectionsOf({ nodes, language, front, file }: ResolvedTopic): Part[] {
  if (baseLanguage(language) !== 'en') return [];
  let open = { name: front.title, span: { file, start: 0, end: 0 }, passages: [] as string[] };
  const sections = [open];
  for (const node of nodes) {
    if (node.kind === 'section') {
      open = { name: plainText(node.title), span: node.span, passages: [] };
      sections.push(open);
    } else if (node.kind === 'block' && !node.proposed) open.passages.push(...passagesOf(node.block));
  }
  return sections.map((section) => ({ kind: 'section', ...section }));
}

function passagesOf(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
      return [sentences(block.content)];
    case 'list':
      return block.items.flatMap(({ blocks }) => blocks.flatMap(passagesOf));
    case 'quote':
      return block.blocks.flatMap(passagesOf);
    case 'aside':
      return block.role === 'info' || block.role === 'task' ? block.blocks.flatMap(passagesOf) : [];
    default:
      return [];
  }
}

/** Plain words without formulas. */
function sentences(content: Inlines): string {
  return plainText(content.filter(({ kind }) => kind !== 'math' && kind !== 'gap'));
}

function sourcesOf(nodes: readonly ResolvedNode[], language: string): Part[] {
  return nodes.flatMap((node): Part[] => {
    if ('nodes' in node) return sourcesOf(node.nodes, language);
    if (node.kind !== 'source') return [];
    const { source, span } = node;
    if (baseLanguage(source.language ?? language) !== 'en') return [];
    return [{ kind: 'source', name: source.label, span, passages: source.paragraphs.map(sentences) }];
  });
}
