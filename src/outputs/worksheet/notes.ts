import { type Block, type Blocks, type Inline, type Inlines, text } from '../../model/block.ts';
import type { ResolvedNode, ResolvedQuestion, ResolvedTopic } from '../../model/topic.ts';
import { fill, type Words } from '../../model/words.ts';
import { plannedMinutes } from '../../plan/minutes.ts';
import { saysAnswer, schemeBlocks } from '../../plan/scheme.ts';
import { termList } from './asides.ts';
import { paragraph } from './pile.ts';

/** What only the teacher is told, as blocks under level-3 headings. Empty when the topic has none of it. */
export function notesBlocks(topic: ResolvedTopic): Blocks {
  const { front, words, credits } = topic;
  const { print } = words;
  return [
    ...planned(topic),
    ...led(print.outcome, front.outcome),
    ...under(print.objectives, bullets(front.objectives.map(text))),
    ...under(print.prior, bullets(front.prior.map(text))),
    ...under(print.misconceptions, misconceptions(topic)),
    ...under(print.equipment, front.equipment.length > 0 ? [paragraph(front.equipment.join(', '))] : []),
    ...led(print.guidance, front.guidance),
    ...under(print.timeline, timeline(topic)),
    ...under(print.people, front.people.length > 0 ? [termList(front.people)] : []),
    ...under(print.keyWords, front.terms.length > 0 ? [termList(front.terms)] : []),
    ...under(print.notes, written(topic.nodes, topic)),
    ...under(print.proposed, proposed(topic.nodes, words)),
    ...under(print.held, held(topic)),
    ...under(print.further, bullets(front.further.map(text))),
    ...under(print.credits, bullets(credits)),
  ];
}

function under(heading: string, blocks: Blocks): Blocks {
  return blocks.length === 0 ? [] : [{ kind: 'heading', level: 3, content: text(heading) }, ...blocks];
}

/** "Outcome: I can judge …" */
function led(lead: string, words: string | Inlines | null): Blocks {
  return words === null ? [] : [leadParagraph(lead, typeof words === 'string' ? text(words) : words)];
}

function leadParagraph(lead: string, content: Inlines): Block {
  return { kind: 'paragraph', content: [strong(`${lead}: `), ...content] };
}

function bullets(items: readonly Inlines[]): Blocks {
  if (items.length === 0) return [];
  return [
    { kind: 'list', items: items.map((content) => ({ marker: null, blocks: [{ kind: 'paragraph', content }] })) },
  ];
}

function misconceptions({ front, direction }: ResolvedTopic): Blocks {
  const arrow = direction === 'rtl' ? '← ' : '→ ';
  const items = front.misconceptions.map(({ misconception, response }) => ({
    marker: null,
    blocks: [
      { kind: 'paragraph', content: misconception },
      ...(response ? [{ kind: 'paragraph', content: [...text(arrow), ...response] }] : []),
    ] as Block[],
  }));
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}

/** "1921: Lenin announces the NEP." */
function timeline({ front }: ResolvedTopic): Blocks {
  return bullets(front.timeline.map(({ date, event }) => [strong(date), ...text(': '), ...event]));
}

function strong(words: string): Inline {
  return { kind: 'strong', content: text(words) };
}

/** Minutes of sets and tasks against those of the lesson. */
function planned({ front, nodes, words }: ResolvedTopic): Blocks {
  const minutes = plannedMinutes(nodes);
  if (front.minutes === null || minutes === 0) return [];
  return [paragraph(fill(words.print.planned, { planned: minutes, available: front.minutes }))];
}

/** The blocks of `:::notes`, wherever they stand. */
function written(nodes: readonly ResolvedNode[], topic: ResolvedTopic): Blocks {
  return nodes.flatMap((node) => {
    if (node.kind === 'notes') return plain(node.nodes);
    return node.kind === 'task' || node.kind === 'only' ? written(node.nodes, topic) : [];
  });
}

/** Nodes as blocks; headings one level down from the notes' own. */
function plain(nodes: readonly ResolvedNode[]): Blocks {
  return nodes.flatMap((node): Blocks => {
    if (node.kind === 'block') return [node.block.kind === 'heading' ? bold(node.block.content) : node.block];
    if (node.kind === 'section') return [bold(node.title)];
    if (node.kind === 'source') return [node.source];
    if (node.kind === 'terms') return [termList(node.terms)];
    return 'nodes' in node ? plain(node.nodes) : [];
  });
}

function bold(content: Inlines): Block {
  return { kind: 'paragraph', content: [{ kind: 'strong', content }] };
}

/** What the author has marked `{?}`: on no sheet until the mark is deleted. */
function proposed(nodes: readonly ResolvedNode[], words: Words): Blocks {
  return nodes.flatMap((node): Blocks => {
    if (node.kind === 'block' && node.proposed) return plain([node]);
    if (node.kind === 'section' && node.proposed) return [bold(node.title)];
    if (node.kind === 'questions') return node.items.flatMap((item) => (item.proposed ? asked(item, words) : []));
    return node.kind === 'task' || node.kind === 'only' ? proposed(node.nodes, words) : [];
  });
}

/** A proposed question with its answer: how it is marked, else the answer in a line. */
function asked(question: ResolvedQuestion, words: Words): Blocks {
  const scheme = question.answer ? schemeBlocks(question.answer.exercise.scheme, words, question.spag) : [];
  const unsaid = question.answer && !saysAnswer(question.answer.exercise.scheme);
  const brief = question.answer && unsaid ? led(words.print.answers, question.answer.brief) : [];
  // Room to write has no place in notes; what is to be judged has.
  const body = question.body.filter(({ kind }) => kind !== 'lines' && kind !== 'box');
  return [...question.prompt, ...body, ...brief, ...scheme, ...question.parts.flatMap((part) => asked(part, words))];
}

function held({ sources }: ResolvedTopic): Blocks {
  return sources.flatMap((source) => (source.answer?.hold ? [leadParagraph(source.label, source.answer.hold)] : []));
}
