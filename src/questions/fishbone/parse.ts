import { type Inlines, plainText } from '../../model/block.ts';
import type { Report } from '../../model/diagnostic.ts';
import { attribute, type ItemSource } from '../../model/item.ts';
import { type Fragment, fragmentText, isEmpty } from '../../model/source.ts';
import { bareText } from '../bare.ts';
import { answersOf, shownPiece, warnOfLong, warnWhenFull } from '../blank-piece.ts';
import { type BoxedBullet, boxedBullet, readPiece } from '../boxed-bullets.ts';
import { aroundList, cutBullets } from '../bullets.ts';
import { cutLine, textSpan, trimLine, withLines } from '../cut.ts';
import { fits } from '../drawing-words.ts';
import { checkCount } from '../lettered.ts';
import { type Centre, readCentre } from '../organiser-centre.ts';
import { type Asked, readAsked } from '../prompt.ts';
import { BLANK, causeWidth, titleWidth } from './measures.ts';

export interface Fishbone {
  readonly asked: Asked;
  readonly effect: Centre;
  readonly bones: readonly Bone[];
  /** True: all causes are to be filled in. */
  readonly empty: boolean;
}

export interface Bone {
  readonly name: Inlines;
  /** With gaps; none: a bone that pupils fill as they think right. */
  readonly causes: readonly Inlines[];
}

const MOST_BONES = 8;
const MOST_CAUSES = 4;

/** Reads `- [Economic] cause one; cause two`. */
export function parseFishbone(item: ItemSource, report: Report): Fishbone | undefined {
  const list = cutBullets(item.body);
  const asked = readAsked(item, aroundList(list, 'fishbone', report), report);
  const effect = readCentre(item, asked.stem, 'effect', 'fishbone', report);
  const bullets = list.bullets.map(boxedBullet);
  const mend = 'Write each with its name in a box: - [Economic] factories stood still; money lost its worth';
  const count = { kind: 'fishbone', what: ['bone', 'bones'], fewest: 2, most: MOST_BONES, mend } as const;
  if (!checkCount(bullets.length, count, item.span, report)) return undefined;
  const empty = attribute(item, 'empty') !== undefined;
  const width = causeWidth(bullets.length);
  const bones = bullets.map((bullet) => readBone(bullet, titleWidth(bullets.length), item, report));
  bones.forEach(({ causes }, index) => {
    const isLong = causes.some((cause) => !fits(shownPiece(cause, empty).answer, width, BLANK));
    warnOfLong(isLong, 'fishbone', bullets[index]?.span ?? item.span, report);
  });
  const isFull = bones.every(
    ({ causes }) => causes.length > 0 && causes.every((cause) => answersOf(cause, empty).length === 0),
  );
  warnWhenFull(isFull, 'fishbone', item.span, report);
  return { asked, effect, bones, empty };
}

function readBone({ box, content, span }: BoxedBullet, width: number, item: ItemSource, report: Report): Bone {
  const name = box && box.mark !== '' ? readPiece(box.fragment, item, report) : [];
  if (!box || name.length === 0) {
    const hint = 'Write its name in a box: - [Economic] factories stood still; money lost its worth';
    report.error('fishbone/name', box?.span ?? span, 'This bone has no name.', hint);
  } else if (!fits(name, width, TITLE)) {
    const message = `“${plainText(name)}” is too long for the name of a bone.`;
    report.error('fishbone/name', box.span, message, 'Name it in one to three words.');
  }
  const parts = isEmpty(content) ? [] : causesIn(content);
  if (parts.length > MOST_CAUSES) {
    const message = `There are ${parts.length} causes on this bone, and there is room for ${MOST_CAUSES}.`;
    report.error('fishbone/causes', span, message, 'Take some out, or make two bones of it.');
  }
  const causes = parts.slice(0, MOST_CAUSES).map((part) => readPiece(part, item, report, true));
  return { name, causes };
}

/** mm of a name: two lines. */
const TITLE = 12;

/** The causes of a bone: what stands between semicolons outside gaps. */
function causesIn(content: Fragment): readonly Fragment[] {
  const whole = { text: fragmentText(content).replaceAll('\n', ' '), start: textSpan(content).start };
  const bare = bareText(whole.text).replace(/\[\[.*?\]\]/g, (gap) => '\u0000'.repeat(gap.length));
  const cuts = [...bare.matchAll(/[;؛]/g)].map(({ index }) => index);
  return [...cuts, whole.text.length]
    .map((to, index) => trimLine(cutLine(whole, index === 0 ? 0 : (cuts[index - 1] ?? 0) + 1, to)))
    .filter(({ text }) => text !== '')
    .map((line) => withLines(content, [line]));
}
