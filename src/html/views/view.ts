import type { Block } from '../../model/block.ts';
import type { Context } from '../context.ts';
import type { View } from '../engine.ts';
import { bankView, choicesView, matchView, orderView, statementsView } from './answering.ts';
import { categoriesView } from './categories.ts';
import { drawingView } from './drawing.ts';
import { imageView } from './picture.ts';
import { asideView, codeView, formulaView, listView, tableView } from './prose.ts';
import { boxView, formView, linesView } from './room.ts';
import { sourceView } from './source.ts';

/** What the template of a block is given: plain own properties, none of them missing. */
export function viewOf(block: Block, context: Context): View {
  switch (block.kind) {
    case 'paragraph':
      return { content: context.inlines(block.content), cut: context.top };
    case 'heading':
      return {
        level: `h${block.level}`,
        h2: block.level === 2,
        h3: block.level === 3,
        content: context.inlines(block.content),
      };
    case 'list':
      return listView(block, context);
    case 'quote':
      return { blocks: context.blocks(block.blocks) };
    case 'code':
      return codeView(block, context);
    case 'formula':
      return formulaView(block, context);
    case 'table':
      return tableView(block, context);
    case 'image':
      return imageView(block, context);
    case 'source':
      return sourceView(block, context);
    case 'drawing':
      return drawingView(block, context);
    case 'choices':
      return choicesView(block, context);
    case 'match':
      return matchView(block, context);
    case 'order':
      return orderView(block, context);
    case 'statements':
      return statementsView(block, context);
    case 'categories':
      return categoriesView(block, context);
    case 'bank':
      return bankView(block, context);
    case 'lines':
      return linesView(block, context);
    case 'box':
      return boxView(block, context);
    case 'form':
      return formView(block, context);
    case 'aside':
      return asideView(block, context);
    default:
      return block satisfies never;
  }
}
