import type { Blocks, Inlines } from '../model/block.ts';
import type { Context } from './context.ts';
import { engineOf, trusted } from './engine.ts';
import type { Html, HtmlOptions, HtmlSource } from './html.ts';
import { inlinesHtml } from './inlines.ts';
import { TEMPLATES } from './kinds.ts';
import { viewOf } from './views/view.ts';

/**
 * Makes Blocks into HTML with a theme's templates. Deterministic: the same calls in the same order
 * give the same bytes. Everything
 * that came from content is escaped. Throws only when the theme lacks a template.
 */
export function createHtml(source: HtmlSource, options: HtmlOptions): Html {
  const engine = engineOf(source.theme);
  const school = source.school === undefined ? source.theme.school : source.school;
  let drawings = 0;
  const contextAt = (top: boolean): Context => ({
    options,
    pictures: source.pictures,
    top,
    idPrefix: () => {
      drawings += 1;
      return `${options.prefix}${drawings}-`;
    },
    inlines: (content: Inlines) => trusted(inlinesHtml(content, options)),
    blocks: (blocks: Blocks) => trusted(blocksHtml(blocks, inside)),
  });
  const blocksHtml = (blocks: Blocks, context: Context) =>
    blocks.map((block) => engine.render(TEMPLATES[block.kind], viewOf(block, context), school)).join('');
  const top = contextAt(true);
  const inside = contextAt(false);
  return {
    blocks: (blocks) => blocksHtml(blocks, top),
    inlines: (content) => inlinesHtml(content, options),
    template: (name, view) => engine.render(name, view, school),
    markup: trusted,
  };
}
