import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/model/block.ts';
import { blocksOf, short } from './reading.ts';

/** Blocks in short: `list[1.(p:x) 2.(p:y)]`. */
function outline(blocks: readonly Block[]): string {
  return blocks.map(outlineOf).join(' ');
}

function outlineOf(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return `p:${short(block.content)}`;
    case 'heading':
      return `h${block.level}:${short(block.content)}`;
    case 'list':
      return `list[${block.items.map((item) => `${item.marker ?? '-'}(${outline(item.blocks)})`).join(' ')}]`;
    case 'quote':
      return `quote(${outline(block.blocks)})`;
    case 'code':
      return `code(${block.language ?? ''}:${block.text})`;
    case 'formula':
      return `formula(${block.tex})`;
    case 'image':
      return `image(${block.src}|${block.alt})`;
    default:
      return block.kind;
  }
}

const read = (text: string) => outline(blocksOf(text).value);
const codes = (text: string) => blocksOf(text).diagnostics.map(({ code }) => code);

describe('lists keep the markers that were typed', () => {
  it.each([
    ['1. x\n2. y', 'list[1.(p:x) 2.(p:y)]'],
    ['3) x\n4) y', 'list[3)(p:x) 4)(p:y)]'],
    ['a. x\nb. y', 'list[a.(p:x) b.(p:y)]'],
    ['(a) x\n(b) y', 'list[(a)(p:x) (b)(p:y)]'],
    ['a) x\nb) y\nd) z', 'list[a)(p:x) b)(p:y) d)(p:z)]'],
    ['i. x\nii. y\niii. z\niv. q', 'list[i.(p:x) ii.(p:y) iii.(p:z) iv.(p:q)]'],
    ['(i) x\n(ii) y', 'list[(i)(p:x) (ii)(p:y)]'],
    ['h. x\ni. y\nj. z', 'list[h.(p:x) i.(p:y) j.(p:z)]'],
    ['(1) x\n(2) y', 'list[(1)(p:x) (2)(p:y)]'],
    ['- x\n- y', 'list[-(p:x) -(p:y)]'],
    ['• x\n• y', 'list[-(p:x) -(p:y)]'],
    ['1. x\n   a. y\n   b. z\n2. q', 'list[1.(p:x list[a.(p:y) b.(p:z)]) 2.(p:q)]'],
    ['1. x\n  - y\n2. q', 'list[1.(p:x list[-(p:y)]) 2.(p:q)]'],
    ['a. x\n   i. y\n   ii. z\nb. q', 'list[a.(p:x list[i.(p:y) ii.(p:z)]) b.(p:q)]'],
    ['Say:\na. x\nb. y', 'p:Say: list[a.(p:x) b.(p:y)]'],
    ['      - x\n      - y', 'list[-(p:x) -(p:y)]'],
    ['1. x\n\n   more\n\n2. y', 'list[1.(p:x p:more) 2.(p:y)]'],
    ['- x\ngoes on', 'list[-(p:x goes on)]'],
    ['- a\n* b', 'list[-(p:a)] list[-(p:b)]'],
  ])('%j', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('what looks like a marker in a sentence is text', () => {
  it.each([
    ['A. Smith wrote it.', 'p:A. Smith wrote it.'],
    ['It was\nI. who went.', 'p:It was I. who went.'],
    ['1918. The war ended.', 'p:1918. The war ended.'],
    ['It ended in\n1918. Then', 'p:It ended in 1918. Then'],
    ['There were\n14. So', 'p:There were 14. So'],
    ['a. x\n\nText\n\nb. y', 'p:a. x p:Text p:b. y'],
    ['1\\. x', 'p:1. x'],
  ])('%j', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('blocks', () => {
  it.each([
    ['## A\n### B\n#### C ##', 'h2:A h3:B h4:C'],
    ['> x\n> - y\nlazy', 'quote(p:x list[-(p:y lazy)])'],
    ['```js\na\n\n  b\n```', 'code(js:a\n\n  b)'],
    ['- x\n  ```\n  a\n    b\n  ```\n- y', 'list[-(p:x code(:a\n  b)) -(p:y)]'],
    ['    indented\n\n    again', 'p:indented p:again'],
    ['$$\nx\n= 1\n- 2\n$$', 'formula(x\n= 1\n- 2)'],
    ['so $$x$$ is', 'p:so formula(x) p:is'],
    ['![a](x.png)\n![b](y.png)', 'image(x.png|a) image(y.png|b)'],
    ['![a](my map.png)', 'image(my map.png|a)'],
    ['- ![a](x.png)', 'list[-(image(x.png|a))]'],
    ['a\n<!-- x\n\ny -->\nb', 'p:a p:b'],
    ['- a\n\n<!-- -->\n\n- b', 'list[-(p:a)] list[-(p:b)]'],
    ['`<!-- x -->`', 'p:code(<!-- x -->)'],
    ['[t]: https://a.b\n\n> see [it][t]', 'quote(p:see link(it))'],
    ['a  \nb\\\nc', 'p:abreak()bbreak()c'],
  ])('%j', (text, expected) => {
    expect(read(text)).toBe(expected);
    expect(codes(text)).toEqual([]);
  });

  it.each([
    ['# Title', 'markdown/heading-level', 'h2:Title'],
    ['##### Deep', 'markdown/heading-level', 'h4:Deep'],
    ['Text\n---', 'markdown/heading-dashes', 'h2:Text'],
    ['a\n\n***\n\nb', 'markdown/rule', 'p:a p:b'],
    ['```\nx', 'markdown/fence-open', 'code(:x)'],
    ['$$\nx', 'markdown/formula-open', 'p:$$ x'],
    ['![](x.png)', 'markdown/no-alt', 'image(x.png|)'],
    ['![a]()', 'markdown/no-picture', 'image(|a)'],
    ['see ![a](x.png) here', 'markdown/image-inline', 'p:see a here'],
    ['![a](x.png){credits="me"}', 'markdown/attribute', 'image(x.png|a)'],
    ['text <!-- open', 'markdown/comment-open', 'p:text <!-- open'],
    ['[t]: https://a.b', 'markdown/link-unused', ''],
    ['Table: alone', 'markdown/caption-alone', 'p:Table: alone'],
  ])('%j is reported as %s', (text, code, expected) => {
    expect(read(text)).toBe(expected);
    expect(codes(text)).toEqual([code]);
  });

  it('a picture for decoration needs no description', () => {
    expect(codes('![](x.png){decorative}')).toEqual([]);
  });

  it('a figure has its caption and its credit', () => {
    const [figure] = blocksOf('![A map](map.png "Moscow, *1921*"){credit="photo by \\"N\\""}').value;
    expect(figure).toMatchObject({ kind: 'image', src: 'map.png', alt: 'A map', asset: null, width: 0, height: 0 });
    if (figure?.kind !== 'image') throw new Error('no figure');
    expect(short(figure.caption ?? [])).toBe('Moscow, emphasis(1921)');
    expect(short(figure.credit ?? [])).toBe('photo by "N"');
  });
});

describe('tables', () => {
  const table = (text: string) => {
    const [block] = blocksOf(text).value;
    if (block?.kind !== 'table') throw new Error('no table');
    return { ...block, head: block.head.map(short), rows: block.rows.map((row) => row.map(short)) };
  };

  it('have alignment, a head and rows as wide as the table', () => {
    expect(table('| a | b | c |\n|:--|:-:|--:|\n| 1 | 2 |')).toMatchObject({
      align: ['start', 'center', 'end'],
      head: ['a', 'b', 'c'],
      rows: [['1', '2', '']],
      rowHeads: false,
      caption: null,
    });
  });

  it('take the paragraph before them as caption', () => {
    const [block, ...others] = blocksOf('Table: Grain, *in tonnes*\n\n| a |\n|---|\n| 1 |').value;
    expect(block?.kind === 'table' && short(block.caption ?? [])).toBe('Grain, emphasis(in tonnes)');
    expect(others).toEqual([]);
  });

  it('have no head when all its cells are empty', () => {
    expect(table('| | |\n|---|---|\n| 1 | 2 |')).toMatchObject({ head: [], rowHeads: false });
  });

  it('have headed rows when the corner is empty', () => {
    expect(table('| | b |\n|---|---|\n| 1 | 2 |').rowHeads).toBe(true);
  });

  it('have headed rows when the first column is bold', () => {
    expect(table('| a | b |\n|---|---|\n| **1** | 2 |').rowHeads).toBe(true);
  });

  it('hold bars that are escaped, in code and formulas too', () => {
    expect(table('| a \\| b | `c\\|d` | $\\|x\\|$ |\n|---|---|---|').head).toEqual(['a | b', 'code(c|d)', 'math(|x|)']);
  });

  it('end at a line without a bar', () => {
    expect(read('| a |\n|---|\n| 1 |\nAfter')).toBe('table p:After');
  });

  it('lose no cell that is too much', () => {
    const { value, diagnostics } = blocksOf('| a |\n|---|\n| 1 | 2 |');
    expect(diagnostics.map(({ code }) => code)).toEqual(['markdown/table-cells']);
    expect(value).toMatchObject([{ rows: [[[{ text: '1 2' }]]] }]);
  });
});
