import { isUtf8 } from 'node:buffer';

/** Text, or what keeps the bytes from being UTF-8 text, with the place of the first fault. */
export type Decoded = { readonly text: string } | { readonly problem: string; readonly offset: number };

/** Reads bytes as UTF-8, strictly: nothing is replaced in silence. A BOM is taken off. */
export function decodeText(bytes: Uint8Array): Decoded {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return { problem: 'it is UTF-16', offset: 0 };
  }
  if (!isUtf8(bytes)) {
    const offset = firstInvalid(bytes);
    const byte = (bytes[offset] ?? 0).toString(16).padStart(2, '0');
    return { problem: `byte ${offset} is ${byte}`, offset };
  }
  const nul = bytes.indexOf(0);
  if (nul >= 0) return { problem: `byte ${nul} is a NUL character`, offset: nul };
  return { text: new TextDecoder().decode(bytes) };
}

/** Where the first sequence begins that is not UTF-8: the longest valid start, found by halving. */
function firstInvalid(bytes: Uint8Array): number {
  let valid = 0;
  let invalid = bytes.length;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    if (isValidStart(bytes.subarray(0, middle))) valid = middle;
    else invalid = middle;
  }
  // A start may end inside of the sequence that goes wrong: step back to its first byte.
  let at = valid;
  while (at > 0 && valid - at < 3 && !isUtf8(bytes.subarray(0, at))) at -= 1;
  return at;
}

/** True when the bytes are UTF-8, perhaps cut inside their last character. */
function isValidStart(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
