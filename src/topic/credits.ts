import type { Inline, Inlines, SourceBlock } from '../model/block.ts';
import type { ResolvedNode, SourceExtract, Topic } from '../model/topic.ts';
import type { Words } from '../model/words.ts';
import { isImage, visit } from './json.ts';

/** Rights and credits, a line each: of the sources in label order, of the pictures, of the topic itself. */
export function creditsOf(
  topic: Topic,
  nodes: readonly ResolvedNode[],
  sources: readonly SourceBlock[],
  extracts: ReadonlyMap<string, SourceExtract>,
  words: Words,
): Inlines[] {
  const rights = (value: string) => (isUnknown(value) ? words.print.rightsUnknown : value);
  const lines: Inlines[] = [];
  for (const source of sources) {
    const held = extracts.get(source.id)?.rights ?? null;
    if (held === null) continue;
    const whose: readonly Inline[] = source.attribution ? [...source.attribution, { kind: 'text', text: '; ' }] : [];
    lines.push([{ kind: 'text', text: `${source.label}: ` }, ...whose, { kind: 'text', text: rights(held) }]);
  }
  const seen = new Set<string>();
  visit(nodes, (found) => {
    if (!isImage(found) || !found.credit || seen.has(found.src)) return;
    seen.add(found.src);
    const name: Inlines = found.caption ?? [{ kind: 'text', text: found.alt }];
    lines.push([...name, { kind: 'text', text: ': ' }, ...found.credit]);
  });
  for (const own of [topic.front.origin, topic.front.rights]) {
    if (own !== null) lines.push([{ kind: 'text', text: rights(own) }]);
  }
  return lines;
}

function isUnknown(rights: string): boolean {
  return rights.trim().toLowerCase() === 'unknown';
}
