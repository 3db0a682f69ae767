import { openCitations } from '../../layout/references.ts';
import type { Planned } from '../../model/document.ts';
import type { Settings } from '../../model/settings.ts';
import type { QuestionsFor, ResolvedNode, ResolvedQuestion, ResolvedSet, ResolvedTopic } from '../../model/topic.ts';
import { withoutSpans } from '../../plan/answers.ts';
import { contentCode } from '../../plan/code.ts';
import { editionOf } from '../../plan/edition.ts';
import { footerText, overlineText } from '../../plan/footer.ts';
import type { MarkSchemeBody, SchemeBox, SchemePiece } from './body.ts';
import { type Marked, markedRows } from './rows.ts';
import { totalsTable } from './totals.ts';

/** mm above the tables. */
const GAP = { table: 2.5, totals: 5 } as const;

/** The mark scheme of a topic; none when it asks nothing. What is only proposed is left out. */
export function plan(topic: ResolvedTopic, settings: Settings): readonly Planned<MarkSchemeBody>[] {
  const sections = sectionsOf(topic);
  if (sections.length === 0) return [];
  const content = withoutSpans(boxesOf(topic, sections, settings));
  const rows = content.flatMap(({ piece }) => (piece.kind === 'row' ? [piece] : []));
  const body: MarkSchemeBody = {
    paper: settings.paper,
    footer: footerText(topic, settings),
    edition: editionOf(topic),
    version: contentCode(JSON.stringify([content, settings.paper])),
    columns: {
      guidance: rows.some(({ guidance }) => guidance.length > 0),
      objectives: rows.some(({ objectives }) => objectives.length > 0),
    },
    boxes: content,
    cited: citesLines(content) ? withoutSpans(topic.sources) : [],
  };
  const { language, direction, id, front } = topic;
  return [{ output: 'markscheme', topic: id, title: front.title, language, direction, body, places: [] }];
}

interface Section {
  readonly place: QuestionsFor;
  readonly heading: string;
  readonly items: readonly ResolvedQuestion[];
}

/** Questions by where they are asked: those of the sheet, then those of the slides. */
function sectionsOf({ nodes, words: { print } }: ResolvedTopic): readonly Section[] {
  const sets = setsIn(nodes);
  const places: readonly (readonly [QuestionsFor, string])[] = [
    ['worksheet', print.worksheet],
    ['homework', print.homework],
    ['starter', print.starter],
    ['check', print.check],
    ['exit', print.exit],
  ];
  return places
    .map(([place, heading]) => {
      const items = sets.filter((set) => set.for === place).flatMap((set) => set.items);
      return { place, heading, items };
    })
    .filter(({ items }) => items.length > 0);
}

function boxesOf(topic: ResolvedTopic, sections: readonly Section[], settings: Settings): readonly SchemeBox[] {
  const boxes: SchemeBox[] = [];
  const add: Add = (piece, parts, gap) => {
    boxes.push({ id: `${piece.kind}-${boxes.length}`, piece, parts, gap });
  };
  const { title, dates } = topic.front;
  const marks = topic.marks > 0 ? topic.marks : null;
  const [overline, edition] = [overlineText(topic, settings), editionOf(topic)?.printed ?? null];
  add({ kind: 'header', edition, overline, title, dates, marks }, 'nothing', 0);
  add({ kind: 'head' }, 'never', GAP.table);
  sections.forEach(({ place, heading, items }, index) => {
    // The sheet's own questions come first, and need no heading.
    if (place !== 'worksheet') add({ kind: 'section', text: heading }, index === 0 ? 'never' : 'nothing', 0);
    addRows(
      items.flatMap((item) => markedRows(item, topic.words)),
      add,
    );
  });
  const sheet = sections.filter(({ place }) => place === 'worksheet' || place === 'homework');
  const totals = totalsTable(
    sheet.flatMap(({ items }) => items),
    topic.words,
  );
  if (totals) add({ kind: 'block', block: totals }, 'nothing', GAP.totals);
  return boxes;
}

type Add = (piece: SchemePiece, parts: SchemeBox['parts'], gap: number) => void;

function addRows(rows: readonly Marked[], add: Add): void {
  rows.forEach(({ row, wide }, index) => {
    add(row, index === 0 ? 'never' : 'rows', 0);
    wide.forEach((block, at) => {
      // What leads a table or a list stays with it.
      const led = wide[at - 1]?.kind === 'paragraph' && (block.kind === 'table' || block.kind === 'list');
      add({ kind: 'wide', number: row.number, block }, at === 0 || led ? 'never' : 'scheme', 0);
    });
  });
}

function citesLines(boxes: readonly SchemeBox[]): boolean {
  return openCitations(boxes).some(({ to }) => to.what === 'line');
}

function setsIn(nodes: readonly ResolvedNode[]): readonly ResolvedSet[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'questions') return [{ ...node, items: node.items.filter((item) => !item.proposed) }];
    return 'nodes' in node ? setsIn(node.nodes) : [];
  });
}
