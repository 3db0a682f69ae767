/** Matrices of a PDF, and how they are read. */

export type Matrix = readonly [number, number, number, number, number, number];
export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
/** The first six numbers of an operator: one array for all, filled anew by each. */
export const NUMBERS: [number, number, number, number, number, number] = [0, 0, 0, 0, 0, 0];

/** Reads the numbers among the operands of an operator into NUMBERS. */
export function numbersIn(content: Buffer, start: number, end: number): void {
  let found = 0;
  let value = 0;
  let scale = 0;
  let sign = 1;
  let isOpen = false;
  for (let at = start; at < end && found < 6; at += 1) {
    const code = content[at] ?? 0;
    if (code >= 0x30 && code <= 0x39) {
      if (scale === 0) value = value * 10 + code - 0x30;
      else {
        value += (code - 0x30) * scale;
        scale /= 10;
      }
      isOpen = true;
    } else if (code === 0x2e) scale = 0.1;
    else if (code === 0x2d) sign = -1;
    else {
      if (isOpen) {
        NUMBERS[found] = sign * value;
        found += 1;
      }
      value = 0;
      scale = 0;
      sign = 1;
      isOpen = false;
    }
  }
}

export function sixIn(content: Buffer, start: number, end: number): Matrix {
  numbersIn(content, start, end);
  return [...NUMBERS];
}

/** The matrix with its origin moved along its own axes. */
export function moved([a, b, c, d, e, f]: Matrix, x: number, y: number): Matrix {
  return [a, b, c, d, a * x + c * y + e, b * x + d * y + f];
}

export function sixOf(numbers: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers;
  return [a, b, c, d, e, f];
}

/** What the first does, and then the second. */
export function times([a, b, c, d, e, f]: Matrix, [p, q, r, s, t, u]: Matrix): Matrix {
  return [a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u];
}
