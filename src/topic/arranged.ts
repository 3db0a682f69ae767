import type { Blocks } from '../model/block.ts';
import type { Edition } from '../model/edition.ts';
import { withoutAnswers } from '../plan/answers.ts';
import { createArrange } from '../plan/arrange.ts';
import type { Arrange } from '../questions/type.ts';

/** How often a version is drawn anew that came out as one before it. */
const DRAWS = 80;
/** What comes out the same so often has nothing to arrange. */
const SAME = 8;

interface Arranged {
  readonly body: Blocks;
  readonly arrange: Arrange;
}

/**
 * What a question shows, with its seeded orders. Each version differs from those before it in what pupils see, where
 * there is anything to arrange.
 */
export function arrangedBody(show: (arrange: Arrange) => Blocks, seed: string, edition: Edition): Arranged {
  const shown = (version: Edition, draw: number): Arranged => {
    const arrange = createArrange(seed, version, draw);
    return { body: show(arrange), arrange };
  };
  if (typeof edition !== 'number') return shown(edition, 0);
  const seen = new Set<string>();
  for (let version = 0; version < edition; version += 1) seen.add(keyOf(firstNew(version, seen, shown)));
  return firstNew(edition, seen, shown);
}

/** The first draw of a version that is not among those seen; the first of all when there is none. */
function firstNew(
  version: number,
  seen: ReadonlySet<string>,
  shown: (version: number, draw: number) => Arranged,
): Arranged {
  const first = shown(version, 0);
  if (!seen.has(keyOf(first))) return first;
  let moves = false;
  for (let draw = 1; draw <= (moves ? DRAWS : SAME); draw += 1) {
    const drawn = shown(version, draw);
    if (!seen.has(keyOf(drawn))) return drawn;
    moves ||= keyOf(drawn) !== keyOf(first);
  }
  return first;
}

function keyOf({ body }: Arranged): string {
  return JSON.stringify(withoutAnswers(body));
}
