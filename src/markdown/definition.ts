import type { Context } from './context.ts';
import { linkLabel } from './marked.ts';
import type { Later } from './place.ts';
import { type Stretch, spanIn } from './stretch.ts';

/** Says so when a link definition is not used: nothing points to it, or one before it has the same label. */
export function checkLink(stretch: Stretch, label: string, href: string, context: Context): Later {
  return () => {
    if (context.marked.link(label)?.href !== href) {
      const hint = 'The first of them is used: take this one out, or give it another name.';
      context.report.warning('markdown/link-twice', spanIn(stretch), `The address “${label}” stands here twice.`, hint);
    }
    context.definitions.push(() => {
      if (context.usedLinks.has(linkLabel(label))) return;
      const hint = `Point to it with [words][${label}], or take it out.`;
      context.report.warning('markdown/link-unused', spanIn(stretch), 'Nothing points to this address.', hint);
    });
    return [];
  };
}
