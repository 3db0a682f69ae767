import { paperSize } from '../../layout/paper.ts';
import { citationKey } from '../../layout/references.ts';
import type { Artifact, Composed } from '../../model/document.ts';
import { fill } from '../../model/words.ts';
import { fileOf, footerCode } from '../../plan/edition.ts';
import type { Press } from '../output.ts';
import type { PlacedMarkScheme } from './body.ts';
import { htmlFor, pageHtml, type Writer } from './pieces.ts';

/** markscheme.pdf, for teachers. */
export function render(composed: Composed<PlacedMarkScheme>, press: Press): readonly Artifact[] {
  const { planned, body } = composed;
  const { print } = press.words;
  const html = htmlFor(press, (citation) => body.cited[citationKey(citation)] ?? null);
  const writer: Writer = { html, press, columns: body.columns };
  const pages = body.pages.map((pieces, index) =>
    html.template('worksheet/page', {
      content: html.markup(pageHtml(pieces, writer)),
      named: false,
      nameLine: null,
      name: body.footer,
      level: print.markScheme,
      version: footerCode(body.version, body.edition),
      page: fill(print.page, { page: index + 1, pages: body.pages.length }),
    }),
  );
  return [
    {
      kind: 'pdf',
      file: `${fileOf('markscheme', body.edition)}.pdf`,
      title: `${planned.title}: ${[print.markScheme, body.edition?.printed].filter(Boolean).join(' · ')}`,
      language: planned.language,
      direction: planned.direction,
      medium: 'print',
      page: paperSize(body.paper),
      body: html.template('worksheet/sheet', { paper: body.paper, pages: html.markup(pages.join('\n')) }),
      pages: body.pages.length,
      student: false,
    },
  ];
}
