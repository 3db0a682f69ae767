import type { Block } from '../../model/block.ts';
import { text } from '../../model/block.ts';
import type { Planned } from '../../model/document.ts';
import type { Settings } from '../../model/settings.ts';
import type { Span } from '../../model/source.ts';
import type { QuestionsFor, ResolvedSet, ResolvedTopic } from '../../model/topic.ts';
import { withoutSpans } from '../../plan/answers.ts';
import type { Deck } from './body.ts';
import { introduced } from './plan/beside.ts';
import { type Draft, type DraftPiece, draft, settle } from './plan/drafts.ts';
import { boldLine, lessonNotes } from './plan/notes.ts';
import { blockPieces, leadPiece } from './plan/pieces.ts';
import { slideNodes, termsOf } from './plan/points.ts';
import { homeworkSlides, quizAnswers, quizSlide } from './plan/question-sets.ts';
import { sectionSlides } from './plan/sections.ts';

/** One deck a topic, in the order that teachers expect. */
export function planSlides(topic: ResolvedTopic, settings: Settings): readonly Planned<Deck>[] {
  const { front, words } = topic;
  const starter = setsFor(topic, 'starter');
  const exit = setsFor(topic, 'exit');
  const drafts: Draft[] = [
    draft('title', text(front.title), startOf(topic), { notes: lessonNotes(front, words) }),
    ...quizSlide('starter', starter, words),
    ...quizAnswers('starter', starter, words),
    ...outcomeSlide(topic),
    ...termsSlide(topic),
    ...sectionSlides(topic, front.slides ?? settings.slides),
    ...quizSlide('exit', exit, words),
    ...quizAnswers('exit', exit, words),
    ...setsFor(topic, 'homework').flatMap((set) => homeworkSlides(set, words, topic.sources)),
    ...creditsSlide(topic),
  ];
  const { slides, places } = settle(introduced(drafts));
  const labels = [front.subject ?? settings.subject, front.course ?? settings.course, front.stage ?? settings.stage];
  const deck: Deck = {
    audience: 'class',
    files: ['slides', 'slides-notes'],
    head: { labels: labels.filter((label) => label !== null), dates: front.dates, enquiry: front.enquiry },
    slides,
  };
  return [
    {
      output: 'slides',
      topic: topic.id,
      title: front.title,
      language: topic.language,
      direction: topic.direction,
      body: withoutSpans(deck),
      places,
    },
  ];
}

/** What the front matter gives has no places of its own. */
function startOf({ file }: ResolvedTopic): Span {
  return { file, start: 0, end: 0 };
}

function setsFor(topic: ResolvedTopic, purpose: QuestionsFor): ResolvedSet[] {
  return slideNodes(topic.nodes).flatMap((node) => (node.kind === 'questions' && node.for === purpose ? [node] : []));
}

function outcomeSlide(topic: ResolvedTopic): Draft[] {
  const { front, words } = topic;
  const span = startOf(topic);
  if (front.outcome === null && front.objectives.length === 0) return [];
  const lead: DraftPiece[] = front.outcome === null ? [] : [leadPiece(text(front.outcome), span)];
  const items = front.objectives.map((objective) => ({
    marker: null,
    blocks: [{ kind: 'paragraph' as const, content: text(objective) }],
  }));
  const list: Block[] = items.length === 0 ? [] : [{ kind: 'list', items }];
  const heading: Block[] = lead.length > 0 && list.length > 0 ? [boldLine(text(words.print.objectives))] : [];
  const title = front.outcome === null ? words.print.objectives : words.print.outcome;
  const objectives = blockPieces([...heading, ...list], span).map((piece, index) => ({
    ...piece,
    keep: index < heading.length,
  }));
  return [draft('outcome', text(title), span, { pieces: [...lead, ...objectives] })];
}

function termsSlide(topic: ResolvedTopic): Draft[] {
  const terms = termsOf(topic);
  if (terms.length === 0) return [];
  const pieces = terms.map(
    ({ term, meaning, span }): DraftPiece => ({
      shape: 'term',
      term,
      meaning,
      notes: [],
      keep: false,
      span: span ?? startOf(topic),
    }),
  );
  return [draft('terms', text(topic.words.print.keyWords), pieces[0]?.span ?? null, { pieces })];
}

/** Sources, pictures and rights; at the end, where nobody reads them aloud. */
function creditsSlide(topic: ResolvedTopic): Draft[] {
  const { front, words } = topic;
  const blocks = topic.credits.map((content): Block => ({ kind: 'paragraph', content }));
  const further = front.further.map((line): Block => ({ kind: 'paragraph', content: text(line) }));
  const reading = further.length > 0 ? [boldLine(text(words.print.further)), ...further] : [];
  const all = [...blocks, ...reading];
  const span = startOf(topic);
  return all.length > 0 ? [draft('credits', text(words.print.credits), span, { pieces: blockPieces(all, span) })] : [];
}
