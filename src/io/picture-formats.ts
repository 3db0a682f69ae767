import { crc32 } from 'node:zlib';
import { imageSize } from 'image-size';

/** Size in px as it is shown, or what is wrong. */
export type Checked = { readonly width: number; readonly height: number } | { readonly problem: string };

const CUT_OFF = { problem: 'it is cut off: its end is missing' };
const DAMAGED = { problem: 'it is damaged' };

/** Every chunk with its checksum, from the header to the end mark. */
export function checkPng(bytes: Uint8Array): Checked {
  const view = viewOf(bytes);
  const name = (at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));
  if (view.byteLength < 33 || name(12) !== 'IHDR') return CUT_OFF;
  let pictured = false;
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const end = at + 12 + length;
    if (end > bytes.length) return CUT_OFF;
    if (crc32(bytes.subarray(at + 4, at + 8 + length)) !== view.getUint32(at + 8 + length)) return DAMAGED;
    if (name(at + 4) === 'IDAT') pictured = true;
    if (name(at + 4) === 'IEND') return pictured ? { width: view.getUint32(16), height: view.getUint32(20) } : DAMAGED;
    at = end;
  }
  return CUT_OFF;
}

/** Every segment, through the picture's data to the end mark. What stands behind it is not looked at. */
export function checkJpeg(bytes: Uint8Array): Checked {
  const view = viewOf(bytes);
  for (let at = 2; at + 2 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return DAMAGED;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xd9) return sizeOf(bytes);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (at + 4 > bytes.length) return CUT_OFF;
    at += 2 + view.getUint16(at + 2);
    if (marker === 0xda) at = endOfScan(bytes, at);
  }
  return CUT_OFF;
}

/** In a scan 0xff stands before 0x00 or a restart mark; anything else is the next segment. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 2)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

/** Every block to the trailer. */
export function checkGif(bytes: Uint8Array): Checked {
  const table = (flags: number) => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1));
  const afterBlocks = (from: number) => {
    let at = from;
    while (at < bytes.length && bytes[at] !== 0) at += 1 + (bytes[at] ?? 0);
    return at + 1;
  };
  let at = 13 + table(bytes[10] ?? 0);
  while (at < bytes.length) {
    const kind = bytes[at];
    if (kind === 0x3b) return sizeOf(bytes);
    if (kind === 0x21) at = afterBlocks(at + 2);
    else if (kind === 0x2c) at = afterBlocks(at + 11 + table(bytes[at + 9] ?? 0));
    else return DAMAGED;
  }
  return CUT_OFF;
}

/** The container's size, and its chunks inside it. */
export function checkWebp(bytes: Uint8Array): Checked {
  if (bytes.length < 20) return CUT_OFF;
  const view = viewOf(bytes);
  const end = 8 + view.getUint32(4, true);
  if (end > bytes.length) return CUT_OFF;
  for (let at = 12; at + 8 <= end; ) {
    const next = at + 8 + view.getUint32(at + 4, true);
    if (next > end) return DAMAGED;
    at = next + (next % 2);
  }
  return sizeOf(bytes);
}

function sizeOf(bytes: Uint8Array): Checked {
  try {
    const { width, height, orientation = 1 } = imageSize(bytes);
    // A camera that was held on its side says so: the browser turns the picture.
    return orientation >= 5 ? { width: height, height: width } : { width, height };
  } catch {
    return DAMAGED;
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
