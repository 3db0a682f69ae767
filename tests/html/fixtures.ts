import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createHtml } from '../../src/html/create.ts';
import { escapeHtml } from '../../src/html/escape.ts';
import type { Html, HtmlOptions } from '../../src/html/html.ts';
import type { ThemeAssets } from '../../src/html/theme.ts';
import type { Block, Blocks, DrawingLabel, Gap, Inline, Inlines } from '../../src/model/block.ts';
import type { Picture, Pictures } from '../../src/model/ports.ts';
import type { Theme } from '../../src/model/theme.ts';
import type { Words } from '../../src/model/words.ts';
import { loadTheme } from '../../src/project/themes.ts';

const ROOT = new URL('../../', import.meta.url);
const KATEX = new URL('node_modules/katex/dist/', ROOT);

/** Everything below templates/, and KaTeX's files, as io/ hands them in. */
export function readAssets(extra: ThemeAssets['files'] = {}): ThemeAssets {
  const files: Record<string, Uint8Array | string> = {};
  const templates = new URL('templates/', ROOT);
  for (const name of readdirSync(templates, { recursive: true, encoding: 'utf8' })) {
    const path = name.replaceAll('\\', '/');
    if (statSync(new URL(path, templates)).isFile()) files[path] = readFileSync(new URL(path, templates));
  }
  for (const name of readdirSync(new URL('fonts/', KATEX))) {
    if (name.endsWith('.woff2')) files[`katex/fonts/${name}`] = readFileSync(new URL(`fonts/${name}`, KATEX));
  }
  return {
    files: { ...files, ...extra },
    katexCss: readFileSync(new URL('katex.css', KATEX), 'utf8'),
    scripts: { reveal: '', revealCss: '', deck: '', deckMinified: null },
  };
}

export function plainTheme(): Theme {
  const theme = loadTheme('plain', readAssets());
  if (!theme) throw new Error('the theme plain is missing');
  return theme;
}

export function readWords(tag: string): Words {
  return JSON.parse(readFileSync(new URL(`templates/languages/${tag}.json`, ROOT), 'utf8')) as Words;
}

export const SOURCES = ROOT;

/** An Html with the options that a test cares about. */
export function html(options: Partial<HtmlOptions>, pictures: Pictures = new Map(), theme = plainTheme()): Html {
  return createHtml(
    { theme, pictures },
    {
      medium: 'print',
      words: readWords('en'),
      answers: 'none',
      pictures: 'served',
      cite: () => null,
      prefix: 'x-',
      ...options,
    },
  );
}

export const words = (value: string): Inlines => [{ kind: 'text', text: value }];
export const paragraph = (...content: Inline[]): Block => ({ kind: 'paragraph', content });

export const RED_DOT: Picture = {
  asset: 'dot',
  mime: 'image/png',
  width: 8,
  height: 8,
  base64: 'iVBORw0KGgo=',
  svg: null,
};

/** A gap that fills a cell or is to be ticked; null: it stays empty. */
export function gapOf(shape: Gap['shape'], answer: Inlines | null): Gap {
  const gap: Gap = { kind: 'gap', shape, width: 12, lines: 1, number: null };
  return answer ? { ...gap, answer: { text: answer, accept: [] } } : gap;
}

/** A label of a drawing of 50 × 50 mm. */
export function label(rest: Partial<DrawingLabel>): DrawingLabel {
  const usual = {
    x: 5,
    y: 10,
    width: 20,
    height: 25,
    align: 'start',
    weight: 'normal',
    content: [],
    lines: 0,
  } as const;
  return { ...usual, ...rest };
}

