import { describe, expect, it } from 'vitest';
import { pageRoom, sheetRoom } from '../../../src/layout/paper.ts';
import { text } from '../../../src/model/block.ts';
import { boxHtml } from '../../../src/outputs/worksheet/pieces.ts';
import { measureFlow } from '../../fixtures/measurer.ts';
import { bodyOf, linesOf, makeCopies, questionsOn } from './copies.ts';
import { lesson, lines, prose, question, set, source, topic } from './topic.ts';

const whole = makeCopies(lesson());

describe('the copies of a sheet', () => {
  it('are the sheet, the copies with scaffolds and with challenges, and the key', () => {
    const files = whole.artifacts.map(({ file }) => file);
    const copies = ['worksheet.pdf', 'worksheet-support.pdf', 'worksheet-challenge.pdf', 'answers.pdf'];
    expect(files).toEqual([...copies, 'worksheet.html']);
  });

  it('have no copy with scaffolds when nothing is scaffolded', () => {
    const plain = makeCopies(topic([set([question('1', 'Why?', [lines(2)])])]));
    expect(plain.artifacts.map(({ file }) => file)).toEqual(['worksheet.pdf', 'answers.pdf', 'worksheet.html']);
  });

  it('have each question on the same page', () => {
    const core = questionsOn(whole, 'worksheet').map((page) => page.filter((id) => id !== 'qC1'));
    const pages = core.length;
    expect(questionsOn(whole, 'support').slice(0, pages)).toEqual(core);
    const key = questionsOn(whole, 'answers').map((page) => page.filter((id) => id !== 'qC1'));
    expect(key.slice(0, pages)).toEqual(core);
  });

  it('say on which page each question and each part is', () => {
    const pages = questionsOn(whole, 'worksheet');
    expect(Object.keys(whole.composed.index)).toEqual(expect.arrayContaining(['1', '5', '5c', '8', '9', 'C1']));
    expect(pages[(whole.composed.index['8'] ?? 0) - 1]).toContain('q8');
  });

  it('are nothing when the topic has nothing to print', () => {
    expect(() => makeCopies(topic([]))).toThrow('nothing was planned');
  });
});

describe('what pupils get', () => {
  const student = ['worksheet.pdf', 'worksheet-support.pdf', 'worksheet.html'].map((file) => bodyOf(whole, file));

  it.each([
    ['an answer in the space', 'Nobody came to take grain by force'],
    ['a mark scheme', 'Any two from'],
    ['a level', 'A judgement that is sustained'],
    ['an answer of the starter', 'The policy of taking grain by force'],
    ['a note for the teacher', 'Ask who is missing'],
    ['what is proposed', 'first sign of degeneration'],
    ['why a note is held back', 'impossible date'],
    ['the class of a shown answer', 'class="answer'],
  ])('has not %s', (_, words) => {
    for (const html of student) expect(html).not.toContain(words);
    expect(bodyOf(whole, 'answers.pdf')).toContain(words);
  });

  it('has no key `answer` in its plan', () => {
    const copies = whole.planned.body.variants.filter(({ name }) => name !== 'answers');
    expect(JSON.stringify(copies)).not.toContain('"answer":');
  });

  it('has scaffolds only in the copy with scaffolds', () => {
    expect(student[0]).not.toContain('I can infer that some people');
    expect(student[1]).toContain('I can infer that some people');
  });
});

