import { describe, expect, it } from 'vitest';
import { createReport, hasErrors } from '../../src/model/diagnostic.ts';
import { withoutSpans } from '../../src/plan/answers.ts';
import { cutItem, readItem } from './item.ts';

const ITEMS = [
  '1. In which year did the Kronstadt sailors mutiny? [1]\n   > 1921',
  '1. Why? [2]\n   > 1921.',
  "1. > 'The NEP was a success.'\n   How far do you agree? [16+4]\n   - the peasants\n   - the nepmen\n   > Level 4 (13-16): Judged.\n   > - with reasons\n   > Level 3 (9-12): Explained.\n   > Level 2 (5-8): Developed.\n   > Level 1 (1-4): Simple.\n   > Indicative content:\n   > - taxes\n   > - trade\n   > Model answer: It was, in part.\n   >\n   > And then not.",
  '1. Give two. [4] {give=2 lines=6}\n   > Any two from: bread; coal; wood',
  '1. Infer. [4] {form=infer titles="I see; It means “x\\; y”"}',
  '1. Compare. {form=boxes titles="Causes \\"near\\"; $x^2$; Effects\\\\; and more"}',
  '1. Draw it. {box=6cm}',
  '1. Plot it. [3] {graph}',
  '1. Plot it. [3] {grid box=75mm}',
  '1. Read it aloud. {none}',
  '1. Copy it. {handwriting=3}',
  '1. Explain. [2] {dotted=4}',
  '1. Mark it. [1] {number-line="-1..1 step 0,5; answer -0,5, 1"}\n   > a cross',
  '1. Plot it. [3] {axes="x: time (s) 0..10 step 2; y: 0..50 step 10; answer (2,10) (4,20); line (0,0) (10,50)"}',
  '1. How many? [3] {answer-line="Abdi adds … *yellow* counters." graph box=4cm}\n   > 12 counters',
  '1. How long? [1] {answer-line="$x =$ …"}\n   > 7',
  '1. Follow up. [4] {form=follow-up}\n   > - a; b',
  '1. Work it out: $3x + 2 = 11$ [2]\n   > $x = 3$\n   >\n   > $$3x = 9$$',
  '1. Look. [2]\n\n   A paragraph about the harvest.\n\n   ![A map](media/map.png "Famine")\n\n   Where was it worst? Use `code | pipe` and *stress*.\n   > the Volga\n   > Accept: Volga region; Samara / Saratov\n   > Reject:\n   > - Kiev; Odessa',
  '1. Table of data. [1] {kind=written}\n   | year | grain |\n   |---|---|\n   | 1921 | 37 |\n   | 1922 | 50 |\n   | 1923 | 56 |\n   | 1924 | 51 |',
  '1. Which? [1] {lines=2}\n   - [ ] a -> since $A -> B$\n   - [x] b \\-> c\n   - [ ] **bold** `->` → why → where\n   > Any valid answer: with a reason',
  '1. Which are even? [2]\n   Look at the numbers below.\n\n   | a | b | c |\n   |---|:-:|--:|\n   | 1 | 2 | 3 |\n\n   - [x] 2\n   - [x] 4\n   - [ ] 5',
  '1. Order. [2]\n   - [3] c\n     goes on\n   - [1] a\\\n     broken\n   - [2] b',
  '1. True or false?\n   - [F] 2H~2~ + O~2~ -> *2H~2~O*\n   - [T] It is so. -> by definition',
  '1. Sort. [3]\n   - [A \\[x\\] b] one\n   - [*Experts*] two\n   - [a  \\[x\\] b] three',
  '1. Match. [4] {spare="a spy; $y$"}\n   | | meaning |\n   |:-:|--:|\n   | a \\| b | one |\n   | $x$ | two |\n   | c | **three** |',
  '1. Match these. {kind=match}\n   Think first.\n\n   a | b\n   --- | ---\n   1 | w\n   2 | x\n   3 | y\n   4 | z\n   > One mark each.',
  '1. The NEP began in [[1921]]; Lenin died in [[1924 / January 1924]]. [2]',
  '1. Fill. [3] {bank decoys="1,000; a, b"}\n   It was [[*so* / thus]] and\n   [[$x$]].\n\n   - [[listed]] too',
  '1. Complete the table. [2] {decoys="wages, 1,000"}\n   | year | event |\n   |---|---|\n   | 1921 | [[the NEP]] |\n   | [[1924]] | Lenin dies |\n   > One mark each.',
  '1. Where? [2] {kind=cloze lines=2}\n   [[here]]\n   > because',
  '1. Read @duranty-1935 and @a and @b. What does :lines[without a hair] show? [3]\n   > Any valid answer',
  '1. Read :lang[la paix]{language=fr}. [1]\n   > peace<br>and quiet',
];

describe('writing an item back', () => {
  it.each(ITEMS)('gives the same data from %j', (markdown) => {
    const first = readItem(markdown);
    expect(hasErrors(first.diagnostics)).toBe(false);
    const written = first.type.write(first.data);
    const again = readItem(written);
    expect(again.type.kind).toBe(first.type.kind);
    expect(withoutSpans(again.data)).toEqual(withoutSpans(first.data));
    expect(first.type.write(first.type.parse(cutItem(written), createReport()))).toBe(written);
  });
});
