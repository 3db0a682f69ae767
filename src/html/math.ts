import katex, { type KatexOptions } from 'katex';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Span } from '../model/source.ts';
import { element, escapeHtml } from './escape.ts';
import { readableMath } from './math-words.ts';

/** Limits on what one formula may ask of the renderer: sizes in em, macro expansions. */
const LIMITS: KatexOptions = { trust: false, strict: 'ignore', maxSize: 20, maxExpand: 500 };

/** What is wrong with a formula, in KaTeX's words without its own prefix; null when it is sound. */
export function checkMath(tex: string, display: boolean): string | null {
  try {
    katex.renderToString(tex, { ...LIMITS, displayMode: display, throwOnError: true, output: 'html' });
    return null;
  } catch (problem) {
    return problem instanceof Error ? problem.message.replace(/^KaTeX parse error:\s*/, '') : String(problem);
  }
}

/**
 * Every formula that cannot be set, answers included, as an error where it stands. `content` is Blocks, a topic or
 * anything else that holds Blocks; a formula that is met twice is reported once.
 */
export function mathProblems(content: unknown): Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  const visit = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return;
    if (isFormula(value)) {
      const problem = checkMath(value.tex, value.kind === 'formula');
      const key = `${value.span?.file}:${value.span?.start}:${value.tex}`;
      if (problem !== null && !found.has(key)) found.set(key, diagnosticOf(value, problem));
      return;
    }
    for (const inner of Object.values(value)) visit(inner);
  };
  visit(content);
  return [...found.values()];
}

interface Formula {
  readonly kind: 'math' | 'formula';
  readonly tex: string;
  readonly span: Span | null;
}

function isFormula(value: object): value is Formula {
  return 'tex' in value && 'kind' in value && (value.kind === 'math' || value.kind === 'formula');
}

function diagnosticOf(formula: Formula, problem: string): Diagnostic {
  return {
    severity: 'error',
    code: 'math/unreadable',
    message: `The formula cannot be set: ${problem}`,
    span: formula.span,
    hint: 'Formulas are written in TeX, as in \\frac{1}{2} or x^2. A dollar sign that is money is written \\$.',
  };
}

/**
 * A formula as HTML. On paper KaTeX's visible HTML inside a figure with words to read out (its MathML would leave no
 * trace in the tags of the PDF); on slides HTML with MathML, which screen readers know.
 */
export function renderMath(tex: string, display: boolean, medium: 'print' | 'slides'): string {
  const key = `${medium} ${display} ${tex}`;
  const kept = rendered.get(key);
  if (kept !== undefined) return kept;
  const html = freshMath(tex, display, medium);
  if (rendered.size < MOST_KEPT) rendered.set(key, html);
  return html;
}

/** The same formula is set for every copy of a sheet, and again when it is in its place. */
const rendered = new Map<string, string>();
const MOST_KEPT = 2000;

function freshMath(tex: string, display: boolean, medium: 'print' | 'slides'): string {
  const output = medium === 'print' ? 'html' : 'htmlAndMathml';
  const html = katexHtml(tex, { ...LIMITS, displayMode: display, throwOnError: false, output });
  if (medium === 'slides') return element('span', { class: display ? 'formula-body' : 'math' }, html);
  return element(
    'span',
    { class: display ? 'formula-body' : 'math', role: 'img', 'aria-label': readableMath(tex) },
    html.replace(/ aria-hidden="true"/g, ''),
  );
}

function katexHtml(tex: string, options: KatexOptions): string {
  try {
    return katex.renderToString(tex, options);
  } catch {
    // Beyond throwOnError: too many expansions, or a bug in KaTeX. mathProblems() reports it.
    return element('code', { class: 'math-error' }, escapeHtml(tex));
  }
}
