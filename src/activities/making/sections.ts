import { type Block, type Blocks, type Inlines, plainText } from '../../model/block.ts';
import { didYouMean } from '../../model/closest.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { Call, Content, Section } from '../activity.ts';
import { fold } from './spelling.ts';

/** The section or subsection of that title; null when there is none, which is reported. */
export function sectionNamed(title: string, call: Call, content: Content, report: Report): Section | null {
  const all = content.sections.flatMap((section) => [section, ...subsections(section.blocks)]);
  const found = all.find((section) => section.title !== null && fold(section.title) === fold(title));
  if (found) return found;
  const titles = all.flatMap((section) => section.title ?? []);
  const hint = titles.length > 0 ? didYouMean(title, titles) : 'Write a heading “## …” over what it is made of.';
  report.error('activity/section', call.span, `This lesson has no section called “${title}”.`, hint);
  return null;
}

/** What stands under each smaller heading, up to the next one of its level or above. */
function subsections(blocks: Blocks): readonly Section[] {
  return blocks.flatMap((block, index): Section[] => {
    if (block.kind !== 'heading') return [];
    const rest = blocks.slice(index + 1);
    const end = rest.findIndex((other) => other.kind === 'heading' && other.level <= block.level);
    return [{ title: plainText(block.content).trim(), blocks: end < 0 ? rest : rest.slice(0, end) }];
  });
}

type List = Extract<Block, { kind: 'list' }>;

/** The lists among the blocks. */
export function listsIn(blocks: Blocks): readonly List[] {
  return blocks.filter((block) => block.kind === 'list');
}

/** The first paragraph of each item of a list. */
export function entriesOf(list: List): readonly Inlines[] {
  return list.items.flatMap(({ blocks }) => (blocks[0]?.kind === 'paragraph' ? [blocks[0].content] : []));
}
