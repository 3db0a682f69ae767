import type { Planned } from '../../model/document.ts';
import type { Settings } from '../../model/settings.ts';
import type { ResolvedTopic } from '../../model/topic.ts';
import { withoutAnswers, withoutSpans } from '../../plan/answers.ts';
import type { Piece, SheetBody, SheetBox, VariantName } from './body.ts';
import { contentCode } from './code.ts';
import { layNodes } from './nodes.ts';
import { createPile, draft } from './pile.ts';
import { layTeacher } from './teacher.ts';

/**
 * One document a topic: the sheet in all its copies. A topic with nothing to print on a sheet has none. Student copies
 * are made by deleting every answer from the data.
 */
export function plan(topic: ResolvedTopic, settings: Settings): readonly Planned<SheetBody>[] {
  const spaces = topic.front.spaces ?? settings.spaces;
  const pile = createPile();
  const copies: readonly VariantName[] = topic.hasSupport
    ? ['worksheet', 'support', 'answers']
    : ['worksheet', 'answers'];
  pile.add(draft('header', headerPiece(topic, settings), { gap: 0 }));
  const laid = layNodes(topic, pile, { words: topic.words, marks: settings.marks, spaces, in: copies });
  if (!laid) return [];
  const teacher = createPile('t-', true);
  layTeacher(topic, teacher, settings);
  const variants = copies.map((name) => ({ name, boxes: copyOf(name, pile.boxesOf(name), topic) }));
  const body = withoutSpans({
    paper: settings.paper,
    spaces,
    footer: footerText(topic, settings),
    version: contentCode(JSON.stringify(withoutSpans([variants, settings.paper]))),
    variants,
    teacher: teacher.boxesOf('answers'),
  });
  const { language, direction } = topic;
  return [{ output: 'worksheet', topic: topic.id, title: topic.front.title, language, direction, body }];
}

/** A pupil's copy holds no answer; the header says which copy it is. */
function copyOf(name: VariantName, boxes: readonly SheetBox[], topic: ResolvedTopic): readonly SheetBox[] {
  const copy = name === 'answers' ? topic.words.print.answers : name === 'support' ? topic.words.print.support : null;
  const fields = name !== 'answers';
  const named = boxes.map((box) =>
    box.piece.kind === 'header'
      ? { ...box, piece: { ...box.piece, header: { ...box.piece.header, copy, fields } } }
      : box,
  );
  return name === 'answers' ? named : withoutAnswers(named);
}

function headerPiece({ front, marks }: ResolvedTopic, settings: Settings): Piece {
  return {
    kind: 'header',
    header: {
      overline:
        [front.subject ?? settings.subject, front.course ?? settings.course, front.stage ?? settings.stage]
          .filter((part) => part !== null)
          .join(' · ') || null,
      title: front.title,
      dates: front.dates,
      enquiry: front.enquiry,
      copy: null,
      fields: true,
      marks: marks > 0 ? marks : null,
    },
  };
}

function footerText({ front }: ResolvedTopic, settings: Settings): string {
  return [settings.school ?? front.subject ?? settings.subject, front.title]
    .filter((part) => part !== null)
    .join(' · ');
}
