import { type Inline, type Inlines, text } from '../model/block.ts';

/** Parts of a short answer in one line: "A taxes · C rents". Hard breaks in them become spaces. */
export function inOneLine(parts: readonly Inlines[], separator = ' · '): Inlines {
  return parts.flatMap((part, index) => [...text(index === 0 ? '' : separator), ...withoutBreaks(part)]);
}

/** A label that stands out, then what belongs to it: "**B** War Communism". */
export function labelled(label: Inlines, content: Inlines, between = ' '): Inlines {
  return [{ kind: 'strong', content: label }, ...text(between), ...content];
}

function withoutBreaks(content: Inlines): Inlines {
  return content.map((part): Inline => {
    if (part.kind === 'break') return { kind: 'text', text: ' ' };
    return 'content' in part ? { ...part, content: withoutBreaks(part.content) } : part;
  });
}
