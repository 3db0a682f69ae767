import fc from 'fast-check';
import type { Block, Inline, Inlines } from '../../src/model/block.ts';
import { plainText } from '../../src/model/block.ts';

const SIGNS = [
  'word',
  'a',
  '1918. ',
  '1. ',
  'a. ',
  'i) ',
  '(b) ',
  '- ',
  '# ',
  '> ',
  '* ',
  '_',
  '**',
  '`',
  '``',
  '[4]',
  '[[',
  ']]',
  '[',
  ']',
  '](',
  '@a',
  '@',
  'a@b.co',
  ':lines',
  ':lang[',
  '::: ',
  ':',
  '$',
  '$5',
  '$x$',
  '|',
  '~~',
  '~',
  '<b>',
  '<',
  '>',
  '&amp;',
  '&',
  '\\',
  '"',
  "'",
  ' - ',
  ' -- ',
  '--',
  '...',
  '..',
  '1921-1924',
  'http://a.b/c',
  'www.a.b',
  '!',
  '![',
  '{?}',
  '{a=b}',
  '^',
  '[^1]',
  '=',
  '---',
  '===',
  '/',
  ' / ',
  '(4)',
  '#',
  '+ ',
  'Table: x',
  ' ',
  '  ',
  'é',
  '—',
  '“',
  '’',
  'م',
  '12',
  '.',
  ',',
  '•',
  '\u00a0',
  '😀',
  ':-:',
  '{',
  '}',
  '`x`',
  '<!--',
  '-->',
  'I. ',
  '\n',
  '\t',
];

export const someText = fc
  .array(fc.constantFrom(...SIGNS), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join(''));
const word = fc.stringMatching(/^[a-z]{1,8}$/);
const identifier = fc.stringMatching(/^[a-z][a-z0-9]{0,5}(-[a-z0-9]{1,4})?$/);
const tex = fc.constantFrom(
  'x',
  'x^2',
  'a_1 b_1',
  '\\frac{1}{2}',
  '[0,1)',
  'a*b*c',
  '\\text{x}',
  "f'(x)",
  '2 < 3',
  '\\$5',
  '@a',
  'a \\le b',
);

const leaf: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 6, arbitrary: someText.map((text): Inline => ({ kind: 'text', text })) },
  fc
    .constantFrom('x', ' ', 'a`b', '`', '``', ' a', ' b ', '*x*', '$y$', '\\', '[[g]]', 'a|b', '<b>', '"q"')
    .map((text): Inline => ({ kind: 'code', text })),
  tex.map((value): Inline => ({ kind: 'math', tex: value, span: null })),
  fc.constant<Inline>({ kind: 'break' }),
  fc.integer({ min: 1, max: 20 }).map((number): Inline => ({ kind: 'noteref', number })),
  fc
    .array(identifier, { minLength: 1, maxLength: 3 })
    .map((ids): Inline => ({ kind: 'citation', to: { what: 'source', ids }, text: null, span: null })),
  fc.tuple(fc.option(identifier), fc.constantFrom('3', '3a', '3a.ii', 'S1')).map(
    ([topic, number]): Inline => ({
      kind: 'citation',
      to: { what: 'question', topic, number },
      text: null,
      span: null,
    }),
  ),
  fc.tuple(fc.option(identifier), fc.constantFrom('a hair', "it's", '[sic]', 'cost $5', 'a `b')).map(
    ([source, phrase]): Inline => ({
      kind: 'citation',
      to: { what: 'line', source, phrase },
      text: null,
      span: null,
    }),
  ),
);

/** Inline content as the reader gives it: no text beside text, nothing empty. */
export function someInlines(depth = 2, gaps = true): fc.Arbitrary<Inlines> {
  const inline = depth === 0 ? leaf : fc.oneof({ weight: 3, arbitrary: leaf }, container(depth, gaps));
  return fc
    .array(inline, { minLength: 1, maxLength: 4 })
    .map(tidy)
    .filter((content) => content.length > 0);
}

function container(depth: number, gaps: boolean): fc.Arbitrary<Inline> {
  const content = someInlines(depth - 1, false);
  const marks = fc
    .tuple(fc.constantFrom('emphasis', 'strong', 'sub', 'sup', 'strike'), content)
    .map(([kind, inside]): Inline => ({ kind, content: inside }));
  const link = fc
    .tuple(
      fc.constantFrom('https://a.b/c', 'http://a.b/c_d_e?x=1&amp;y=(2)', 'mailto:a@b.c', '#part', 'https://a.b/a b'),
      content,
    )
    .map(([href, inside]): Inline => ({ kind: 'link', href, content: inside }));
  const phrase = content.map(
    (inside): Inline => ({ kind: 'phrase', language: 'fr', direction: 'ltr', content: inside }),
  );
  const gap = fc
    .tuple(
      content,
      fc.array(
        fc.oneof(
          word,
          someText.filter((text) => text.trim() !== ''),
        ),
        { maxLength: 2 },
      ),
    )
    .map(
      ([text, accept]): Inline => ({
        kind: 'gap',
        shape: 'run',
        lines: 1,
        width: 0,
        number: null,
        answer: { text, accept },
      }),
    );
  return gaps ? fc.oneof(marks, link, phrase, gap) : fc.oneof(marks, link, phrase);
}

