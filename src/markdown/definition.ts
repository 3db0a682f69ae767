import type { Later } from './block.ts';
import type { Context } from './context.ts';
import { linkLabel } from './marked.ts';
import { type Stretch, spanIn } from './stretch.ts';

/** Says so when nothing points to a link definition: its address is not printed anywhere. */
export function checkLink(stretch: Stretch, label: string, context: Context): Later {
  return () => {
    context.definitions.push(() => {
      if (context.usedLinks.has(linkLabel(label))) return;
      const hint = `Point to it with [words][${label}], or take it out.`;
      context.report.warning('markdown/link-unused', spanIn(stretch), 'Nothing points to this address.', hint);
    });
    return [];
  };
}
