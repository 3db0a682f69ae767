import { faceRules } from '../../html/faces.ts';
import type { Html } from '../../html/html.ts';
import { paperSize } from '../../layout/paper.ts';
import { citationKey } from '../../layout/references.ts';
import type { Artifact, Composed } from '../../model/document.ts';
import { fill } from '../../model/words.ts';
import { fileOf, footerCode } from '../../plan/edition.ts';
import type { Press } from '../output.ts';
import type { PlacedSheet, PrintedPage, PrintedVariant, VariantName } from './body.ts';
import { copyName, copySign } from './copy-name.ts';
import { htmlFor } from './flow.ts';
import { boxHtml } from './pieces.ts';

const FILES: Readonly<Record<VariantName, string>> = {
  worksheet: 'worksheet',
  support: 'worksheet-support',
  challenge: 'worksheet-challenge',
  answers: 'answers',
};

/** A PDF of each copy, and the core copy as one HTML file that prints the same from any browser. */
export function render(composed: Composed<PlacedSheet>, press: Press): readonly Artifact[] {
  const { variants, paper, edition } = composed.body;
  const { title, language, direction } = composed.planned;
  const pdfs = variants.map((variant) => ({
    kind: 'pdf' as const,
    file: `${fileOf(FILES[variant.name], edition)}.pdf`,
    title: copyTitle(title, variant.name, composed.body, press),
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
    {
      kind: 'html',
      file: `${fileOf('worksheet', edition)}.html`,
      html: documentHtml(content, composed, press),
      student: true,
    },
  ];
}

/** "The NEP: Answers, Version A". */
function copyTitle(title: string, variant: VariantName, { edition }: PlacedSheet, { words }: Press): string {
  const copy = [copyName(variant, words), edition?.printed].filter(Boolean).join(' · ');
  return copy === '' ? title : `${title}: ${copy}`;
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
    level: copySign(variant.name, press.words),
    version: footerCode(sheet.version, sheet.edition),
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
    title: copyTitle(planned.title, 'worksheet', body, press),
    css: html.markup(css),
    width: size.width,
    height: size.height,
    content: html.markup(content),
  });
}