function tidy(content: Inlines): Inlines {
  const kept: Inline[] = [];
  for (const inline of content) {
    const last = kept.at(-1);
    if (inline.kind === 'text' && last?.kind === 'text')
      kept[kept.length - 1] = { kind: 'text', text: last.text + inline.text };
    else if (inline.kind !== 'text' || inline.text !== '') kept.push(inline);
  }
  return kept;
}

const cell = fc.oneof(fc.constant<Inlines>([]), someInlines(1));

const table: fc.Arbitrary<Block> = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 3 }))
  .chain(([columns, rows]) => {
    const row = fc.array(cell, { minLength: columns, maxLength: columns });
    return fc.tuple(
      fc.option(someInlines(1)),
      fc.array(fc.constantFrom('start', 'center', 'end'), { minLength: columns, maxLength: columns }),
      row,
      fc.array(row, { minLength: rows, maxLength: rows }),
    );
  })
  .map(([caption, align, head, rows]): Block => {
    const empty = head.every((one) => one.length === 0);
    const bold = rows.length > 0 && rows.every(([first = []]) => first.length === 1 && first[0]?.kind === 'strong');
    const rowHeads = (!empty && head[0]?.length === 0) || bold;
    return { kind: 'table', caption, align, head: empty ? [] : head, rows, rowHeads };
  });

const image: fc.Arbitrary<Block> = fc
  .tuple(
    fc.constantFrom('media/a.png', 'a b.svg', 'x(1).png'),
    fc.oneof(fc.constant(''), someText),
    fc.option(someInlines(1, false)),
    fc.option(someInlines(1, false)),
  )
  .map(
    ([src, alt, caption, credit]): Block => ({
      kind: 'image',
      src,
      asset: null,
      points: [],
      width: 0,
      height: 0,
      alt,
      caption,
      credit,
      span: null,
    }),
  )
  .filter((block) => block.kind !== 'image' || plainText([{ kind: 'text', text: block.alt }]) === block.alt);

const MARKERS: readonly (readonly (string | null)[])[] = [
  [null, null, null],
  ['1.', '2.', '3.'],
  ['1)', '2)', '3)'],
  ['7.', '8.', '9.'],
  ['a.', 'b.', 'c.'],
  ['(a)', '(b)', '(c)'],
  ['i.', 'ii.', 'iii.'],
  ['(1)', '(2)', '(3)'],
  ['A)', 'B)', 'C)'],
];

/** Blocks of every kind that Markdown can hold. */
export function someBlocks(depth = 1): fc.Arbitrary<Block[]> {
  const flat: fc.Arbitrary<Block>[] = [
    someInlines().map((content): Block => ({ kind: 'paragraph', content })),
    fc
      .tuple(fc.constantFrom(2, 3, 4), someInlines(1))
      .map(([level, content]): Block => ({ kind: 'heading', level, content })),
    fc
      .tuple(
        fc.array(fc.constantFrom('x = 1', '', '  indented', '```', '- a', '<b>', '\ttab', '$$', '> q', '~~~')),
        fc.option(fc.constantFrom('js', 'python')),
      )
      .map(([lines, language]): Block => ({ kind: 'code', text: lines.join('\n'), language })),
    fc
      .array(fc.constantFrom('x^2', '- b', '= 5', '> 3', '# c', '\\\\'), { minLength: 1, maxLength: 3 })
      .map((lines): Block => ({ kind: 'formula', tex: lines.join('\n'), span: null })),
    table,
    image,
  ];
  const nested: fc.Arbitrary<Block>[] =
    depth === 0
      ? []
      : [
          someBlocks(depth - 1).map((blocks): Block => ({ kind: 'quote', blocks })),
          fc
            .tuple(
              fc.constantFrom(...MARKERS),
              fc.array(fc.oneof(fc.constant<Block[]>([]), someBlocks(depth - 1)), { minLength: 2, maxLength: 3 }),
            )
            .map(
              ([markers, items]): Block => ({
                kind: 'list',
                items: items.map((blocks, index) => ({ marker: markers[index] ?? null, blocks })),
              }),
            ),
        ];
  return fc.array(fc.oneof(...flat, ...nested), { minLength: 1, maxLength: 3 });
}
