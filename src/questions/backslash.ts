import type { Inline, Inlines } from '../model/block.ts';

/** Takes off the backslash that kept one of these signs from being read as more than text: Markdown leaves it there. */
export function withoutBackslash(content: Inlines, signs: string): Inlines {
  const pattern = new RegExp(`\\\\(?=[${signs}])`, 'g');
  return content.map((part): Inline => {
    if (part.kind === 'text') return { ...part, text: part.text.replace(pattern, '') };
    return 'content' in part ? { ...part, content: withoutBackslash(part.content, signs) } : part;
  });
}
