import { type Block, type Blocks, type Inlines, plainText } from '../../model/block.ts';

/** The words of blocks in one line: for a list of questions, without pictures and tables. */
export function plainLine(blocks: Blocks): string {
  return blocks
    .flatMap(wordsOf)
    .map((words) => words.replace(/\s+/g, ' ').trim())
    .filter((words) => words !== '')
    .join(' ');
}

/** A place that only a printed page knows, as the words that it points to. */
function named(part: Inlines[number]): Inlines[number] {
  if (part.kind !== 'citation' || part.text !== null || part.to.what === 'source') return part;
  return { ...part, text: part.to.what === 'line' ? `“${part.to.phrase}”` : part.to.number };
}

function wordsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return [plainText(block.content.map(named))];
    case 'list':
      return [block.items.map(({ marker, blocks }) => `${marker ?? '•'} ${plainLine(blocks)}`).join(' ')];
    case 'quote':
      return [plainLine(block.blocks)];
    case 'code':
      return [block.text];
    case 'formula':
      return [block.tex];
    default:
      return [];
  }
}
