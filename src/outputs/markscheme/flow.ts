import { pageRoom } from '../../layout/paper.ts';
import type { Flow, FlowBox, Planned } from '../../model/document.ts';
import type { Press } from '../output.ts';
import type { MarkSchemeBody } from './body.ts';
import { boxHtml, htmlFor, sourceHtml, type Writer } from './pieces.ts';

/** The one variant of a mark scheme. */
export const VARIANT = 'markscheme';

/** Id of the box of the columns' heads, which every page but the first begins with. */
export const HEAD = 'columns';

/** Id of the line that says which question goes on, above what is left of its scheme. */
export const CONTINUED = 'continued';

/** Boxes to be measured: every piece, the heads of the columns, and the sources whose lines are named. */
export function flow(planned: Planned<MarkSchemeBody>, press: Press): Flow {
  const { body, language, direction } = planned;
  const writer: Writer = { html: htmlFor(press, () => null), press, columns: body.columns };
  const box = (id: string, html: string): FlowBox => ({ id, variant: VARIANT, html, width: null });
  const boxes = [
    box(HEAD, boxHtml({ kind: 'head' }, writer)),
    box(CONTINUED, boxHtml({ kind: 'row', number: '1', answer: [], guidance: [], marks: '', objectives: [] }, writer)),
    ...body.boxes.map(({ id, piece }) => box(id, boxHtml(piece, writer))),
    ...body.cited.map((source) => box(sourceBox(source.id), sourceHtml(source, writer))),
  ];
  return { medium: 'print', language, direction, width: pageRoom(body.paper).width, boxes };
}

/** Id of the box in which a source is measured. */
export function sourceBox(id: string): string {
  return `source-${id}`;
}
