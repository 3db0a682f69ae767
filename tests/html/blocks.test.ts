import { describe, expect, it } from 'vitest';
import { TEMPLATES } from '../../src/html/kinds.ts';
import { everyBlock, html, paragraph, plainTheme, RED_DOT, words } from './fixtures.ts';

const theme = plainTheme();
const pictures = new Map([['dot', RED_DOT]]);
const kinds = Object.keys(TEMPLATES) as (keyof typeof TEMPLATES)[];
const secret = (what: string) => `SECRET ${what}`;
const blocks = everyBlock((what) => `seen ${what}`, secret);

/** Answers as texts: everything that `hide` made, and the number of the order block. */
function secretsOf(kind: keyof typeof TEMPLATES): string[] {
  const found = JSON.stringify(blocks[kind]).match(/SECRET [\w ]+/g) ?? [];
  return kind === 'order' ? ['7654'] : found;
}

describe.each(kinds)('a block of kind %s', (kind) => {
  for (const medium of ['print', 'slides'] as const) {
    for (const answers of ['none', 'shown', 'click'] as const) {
      it(`is rendered in ${medium} with answers ${answers}`, () => {
        const made = html({ medium, answers }, pictures, theme).blocks([blocks[kind]]);
        expect(made.trim()).not.toBe('');
        expect(made).not.toContain('[object Object]');
        expect(made).not.toContain('undefined');
      });
    }

    it(`shows no answer in ${medium} without answers, even where one is in the data`, () => {
      const made = html({ medium, answers: 'none' }, pictures, theme).blocks([blocks[kind]]);
      for (const text of secretsOf(kind)) expect(made).not.toContain(text);
      expect(made).not.toMatch(/class="[^"]*\banswer\b/);
      expect(made).not.toContain('✓');
    });
  }

  it('is the same without answers as when they were taken out of the data', () => {
    const without = JSON.parse(JSON.stringify(blocks[kind], (key, value) => (key === 'answer' ? undefined : value)));
    const press = html({ answers: 'none' }, pictures, theme);
    expect(press.blocks([blocks[kind]])).toBe(press.blocks([without]));
  });
});

describe('a key', () => {
  const press = html({ answers: 'shown' }, pictures, theme);

  it('shows every answer that the data holds, but what is accepted besides', () => {
    const made = press.blocks(Object.values(blocks));
    const shown = kinds.flatMap(secretsOf).filter((text) => text !== 'SECRET also');
    expect(shown.filter((text) => !made.includes(text))).toEqual([]);
  });

  it('ticks the right option and no other', () => {
    const made = press.blocks([blocks.choices]);
    expect(made.match(/choice-right/g)).toHaveLength(1);
    expect(made.indexOf('seen option A')).toBeLessThan(made.indexOf('choice-right'));
  });

  it('puts an item into its own column', () => {
    const [, first = '', second = ''] = press.blocks([blocks.categories]).split(/<div class="category"/);
    expect(first).not.toContain('seen thing');
    expect(second).toContain('seen thing');
  });

  it('keeps the ruled lines under the answer', () => {
    expect(press.blocks([blocks.lines]).match(/class="rule"/g)).toHaveLength(2);
  });
});

describe('a slide', () => {
  it('hides each answer until a click', () => {
    const made = html({ medium: 'slides', answers: 'click' }, pictures, theme).blocks(Object.values(blocks));
    expect(made.match(/class="[^"]*\banswer\b[^"]*"/g)?.filter((name) => !name.includes('fragment'))).toEqual([]);
  });

  it('never tells the class what is kept off the sheet', () => {
    const made = html({ medium: 'slides', answers: 'click' }, pictures, theme).blocks([blocks.source]);
    expect(made).not.toContain('SECRET hold');
  });
});

describe('a source', () => {
  const press = html({}, pictures, theme);

  it('has its attribution on the last part only', () => {
    const split = { ...blocks.source, last: false };
    expect(press.blocks([split as typeof blocks.source])).not.toContain('seen attribution');
  });

  it('says that a later part is continued', () => {
    const later = { ...blocks.source, part: 1 };
    expect(press.blocks([later as typeof blocks.source])).toContain('(continued)');
  });

  it('marks a glossed phrase without adding a character to the words', () => {
    const source = {
      ...blocks.source,
      paragraphs: [words('lose a thousand without turning a hair.')],
      glosses: [{ phrase: 'without turning a hair', meaning: words('calmly') }],
    };
    const made = press.blocks([source as typeof blocks.source]);
    const body = /<p data-cut="lines" data-part="p0">(.*?)<\/p>/.exec(made)?.[1] ?? '';
    expect(body).toContain('<span class="glossed">without turning a hair</span>');
    expect(body.replace(/<[^>]*>/g, '')).toBe('lose a thousand without turning a hair.');
  });
});

describe('places where a box can be cut', () => {
  const press = html({}, pictures, theme);

  it('are marked at the top of a box', () => {
    expect(press.blocks([paragraph(...words('text'))])).toContain('<p data-cut="lines" data-part="p0">text</p>');
    expect(press.blocks([blocks.table])).toContain('data-cut="unit" data-part="r0"');
    expect(press.blocks([blocks.lines])).toContain('data-part="l1"');
  });

  it('are not marked inside other blocks', () => {
    expect(press.blocks([blocks.aside])).not.toContain('data-cut');
    expect(press.blocks([blocks.list]).match(/data-cut/g)).toHaveLength(1);
  });
});

describe('pictures', () => {
  it('come from the closed page when they are served', () => {
    expect(html({}, pictures, theme).blocks([blocks.image])).toContain('src="asset/dot"');
  });

  it('stand in the file when it is one of its own', () => {
    const made = html({ pictures: 'inline' }, pictures, theme).blocks([blocks.image]);
    expect(made).toContain('src="data:image/png;base64,iVBORw0KGgo="');
  });

  it('leave their alt text in a frame when they are missing', () => {
    const made = html({}, new Map(), theme).blocks([blocks.image]);
    expect(made).toContain('<p class="picture-missing">seen alt</p>');
  });

  it('are never taller than 110 mm on paper', () => {
    const tall = new Map([['dot', { ...RED_DOT, width: 1000, height: 4000 }]]);
    expect(html({}, tall, theme).blocks([blocks.image])).toContain('style="width:27.5mm"');
  });

  it('that are SVG stand in the page, with their alt text and ids of their own in each place', () => {
    const svg = '<svg viewBox="0 0 8 8"><g id="a-g"/><rect fill="url(#a-g)"/></svg>';
    const drawn = new Map([['dot', { ...RED_DOT, mime: 'image/svg+xml' as const, base64: null, svg }]]);
    const made = html({}, drawn, theme).blocks([blocks.image, blocks.image]);
    expect(made.match(/<svg role="img" aria-label="seen alt"/g)).toHaveLength(2);
    expect(made.match(/ id="[^"]*"/g)).toEqual([' id="x-1-a-g"', ' id="x-2-a-g"']);
    expect(made).toContain('fill="url(#x-2-a-g)"');
  });
});
