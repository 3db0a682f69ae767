import { describe, expect, it } from 'vitest';
import { topicOf, topicText } from '../slides/deck.ts';
import { bodyOf, makeCopies } from './copies.ts';

const copies = (...lines: string[]) => makeCopies(topicOf(topicText('', `:::questions\n${lines.join('\n')}\n:::`)));
const ofKey = (...lines: string[]) => {
  const key = bodyOf(copies(...lines), 'answers.pdf');
  const at = key.indexOf('<h2>Mark scheme');
  return { sheet: at < 0 ? key : key.slice(0, at), pages: at < 0 ? '' : key.slice(at) };
};

describe('the key', () => {
  it('has the steps of a method in the room, and on its own pages only with a note', () => {
    const steps = ['1. Work it out. [2] {grid=8cm}', '   > £6.50', '   > M1 15 × 40', '   > A1 6.5 cao'];
    const plain = ofKey(...steps);
    expect(plain.sheet).toMatch(/M1[\s\S]*15 × 40[\s\S]*A1[\s\S]*6\.5 cao[\s\S]*£[\s\S]*6\.50/);
    expect(plain.pages).toBe('');
    expect(ofKey(...steps, '   > Award A1 for 650p').pages).toMatch(/M1[\s\S]*Note:<\/strong> Award A1 for 650p/);
  });

  it('has a grid and a checklist on its own pages, and says so in the room', () => {
    const grid = [
      '1. How far? [3]',
      '   > | Band | AO2 (1) | AO3 (2) |',
      '   > |---|---|---|',
      '   > | 1 | 1: knows | 1-2: weighs |',
    ];
    const found = ofKey(...grid, '2. Argue. [3]', '   > - [1] states a thesis', '   > - [2] uses sources');
    expect(found.sheet.match(/See the mark scheme/g)).toHaveLength(2);
    expect(found.pages).toMatch(/Band[\s\S]*AO2 \(1\)[\s\S]*AO3 \(2\)[\s\S]*<strong>1–2<\/strong> weighs/);
    expect(found.pages).toMatch(/states a thesis[\s\S]*uses sources/);
  });

  it('says once where the scheme is, on lines and not in a narrow title', () => {
    const levels = ['   > Level 1 (1-12): describes'];
    const bullets = ['   - Introduction (20%)', '   - The peasants'];
    const plan = ofKey('1. Was it a retreat? [12] {frame=plan titles="For; Against"}', ...levels);
    expect(plan.sheet.match(/See the mark scheme/g)).toHaveLength(1);
    const two = ofKey('1. Explain it. [12] {frame=peel give=2}', ...levels);
    expect(two.sheet.match(/See the mark scheme/g)).toHaveLength(1);
    const strip = ofKey('1. Explain it. [12] {frame=strip}', ...bullets, ...levels).sheet;
    expect(strip.indexOf('See the mark scheme')).toBeGreaterThan(strip.indexOf('Introduction'));
    expect(strip.slice(strip.indexOf('Introduction'), strip.indexOf('See the mark scheme'))).toContain('form-cell');
  });

  it('has the bands for spelling, and the usual ones when there are none', () => {
    const asked = ['1. Describe it. [4+4]', '   > hunger (2) and fear (2)'];
    expect(ofKey(...asked).pages).toMatch(
      /punctuation and grammar \(4\):[\s\S]*High \(4\)[\s\S]*Intermediate \(2–3\)[\s\S]*Threshold \(1\)/,
    );
    const own = ofKey(...asked, '   > SPaG:', '   > - Fine (1-4): it reads well');
    expect(own.pages).toContain('it reads well');
    expect(own.pages).not.toContain('usual bands');
  });
});

describe('objectives', () => {
  const made = copies('1. Why? [4] {ao="AO1 2, AO2 2"}', '   > hunger', '2. When? [1] {ao=AO1}', '   > 1921');

  it('stand at the marks of the key', () => {
    const key = bodyOf(made, 'answers.pdf');
    expect(key).toContain('<span class="marked-for">AO1 2, AO2 2</span> [4]');
    expect(key).toContain('<span class="marked-for">AO1</span> [1]');
  });

  it('are on no copy for pupils', () => {
    for (const file of ['worksheet.pdf', 'worksheet.html']) {
      expect(bodyOf(made, file).replace(/<style[\s\S]*?<\/style>/g, '')).not.toMatch(/AO1|marked-for/);
    }
  });
});