describe('room to write', () => {
  it('is equal for questions of equal marks', () => {
    const room = linesOf(whole, 'worksheet');
    expect(new Set([room['q5a-0'], room['q5b-0'], room['q5c-0']]).size).toBe(1);
  });

  it('fills the page from twelve marks on', () => {
    const essay = makeCopies(topic([set([question('1', 'How far?', [lines(24, null, true)], { marks: 16 })])]));
    const { height } = pageRoom('a4');
    const room = linesOf(essay, 'worksheet')['q1-0'] ?? 0;
    expect(room * 8.5).toBeGreaterThan(height - 65);
    expect(room * 8.5).toBeLessThan(height);
  });

  it('falls away with spaces: none, and the key still has the answers', () => {
    const bare = makeCopies(lesson(), { spaces: 'none' });
    expect(bodyOf(bare, 'worksheet.pdf')).not.toMatch(/class="(rule|frame|form)\b/);
    expect(bodyOf(bare, 'answers.pdf')).toContain('Nobody came to take grain by force');
    expect(bare.artifacts.find(({ file }) => file === 'worksheet.pdf')).toMatchObject({ kind: 'pdf' });
    expect(questionsOn(bare, 'worksheet').flat()).toEqual(questionsOn(whole, 'worksheet').flat());
  });

  it('keeps what a form asks for with spaces: none, each title once', () => {
    const cell = (title: string) => ({ title: text(title), lines: 2, share: 1 });
    const row = [cell('What I can infer'), cell('Details'), cell('')];
    const asked = question('1', 'Infer.', [{ kind: 'form', rows: [row, row] }]);
    const sheet = bodyOf(makeCopies(topic([set([asked])]), { spaces: 'none' }), 'worksheet.pdf');
    expect([sheet.split('What I can infer').length, sheet.split('Details').length]).toEqual([2, 2]);
    expect(sheet).not.toMatch(/class="form\b/);
  });

  it('leaves drawings, tables and boxes to tick where they are with spaces: none', () => {
    const svg = '<svg viewBox="0 0 10 10"><path d="M0 0h9"/></svg>';
    const tick = { kind: 'gap', shape: 'tick', width: 2, lines: 1, number: null } as const;
    const asked = question('1', 'Tick and plot.', [
      { kind: 'table', caption: null, align: [], head: [], rows: [[text('Shops opened'), [tick]]], rowHeads: false },
      { kind: 'drawing', svg, alt: 'axes', width: 50, height: 50, labels: [] },
      lines(4),
    ]);
    const sheet = bodyOf(makeCopies(topic([set([asked])]), { spaces: 'none' }), 'worksheet.pdf');
    expect(sheet).toMatch(/class="gap-tick"[\s\S]*aria-label="axes"/);
    expect(sheet).not.toContain('class="rule"');
  });

  it('of a drawing says its answer in the key below it, not in the mark scheme', () => {
    const svg = '<svg viewBox="0 0 10 10"><path d="M0 0h9"/></svg>';
    const drawn = { kind: 'drawing', svg, alt: 'axes', width: 50, height: 50, labels: [] } as const;
    const key = bodyOf(
      makeCopies(topic([set([question('1', 'Plot it.', [drawn, lines(0, 'a straight line')])])])),
      'answers.pdf',
    );
    expect(key).toContain('class="answer"><p>a straight line');
    expect(key).not.toContain('See the mark scheme');
  });
});

describe('the key', () => {
  it('says where the scheme is when the answer is longer than its room', () => {
    const words = 'A long answer that says the same thing once more. '.repeat(30);
    const long = makeCopies(topic([set([question('1', 'Why?', [lines(2, words)])])]));
    const key = bodyOf(long, 'answers.pdf');
    expect(key).toContain('See the mark scheme, page 2');
    expect(key.match(/answer of 1/g)).toHaveLength(1);
    expect(key).not.toContain('A long answer');
  });

  it('leaves a form to plan in empty beside an answer', () => {
    const plan = { kind: 'form', rows: [[{ title: text('My plan'), lines: 4, share: 1 }]] } as const;
    const asked = question('1', 'Why?', [plan, lines(4, 'Because.')], { marks: 8 });
    const key = bodyOf(makeCopies(topic([set([asked])])), 'answers.pdf');
    expect(key).toContain('Because.');
    expect(key).not.toContain('See the mark scheme');
  });

  it('has the teacher’s pages after the shared ones', () => {
    const pages = bodyOf(whole, 'answers.pdf').split('<section class="page">').slice(1);
    const shared = whole.composed.body.variants[0]?.pages.length ?? 0;
    expect(pages.length).toBeGreaterThan(shared);
    expect(pages.slice(0, shared).join('')).not.toContain('Mark scheme');
    expect(pages[shared]).toContain('Mark scheme');
  });
});

describe('the page', () => {
  it.each(['a4', 'letter'] as const)('is never overfull on %s', (paper) => {
    const copies = makeCopies(lesson(), { paper });
    const { height, width } = pageRoom(paper);
    const room = sheetRoom(paper);
    for (const variant of copies.composed.body.variants) {
      const answers = variant.name === 'answers' ? 'shown' : 'none';
      const { press } = copies;
      const html = press.html({
        medium: 'print',
        words: press.words,
        answers,
        pictures: 'served',
        cite: () => 'x',
        prefix: '',
      });
      for (const page of variant.pages) {
        const boxes = page.boxes.map(({ id, piece, small }) => ({
          id,
          variant: '',
          html: boxHtml({ piece, small }, html, press),
          width: null,
        }));
        const { boxes: measured } = measureFlow({ medium: 'print', language: 'en', direction: 'ltr', width, boxes });
        const used = measured.reduce((sum, box, at) => sum + box.height + (page.boxes[at]?.gap ?? 0), 0);
        expect(used).toBeLessThanOrEqual((page.name ? room(3) : height) + 0.1);
      }
    }
  });

  it('has its footer hidden from screen readers, with page, level and version', () => {
    const [first] = bodyOf(whole, 'worksheet.pdf').match(/<footer[\s\S]*?<\/footer>/) ?? [];
    expect(first).toContain('aria-hidden="true"');
    expect(first).toMatch(/History · The New Economic Policy[\s\S]*●[\s\S]*[0-9a-f]{6}[\s\S]*Page 1 of \d/);
  });

  it('has headings in order: the title, then sections, then sets', () => {
    const levels = [...bodyOf(whole, 'answers.pdf').matchAll(/<h([1-6])/g)].map((match) => Number(match[1]));
    expect(levels[0]).toBe(1);
    for (const [index, level] of levels.entries()) {
      if (index > 0) expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
    }
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
  });

  it('numbers questions at their side and sets marks as the house does', () => {
    expect(bodyOf(whole, 'worksheet.pdf')).toContain('<span class="marks">[16+4]</span>');
    expect(bodyOf(makeCopies(lesson(), { marks: 'words' }), 'worksheet.pdf')).toContain('[1 mark]');
    expect(bodyOf(makeCopies(lesson(), { marks: 'round' }), 'worksheet.pdf')).toContain('(4)');
  });

  it('gives the line of a quoted phrase', () => {
    expect(bodyOf(whole, 'worksheet.pdf')).toMatch(/look again at <span[^>]*>lines? \d/);
  });
});

describe('worksheet.html', () => {
  const html = bodyOf(whole, 'worksheet.html');

  it('is one file that loads nothing and runs nothing', () => {
    expect(html).toMatch(/^<!doctype html>\n<html lang="en" dir="ltr">/);
    expect(html).toContain('<meta charset="utf-8">');
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/<script|<link|src="(?!data:)|url\((?!"?data:)/);
  });

  it('has the same pages as the PDF, and its paper', () => {
    const pages = (text: string) => text.split('<section class="page">').length;
    expect(pages(html)).toBe(pages(bodyOf(whole, 'worksheet.pdf')));
    expect(html).toContain('size: 210mm 297mm');
  });
});

describe('problems', () => {
  it('name a source that is longer than a page', () => {
    const long = source('a', 'Source A', ['word '.repeat(4000)]);
    const copies = makeCopies(topic([{ kind: 'source', source: long, span: { file: '', start: 0, end: 0 } }]));
    expect(copies.composed.problems).toMatchObject([{ severity: 'warning', code: 'worksheet/source-split' }]);
    expect(bodyOf(copies, 'worksheet.pdf')).toContain('(continued)');
  });

  it('name a phrase that no source has', () => {
    const cited = question(
      '1',
      [
        {
          kind: 'paragraph',
          content: [
            { kind: 'citation', to: { what: 'line', source: null, phrase: 'no such words' }, text: null, span: null },
          ],
        },
      ],
      [],
    );
    const copies = makeCopies(topic([...prose('Some text.'), set([cited])]));
    expect(copies.composed.problems).toMatchObject([{ severity: 'error', code: 'worksheet/no-such-line' }]);
  });

  it('are none for an ordinary lesson', () => {
    expect(whole.composed.problems).toEqual([]);
  });
});

describe('determinism', () => {
  it('gives the same bytes for the same topic', () => {
    expect(makeCopies(lesson()).artifacts).toEqual(whole.artifacts);
  });
});
