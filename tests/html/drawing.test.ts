import { describe, expect, it } from 'vitest';
import type { DrawingBlock } from '../../src/model/block.ts';
import { html, label, plainTheme, RED_DOT, words } from './fixtures.ts';

const theme = plainTheme();

function drawing(rest: Partial<DrawingBlock>): DrawingBlock {
  const svg = '<svg viewBox="0 0 100 50"><path d="M0 0h10"/></svg>';
  return { kind: 'drawing', svg, alt: 'two boxes', width: 100, height: 50, labels: [], ...rest };
}

const print = (block: DrawingBlock, answers: 'none' | 'shown' = 'none') =>
  html({ answers }, new Map(), theme).blocks([block]);
const slide = (block: DrawingBlock) => html({ medium: 'slides', answers: 'click' }, new Map(), theme).blocks([block]);

describe('a drawing', () => {
  it('says what is seen on its SVG, and nothing twice', () => {
    const made = print(drawing({ answer: { svg: '<svg viewBox="0 0 100 50"><path d="M5 5h5"/></svg>' } }), 'shown');
    expect(made.match(/role="img" aria-label="two boxes"/g)).toHaveLength(1);
    expect(made.match(/aria-hidden="true"/g)).toHaveLength(1);
  });

  it('has its own size on paper, and is scaled down to fit a page', () => {
    expect(print(drawing({}))).toContain('<div class="drawn" style="width:100mm">');
    expect(print(drawing({ height: 430 }))).toContain('style="width:50mm"');
  });

  it('sets its words over the SVG in shares of its size, so that they scale with it', () => {
    const made = print(drawing({ labels: [label({ x: 10, y: 5, width: 25, height: 20, content: words('cause') })] }));
    expect(made).toContain('left:10%;top:10%;width:25%;height:40%');
    expect(made).toContain('<div class="label-words">cause</div>');
  });

  it('sets its words at 9 pt or more on paper, and at 24 units or more on a slide where they have room', () => {
    const block = drawing({ labels: [label({ content: words('cause'), weight: 'small' })] });
    expect(print(block)).toContain('font-size:max(3.175mm,');
    expect(slide(block)).toContain('font-size:max(min(24px,');
    expect(slide(drawing({ labels: [label({ content: words('cause') })] }))).toContain('font-size:max(min(28px,');
  });

  it('sets long words smaller on a slide, rather than over each other', () => {
    const most = (content: string) => {
      const made = slide(drawing({ width: 100, labels: [label({ width: 30, height: 8, content: words(content) })] }));
      return Number(/min\(28px,([\d.]+)cqi/.exec(made)?.[1]);
    };
    expect(most('cause')).toBeGreaterThan(5);
    expect(most('a storm surge in the autumn')).toBeLessThan(4);
  });

  it('does not shrink with the text of a slide when its words would become too small to read', () => {
    const of = (height: number) =>
      slide(drawing({ width: 170, height, labels: [label({ width: 30, height: 8, content: words('melting snow') })] }));
    expect(of(60)).toContain('* var(--drawing))');
    expect(of(150)).toContain('* 1)');
  });

  it('has lines to write on on paper, not on a slide', () => {
    const block = drawing({ labels: [label({ lines: 3 })] });
    expect(print(block).match(/class="rule"/g)).toHaveLength(3);
    expect(slide(block)).not.toContain('class="rule"');
  });

  it('keeps its lines under the answer in a key', () => {
    const made = print(drawing({ labels: [label({ lines: 2, answer: { content: words('drought') } })] }), 'shown');
    expect(made.match(/class="rule"/g)).toHaveLength(2);
    expect(made).toContain('<div class="answer label-answer">drought</div>');
  });

  it('lays its answer over itself in a key, and on a click on a slide', () => {
    const block = drawing({ answer: { svg: '<svg viewBox="0 0 100 50"><path id="curve" d="M5 5h5"/></svg>' } });
    expect(print(block)).not.toContain('curve');
    expect(print(block, 'shown')).toContain('<div class="answer over">');
    expect(slide(block)).toContain('<div class="answer fragment over">');
  });

  it('cleans both of its SVGs', () => {
    const wild = '<svg viewBox="0 0 9 9"><script>alert(1)</script><path onclick="alert(2)" d="M0 0"/></svg>';
    expect(print(drawing({ svg: wild, answer: { svg: wild } }), 'shown')).not.toMatch(/alert|script|onclick/);
  });

  it('of an SVG that cannot be read leaves its alt text', () => {
    expect(print(drawing({ svg: 'no picture' }))).toContain('<p class="picture-missing">two boxes</p>');
  });
});

describe('points on a picture', () => {
  const block = {
    kind: 'image',
    src: 'map.png',
    asset: 'dot',
    width: 400,
    height: 200,
    alt: 'a map',
    caption: null,
    credit: null,
    points: [{ x: 100, y: 50, label: '1' }],
    span: null,
  } as const;

  it('stand at their share of the width and height of the picture', () => {
    const made = html({}, new Map([['dot', { ...RED_DOT, width: 400, height: 200 }]]), theme).blocks([block]);
    expect(made).toContain('<span class="point" style="left:25%;top:25%">1</span>');
  });

  it('are not set where the picture is missing', () => {
    expect(html({}, new Map(), theme).blocks([block])).not.toContain('class="point"');
  });
});
