/** An operator of a content stream, with where its operands begin and where it ends. */
export interface Operator {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** Its last operand when that is a name, without the slash: what `Do` draws. */
  readonly operand: string | null;
}

const REGULAR = 0;
const WHITE = 1;
const DELIMITER = 2;
const CLASS = new Uint8Array(256);
for (const code of [0, 9, 10, 12, 13, 32]) CLASS[code] = WHITE;
for (const character of '()<>[]{}/%') CLASS[character.charCodeAt(0)] = DELIMITER;

const VALUES = new Set(['true', 'false', 'null']);

/** The operators of a content stream in order. */
export function* operatorsOf(bytes: Buffer): Generator<Operator> {
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
    if (code === 0x28) at = afterString(bytes, at);
    else if (code === 0x25) at = afterLine(bytes, at);
    else if (code === 0x2f) {
      const end = afterRegular(bytes, at + 1);
      operand = bytes.toString('latin1', at + 1, end);
      at = end;
    } else if (code === 0x3c && bytes[at + 1] !== 0x3c) at = bytes.indexOf(0x3e, at) + 1 || length;
    else if (CLASS[code] === DELIMITER) at += 1;
    else {
      const end = afterRegular(bytes, at);
      // Numbers begin with a figure, a sign or a point; operators with a letter or a quote.
      if ((code >= 0x2b && code <= 0x39) || VALUES.has(bytes.toString('latin1', at, end))) {
        at = end;
        continue;
      }
      const name = bytes.toString('latin1', at, end);
      at = name === 'ID' ? afterImage(bytes, end) : end;
      yield { name, start, end: at, operand };
      start = -1;
      operand = null;
    }
  }
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
