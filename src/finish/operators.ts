/**
 * Told of each operator of a content stream: where its operands begin, where it ends, and its last operand that is a
 * name (without the slash): what `Do` draws.
 */
export type Visit = (name: string, start: number, end: number, operand: string | null) => void;

const REGULAR = 0;
const WHITE = 1;
const DELIMITER = 2;
const CLASS = new Uint8Array(256);
for (const code of [0, 9, 10, 12, 13, 32]) CLASS[code] = WHITE;
for (const character of '()<>[]{}/%') CLASS[character.charCodeAt(0)] = DELIMITER;

/** Operators of one and two letters by their codes: a page has tens of thousands, and a string for each is slow. */
const SHORT = new Map<number, string>();

function operatorName(bytes: Buffer, at: number, end: number): string {
  if (end - at > 2) return bytes.toString('latin1', at, end);
  const key = end - at === 1 ? (bytes[at] ?? 0) : ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
  const known = SHORT.get(key);
  if (known !== undefined) return known;
  const name = bytes.toString('latin1', at, end);
  SHORT.set(key, name);
  return name;
}

/** Goes through the operators of a content stream in order. */
export function eachOperator(bytes: Buffer, visit: Visit): void {
  const length = bytes.length;
  let start = -1;
  let operand: string | null = null;
  for (let at = 0; at < length; ) {
    const code = bytes[at] ?? 0;
    if (CLASS[code] === WHITE) {
      at += 1;
      continue;
    }
    if (start < 0) start = at;
    // Numbers begin with a figure, a sign or a point; operators with a letter or a quote.
    if (code >= 0x2b && code <= 0x39 && code !== 0x2f) at = afterRegular(bytes, at);
    else if (CLASS[code] === DELIMITER) {
      const end = afterDelimited(bytes, at, code);
      if (code === 0x2f) operand = bytes.toString('latin1', at + 1, end);
      at = end;
    } else {
      const end = afterRegular(bytes, at);
      const name = operatorName(bytes, at, end);
      at = name === 'ID' ? afterImage(bytes, end) : end;
      if (name === 'true' || name === 'false' || name === 'null') continue;
      visit(name, start, at, operand);
      start = -1;
      operand = null;
    }
  }
}

/** The end of a string, a name, a comment; brackets of arrays and dictionaries are passed one by one. */
function afterDelimited(bytes: Buffer, at: number, code: number): number {
  if (code === 0x28) return afterString(bytes, at);
  if (code === 0x25) return afterLine(bytes, at);
  if (code === 0x2f) return afterRegular(bytes, at + 1);
  if (code === 0x3c && bytes[at + 1] !== 0x3c) return bytes.indexOf(0x3e, at) + 1 || bytes.length;
  return code === 0x3c ? at + 2 : at + 1;
}

function afterRegular(bytes: Buffer, from: number): number {
  let at = from;
  while (at < bytes.length && CLASS[bytes[at] ?? 0] === REGULAR) at += 1;
  return at;
}

function afterLine(bytes: Buffer, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== 10 && bytes[at] !== 13) at += 1;
  return at;
}

function afterString(bytes: Buffer, from: number): number {
  let depth = 0;
  for (let at = from; at < bytes.length; at += 1) {
    const code = bytes[at];
    if (code === 0x5c) at += 1;
    else if (code === 0x28) depth += 1;
    else if (code === 0x29) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return bytes.length;
}

/** The data of an inline image goes to an `EI` that stands alone. */
function afterImage(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf('EI', from); at >= 0; at = bytes.indexOf('EI', at + 2)) {
    if (CLASS[bytes[at - 1] ?? 0] === WHITE && CLASS[bytes[at + 2] ?? 32] === WHITE) return at + 2;
  }
  return bytes.length;
}