/** One block of every kind. Each piece of text comes from `say`, each answer from `hide`. */
export function everyBlock(
  say: (what: string) => string,
  hide: (what: string) => string,
): Record<Block['kind'], Block> {
  const said = (what: string) => words(say(what));
  const hidden = (what: string) => words(hide(what));
  const answered = (what: string): { blocks: Blocks } => ({ blocks: [paragraph(...hidden(what))] });
  return {
    paragraph: {
      kind: 'paragraph',
      content: [
        ...said('text'),
        { kind: 'code', text: say('code') },
        { kind: 'strong', content: said('strong') },
        { kind: 'link', href: `https://example.org/${say('href')}`, content: said('link') },
        {
          kind: 'gap',
          shape: 'run',
          lines: 1,
          width: 12,
          number: 1,
          answer: { text: hidden('gap'), accept: [hide('also')] },
        },
        { kind: 'phrase', language: say('tag'), direction: 'ltr', content: said('phrase') },
        { kind: 'citation', to: { what: 'source', ids: ['a'] }, text: say('citation'), span: null },
        { kind: 'math', tex: `\\text{${say('tex').replace(/[\\{}$&#^_%~]/g, '')}}`, span: null },
        { kind: 'noteref', number: 1 },
        { kind: 'break' },
      ],
    },
    heading: { kind: 'heading', level: 2, content: said('heading') },
    list: { kind: 'list', items: [{ marker: say('marker'), blocks: [paragraph(...said('item'))] }] },
    quote: { kind: 'quote', blocks: [paragraph(...said('quote'))] },
    code: { kind: 'code', text: say('listing'), language: say('language') },
    formula: { kind: 'formula', tex: 'x^2', span: null },
    table: {
      kind: 'table',
      caption: said('caption'),
      align: ['start', 'end'],
      head: [said('head'), said('head two')],
      rows: [
        [said('cell'), said('cell two')],
        [said('to fill'), [{ ...gapOf('cell', hidden('filled')), lines: 3 }]],
        [said('to tick'), [gapOf('tick', words('✓')), gapOf('tick', null)]],
      ],
      rowHeads: true,
    },
    image: {
      kind: 'image',
      src: say('src'),
      asset: 'dot',
      width: 8,
      height: 8,
      alt: say('alt'),
      caption: said('image caption'),
      credit: said('credit'),
      points: [{ x: 2, y: 6, label: say('point') }],
      span: null,
    },
    source: {
      kind: 'source',
      id: say('id'),
      label: say('label'),
      paragraphs: [said('source words')],
      blocks: [],
      attribution: said('attribution'),
      note: said('note'),
      place: 'below',
      glosses: [{ phrase: say('gloss'), meaning: said('meaning') }],
      numbered: true,
      margin: 'wide',
      language: say('source language'),
      direction: 'ltr',
      part: 0,
      last: true,
      numbers: [{ line: 5, top: 30 }],
      answer: {
        hold: hidden('hold'),
        notes: [{ phrase: say('source words'), note: hidden('margin note') }],
      },
    },
    drawing: {
      kind: 'drawing',
      svg: '<svg viewBox="0 0 10 10"><path d="M0 0h10"/></svg>',
      alt: say('drawing'),
      width: 50,
      height: 50,
      labels: [
        label({ content: said('title label'), weight: 'title', align: 'middle' }),
        label({ content: said('lined label'), lines: 2, answer: { content: hidden('lined label') } }),
        label({ answer: { content: hidden('empty label') } }),
      ],
      answer: { svg: `<svg viewBox="0 0 10 10"><text>${escapeHtml(hide('over'))}</text></svg>` },
    },
    choices: {
      kind: 'choices',
      multiple: false,
      options: [
        { label: 'A', content: said('option A'), answer: { correct: false, reason: hidden('reason A') } },
        { label: 'B', content: said('option B'), answer: { correct: true, reason: hidden('reason B') } },
      ],
    },
    match: {
      kind: 'match',
      headings: [said('left'), said('right')],
      left: [{ content: said('one'), answer: { partner: hide('partner') } }],
      right: [{ label: say('letter'), content: said('two') }],
    },
    order: { kind: 'order', items: [{ content: said('event'), answer: { position: 7654 } }] },
    statements: {
      kind: 'statements',
      correct: true,
      trueWord: say('T'),
      falseWord: say('F'),
      items: [{ content: said('statement'), answer: { isTrue: false, correction: hidden('correction') } }],
    },
    categories: {
      kind: 'categories',
      names: [said('category'), said('other')],
      items: [{ content: said('thing'), answer: { category: 1 } }],
    },
    bank: { kind: 'bank', words: [said('bank')] },
    lines: {
      kind: 'lines',
      count: 2,
      label: said('lines label'),
      fill: false,
      style: 'handwriting',
      answer: answered('lines'),
    },
    box: { kind: 'box', height: 40, pattern: 'grid', answer: answered('box') },
    form: {
      kind: 'form',
      rows: [
        [
          { title: said('form'), lines: 2, share: 1, answer: answered('form') },
          { title: said('wide'), lines: 2, share: 2.5, answer: answered('wide') },
        ],
      ],
    },
    aside: { kind: 'aside', role: 'support', title: said('aside'), blocks: [paragraph(...said('aside body'))] },
  };
}
