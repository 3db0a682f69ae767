import type { Block } from '../../model/block.ts';
import { text } from '../../model/block.ts';
import type { Planned } from '../../model/document.ts';
import type { Settings } from '../../model/settings.ts';
import type { QuestionsFor, ResolvedSet, ResolvedTopic } from '../../model/topic.ts';
import { withoutSpans } from '../../plan/answers.ts';
import type { Deck, Piece } from './body.ts';
import { boldLine, lessonNotes } from './notes.ts';
import { blockPieces, leadPiece } from './pieces.ts';
import { slideNodes, termsOf } from './points.ts';
import { sectionSlides } from './sections.ts';
import { askedItems, type Draft, draft, homeworkSlide, quizAnswers, quizSlide } from './sets.ts';

/** One deck a topic, in the order that teachers expect. */
export function planSlides(topic: ResolvedTopic, settings: Settings): readonly Planned<Deck>[] {
  const { front, words } = topic;
  const starter = setsFor(topic, 'starter');
  const exit = setsFor(topic, 'exit');
  const drafts: Draft[] = [
    draft('title', text(front.title), { notes: lessonNotes(front, words) }),
    ...quizSlide('starter', starter, words),
    ...quizAnswers('starter', starter, words),
    ...outcomeSlide(topic),
    ...termsSlide(topic),
    ...sectionSlides(topic, front.slides ?? settings.slides),
    ...quizSlide('exit', exit, words),
    ...quizAnswers('exit', exit, words),
    ...setsFor(topic, 'homework').flatMap((set) => (askedItems(set).length > 0 ? [homeworkSlide(set, words)] : [])),
    ...creditsSlide(topic),
  ];
  const labels = [front.subject ?? settings.subject, front.course ?? settings.course, front.stage ?? settings.stage];
  const deck: Deck = {
    audience: 'class',
    files: ['slides', 'slides-notes'],
    head: { labels: labels.filter((label) => label !== null), dates: front.dates, enquiry: front.enquiry },
    slides: drafts.map((slide, index) => ({ id: `s${index + 1}`, ...slide })),
  };
  return [
    {
      output: 'slides',
      topic: topic.id,
      title: front.title,
      language: topic.language,
      direction: topic.direction,
      body: withoutSpans(deck),
      places: [],
    },
  ];
}

function setsFor(topic: ResolvedTopic, purpose: QuestionsFor): ResolvedSet[] {
  return slideNodes(topic.nodes).flatMap((node) => (node.kind === 'questions' && node.for === purpose ? [node] : []));
}

function outcomeSlide({ front, words }: ResolvedTopic): Draft[] {
  if (front.outcome === null && front.objectives.length === 0) return [];
  const lead: Piece[] = front.outcome === null ? [] : [leadPiece(text(front.outcome))];
  const items = front.objectives.map((objective) => ({
    marker: null,
    blocks: [{ kind: 'paragraph' as const, content: text(objective) }],
  }));
  const list: Block[] = items.length === 0 ? [] : [{ kind: 'list', items }];
  const heading: Block[] = lead.length > 0 && list.length > 0 ? [boldLine(text(words.print.objectives))] : [];
  const title = front.outcome === null ? words.print.objectives : words.print.outcome;
  const objectives = blockPieces([...heading, ...list]).map((piece, index) => ({
    ...piece,
    keep: index < heading.length,
  }));
  return [draft('outcome', text(title), { pieces: [...lead, ...objectives] })];
}

function termsSlide(topic: ResolvedTopic): Draft[] {
  const terms = termsOf(topic);
  if (terms.length === 0) return [];
  const pieces: Piece[] = terms.map(({ term, meaning }) => ({
    shape: 'term',
    term,
    meaning,
    notes: [],
    keep: false,
    place: null,
  }));
  return [draft('terms', text(topic.words.print.keyWords), { pieces })];
}

/** Sources, pictures and rights; at the end, where nobody reads them aloud. */
function creditsSlide(topic: ResolvedTopic): Draft[] {
  const { front, words } = topic;
  const blocks = topic.credits.map((content): Block => ({ kind: 'paragraph', content }));
  const further = front.further.map((line): Block => ({ kind: 'paragraph', content: text(line) }));
  const reading = further.length > 0 ? [boldLine(text(words.print.further)), ...further] : [];
  const all = [...blocks, ...reading];
  return all.length > 0 ? [draft('credits', text(words.print.credits), { pieces: blockPieces(all) })] : [];
}
