import { faceRules } from '../../html/faces.ts';
import type { Html } from '../../html/html.ts';
import { citationKey } from '../../layout/references.ts';
import type { Artifact, Composed } from '../../model/document.ts';
import { fill } from '../../model/words.ts';
import type { Press } from '../output.ts';
import type { PlacedSheet, PrintedPage, PrintedVariant, VariantName } from './body.ts';
import { htmlFor } from './flow.ts';
import { LEVEL, paperSize } from './paper.ts';
import { boxHtml } from './pieces.ts';

const FILES: Readonly<Record<VariantName, string>> = {
  worksheet: 'worksheet',
  support: 'worksheet-support',
  answers: 'answers',
};

/** A PDF of each copy, and the core copy as one HTML file that prints the same from any browser. */
export function render(composed: Composed<PlacedSheet>, press: Press): readonly Artifact[] {
  const { variants, paper } = composed.body;
  const { title, language, direction } = composed.planned;
  const pdfs = variants.map((variant) => ({
    kind: 'pdf' as const,
    file: `${FILES[variant.name]}.pdf`,
    title: copyTitle(title, variant.name, press),
    language,
    direction,
    medium: 'print' as const,
    page: paperSize(paper),
    body: sheetHtml(variant, composed.body, press, 'served'),
    pages: variant.pages.length,
    student: variant.name !== 'answers',
  }));
  const at = variants.findIndex((variant) => variant.name === 'worksheet');
  const [core, served] = [variants[at], pdfs[at]?.body];
  if (!core || served === undefined) return pdfs;
  // A file of its own differs in its pictures alone: they are written into it.
  const content = press.pictures.size === 0 ? served : sheetHtml(core, composed.body, press, 'inline');
  return [
    ...pdfs,
    { kind: 'html', file: 'worksheet.html', html: documentHtml(content, composed, press), student: true },
  ];
}

function copyTitle(title: string, variant: VariantName, { words }: Press): string {
  if (variant === 'worksheet') return title;
  return `${title}: ${variant === 'answers' ? words.print.answers : words.print.support}`;
}

/** The pages of a copy, to go inside a body. */
function sheetHtml(variant: PrintedVariant, sheet: PlacedSheet, press: Press, pictures: 'served' | 'inline'): string {
  const html = htmlFor(variant.name, press, pictures, (citation) => sheet.cited[citationKey(citation)] ?? null);
  const pages = variant.pages.map((page, index) => pageHtml(page, index + 1, variant, sheet, html, press)).join('\n');
  return html.template('worksheet/sheet', { paper: sheet.paper, pages: html.markup(pages) });
}

function pageHtml(
  page: PrintedPage,
  number: number,
  variant: PrintedVariant,
  sheet: PlacedSheet,
  html: Html,
  press: Press,
): string {
  const boxes = page.boxes.map((box) => boxHtml(box, html, press, box.gap)).join('\n');
  const { print } = press.words;
  return html.template('worksheet/page', {
    content: html.markup(boxes),
    named: page.name,
    // As high on the key, which nobody writes on, but empty.
    nameLine: variant.name === 'answers' ? null : print.name,
    name: sheet.footer,
    level: variant.name === 'answers' ? print.answers : variant.name === 'support' ? LEVEL.support : LEVEL.core,
    version: sheet.version,
    page: fill(print.page, { page: number, pages: variant.pages.length }),
  });
}

function documentHtml(content: string, composed: Composed<PlacedSheet>, press: Press): string {
  const { planned, body } = composed;
  const html = htmlFor('worksheet', press, 'inline', () => null);
  // The theme's own stylesheets and fonts: no topic's text is in them.
  const css = `${faceRules(press.theme, content, 'inline')}\n${press.theme.css.print}`;
  const size = paperSize(body.paper);
  return html.template('worksheet/document', {
    language: planned.language,
    direction: planned.direction,
    title: planned.title,
    css: html.markup(css),
    width: size.width,
    height: size.height,
    content: html.markup(content),
  });
}
