/** The words on both sides of a place where an answer stands: up to three, nearest last and first. */
export interface Context {
  readonly left: readonly string[];
  readonly right: readonly string[];
}

/** Where the topic itself shows an answer. */
export interface Uses {
  /** How often a whole piece is the answer and no more: a word of a bank, an option, a cell. */
  readonly bare: number;
  readonly contexts: readonly Context[];
}

/** Words on each side by which two places of an answer are told apart; so many are enough on one side. */
const AROUND = 3;
/** Characters in which so many words are looked for. */
const NEAR = 120;

export function contextsIn(line: string, part: string): Context[] {
  const found: Context[] = [];
  for (let at = line.indexOf(part); at >= 0; at = line.indexOf(part, at + part.length - 1)) {
    const after = at + part.length;
    const left = line
      .slice(Math.max(0, at - NEAR), at)
      .split(' ')
      .filter(isWord)
      .slice(-AROUND);
    const right = line
      .slice(after, after + NEAR)
      .split(' ')
      .filter(isWord)
      .slice(0, AROUND);
    found.push({ left, right });
  }
  return found;
}

function isWord(word: string): boolean {
  return word !== '';
}

export function usesOf(
  line: string,
  shown: { readonly pieces: readonly string[]; readonly furniture: readonly string[]; readonly all: string },
): Uses {
  if (!shown.all.includes(line)) return { bare: 0, contexts: [] };
  const inPieces = shown.pieces.flatMap((piece) => contextsIn(piece, line));
  const contexts = new Map<string, Context>();
  for (const context of [...inPieces, ...shown.furniture.flatMap((piece) => contextsIn(piece, line))]) {
    if (context.left.length + context.right.length > 0) contexts.set(JSON.stringify(context), context);
  }
  const bare = inPieces.filter(({ left, right }) => left.length + right.length === 0).length;
  return { bare, contexts: [...contexts.values()] };
}

/** The places that do not look like one of those where the topic shows the answer. */
export function unexplained(found: readonly Context[], { contexts }: Uses): readonly Context[] {
  return found.filter((context) => !contexts.some((use) => isAlike(context, use)));
}

/** Both sides alike as far as the piece goes; or enough of one side: the other may be over the page. */
function isAlike(found: Context, use: Context): boolean {
  const leftAlike = endsWith(found.left, use.left);
  const rightAlike = startsWith(found.right, use.right);
  if (leftAlike && rightAlike) return true;
  return (leftAlike && use.left.length === AROUND) || (rightAlike && use.right.length === AROUND);
}

function endsWith(words: readonly string[], end: readonly string[]): boolean {
  return end.every((word, index) => words[words.length - end.length + index] === word);
}

function startsWith(words: readonly string[], start: readonly string[]): boolean {
  return start.every((word, index) => words[index] === word);
}
