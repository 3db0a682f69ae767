import type { Report } from '../model/diagnostic.ts';
import type { Topic } from '../model/topic.ts';
import { everyNode } from './walk.ts';

/** Questions that are counted for the sheet must be on the sheet: those in blocks that hide them are reported. */
export function checkVisibility(topic: Topic, report: Report): void {
  for (const [node, around] of everyNode(topic.nodes)) {
    if (node.kind !== 'questions') continue;
    const onSheet = node.for === 'worksheet' || node.for === 'homework';
    const notes = around.find(({ kind }) => kind === 'notes');
    if (notes) {
      const message = 'Questions in :::notes would be seen by teachers only.';
      report.error('questions/in-notes', node.span, message, 'Put them outside the notes.');
      continue;
    }
    const hidden = around.find(
      (block) => block.kind === 'slide' || (block.kind === 'only' && !block.in.includes('worksheet')),
    );
    if (hidden && onSheet) {
      const message = `These questions are numbered for the sheet, and “${hidden.kind}” keeps them off it.`;
      const hint = 'Say what they are for: {for=starter}, {for=check} or {for=exit}; or put them outside.';
      report.error('questions/hidden', node.span, message, hint);
    }
  }
}
