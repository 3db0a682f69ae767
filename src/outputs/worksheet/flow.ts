import type { Html } from '../../html/html.ts';
import { pageRoom } from '../../layout/paper.ts';
import type { Flow, FlowBox, Planned } from '../../model/document.ts';
import type { Press } from '../output.ts';
import type { Piece, SheetBody, SheetBox, VariantName } from './body.ts';
import { boxHtml } from './pieces.ts';

/**
 * The boxes of all copies, to be measured. A box that reads the same in a copy as in the first copy that has it is
 * measured once.
 */
export function flow(planned: Planned<SheetBody>, press: Press): Flow {
  const { body, language, direction } = planned;
  const boxes: FlowBox[] = [];
  const first = new Map<string, { readonly piece: Piece; readonly content: string }>();
  const add = (box: SheetBox, variant: VariantName, html: Html) => {
    const known = first.get(box.id);
    // Copies share a piece only when it holds no answer: it reads the same in all of them.
    if (known?.piece === box.piece) return;
    const content = boxHtml(box, html, press);
    if (known?.content === content) return;
    if (!known) first.set(box.id, { piece: box.piece, content });
    boxes.push({ id: box.id, variant, html: content, width: null });
  };
  for (const variant of body.variants) {
    const html = htmlFor(variant.name, press, 'served', () => null);
    for (const box of variant.boxes) add(box, variant.name, html);
  }
  const key = htmlFor('answers', press, 'served', () => null);
  for (const box of body.teacher) add(box, 'answers', key);
  return { medium: 'print', language, direction, width: pageRoom(body.paper).width, boxes };
}

/** How a copy is made into HTML: only the key reads answers. */
export function htmlFor(
  variant: VariantName,
  press: Press,
  pictures: 'served' | 'inline',
  cite: Parameters<Press['html']>[0]['cite'],
): Html {
  const answers = variant === 'answers' ? 'shown' : 'none';
  return press.html({ medium: 'print', words: press.words, answers, pictures, cite, prefix: '' });
}
