import type { Inlines } from '../model/block.ts';
import { text } from '../model/block.ts';
import type { FrameWords, Words } from '../model/words.ts';

/** Frames that weigh a source, and frames to write an answer in, as `{frame=…}` names them. */
export const SOURCE_FRAMES: readonly string[] = ['nop', 'opvl', 'opcvl', 'cop', 'hipp', '5ws', 'dig4'];
export const ANSWER_FRAMES: readonly string[] = ['peel', 'pee', 'strip', 'plan', 'starters'];

/** The prompts of a frame that is known by its letters; null when there is none of that name. */
export function frameNamed(name: string, { print }: Words): readonly FrameWords[] | null {
  const key = name
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '');
  return Object.hasOwn(print.frames, key) ? (print.frames[key] ?? null) : null;
}

/** What a prompt may be called in an answer: its name, and its letter where no other prompt has it. */
export function spellingsOf(frame: readonly FrameWords[]): readonly (readonly string[])[] {
  return frame.map(({ letter, name }) => {
    const isOwn = frame.filter((other) => other.letter === letter).length === 1;
    return isOwn ? [name, letter] : [name];
  });
}

/** "**Origin** Who made it …", the question on a line of its own. */
export function promptHead({ name, prompt }: FrameWords): Inlines {
  const head: Inlines = [{ kind: 'strong', content: text(name) }];
  return prompt === '' ? head : [...head, { kind: 'break' }, ...text(prompt)];
}
