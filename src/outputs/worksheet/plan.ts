import type { Planned } from '../../model/document.ts';
import type { Settings } from '../../model/settings.ts';
import type { ResolvedTopic } from '../../model/topic.ts';
import { withoutAnswers, withoutSpans } from '../../plan/answers.ts';
import { contentCode } from '../../plan/code.ts';
import { editionOf } from '../../plan/edition.ts';
import { footerText, overlineText } from '../../plan/footer.ts';
import type { Piece, SheetBody, SheetBox, VariantName } from './body.ts';
import { copyName } from './copy-name.ts';
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
  const copies = copiesOf(topic);
  pile.add(draft('header', headerPiece(topic, settings), { gap: 0 }));
  const laid = layNodes(topic, pile, { words: topic.words, marks: settings.marks, spaces, in: copies });
  if (!laid) return [];
  const teacher = createPile('t-', true);
  layTeacher(topic, teacher, settings);
  // Once for all copies: a box that holds no answer is one and the same in each, and flow makes it into HTML once.
  const plain = once((box: SheetBox) => withoutSpans(box));
  const asked = once((box: SheetBox) => withoutAnswers(plain(box)));
  // A sheet of challenges alone has no core copy: it would be a head and nothing below.
  const variants = copies
    .filter((name) => name === 'answers' || pile.boxesOf(name).length > 1)
    .map((name) => {
      const boxes = pile.boxesOf(name).map(name === 'answers' ? plain : asked);
      return { name, boxes: boxes.map((box) => labelled(box, name, topic)) };
    });
  const body: SheetBody = {
    paper: settings.paper,
    spaces,
    footer: footerText(topic, settings),
    edition: editionOf(topic),
    version: contentCode(JSON.stringify([variants, settings.paper])),
    variants,
    teacher: withoutSpans(teacher.boxesOf('answers')),
  };
  const { language, direction } = topic;
  return [{ output: 'worksheet', topic: topic.id, title: topic.front.title, language, direction, body, places: [] }];
}

/** The core copy and the key; a copy of each level that the topic has something for. */
function copiesOf({ hasSupport, hasChallenge }: ResolvedTopic): readonly VariantName[] {
  return [
    'worksheet',
    ...(hasSupport ? ['support' as const] : []),
    ...(hasChallenge ? ['challenge' as const] : []),
    'answers',
  ];
}

/** The header says which copy it is, and of which version. */
function labelled(box: SheetBox, name: VariantName, topic: ResolvedTopic): SheetBox {
  const { words } = topic;
  if (box.piece.kind !== 'header') return box;
  const copy = [copyName(name, words), editionOf(topic)?.printed].filter(Boolean).join(' · ') || null;
  const header = { ...box.piece.header, copy, fields: name !== 'answers' };
  return { ...box, piece: { ...box.piece, header } };
}

function once<From extends object, To>(make: (from: From) => To): (from: From) => To {
  const made = new Map<From, To>();
  return (from) => {
    const known = made.get(from) ?? make(from);
    made.set(from, known);
    return known;
  };
}

function headerPiece(topic: ResolvedTopic, settings: Settings): Piece {
  const { front, marks } = topic;
  return {
    kind: 'header',
    header: {
      overline: overlineText(topic, settings),
      title: front.title,
      dates: front.dates,
      enquiry: front.enquiry,
      copy: null,
      fields: true,
      marks: marks > 0 ? marks : null,
    },
  };
}
