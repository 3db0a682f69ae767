import { readdirSync, readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readFontFile } from '../../src/html/font-file.ts';
import { covers, parseUnicodeRange } from '../../src/html/unicode-range.ts';
import { plainTheme } from './fixtures.ts';

const fonts = new URL('../../templates/themes/plain/fonts/', import.meta.url);
const inside = (bytes: Uint8Array) => {
  const font = readFontFile(bytes);
  if ('problem' in font) throw new Error(font.problem);
  return font;
};

/** A font of one table, that has the letters A to Z. */
function tinyFont(mark: string): Uint8Array {
  const cmap = Buffer.alloc(12 + 32);
  cmap.writeUInt16BE(1, 2);
  cmap.writeUInt16BE(3, 4);
  cmap.writeUInt16BE(1, 6);
  cmap.writeUInt32BE(12, 8);
  [4, 32, 0, 4, 4, 1, 0, 0x5a, 0xffff, 0, 0x41, 0xffff].forEach((value, at) => {
    cmap.writeUInt16BE(value, 12 + at * 2);
  });
  const head = Buffer.alloc(28);
  head.write(mark, 0, 'latin1');
  head.writeUInt16BE(1, 4);
  head.write('cmap', 12);
  head.writeUInt32BE(28, 20);
  head.writeUInt32BE(cmap.length, 24);
  return Buffer.concat([head, cmap]);
}

function tinyWoff(): Uint8Array {
  const cmap = Buffer.from(tinyFont('\0\u0001\0\0')).subarray(28);
  const packed = deflateSync(cmap);
  const head = Buffer.alloc(64);
  head.write('wOFF', 0);
  head.writeUInt16BE(1, 12);
  head.write('cmap', 44);
  head.writeUInt32BE(64, 48);
  head.writeUInt32BE(packed.length, 52);
  head.writeUInt32BE(cmap.length, 56);
  return Buffer.concat([head, packed]);
}

describe('a font file', () => {
  it.each(readdirSync(fonts).filter((name) => name.endsWith('.woff2')))('of the package is read: %s', (name) => {
    const range = plainTheme().faces.find(({ file }) => file === name)?.unicodeRange;
    const font = inside(readFileSync(new URL(name, fonts)));
    expect(font.format).toBe('woff2');
    // What the theme says that it has, it has: letters and signs, no controls.
    const promised = parseUnicodeRange(range ?? '').flatMap(([first]) => (first > 0x20 ? [first] : []));
    expect(
      promised.filter((point) => !covers(font.covers, point) && !/\p{C}/u.test(String.fromCodePoint(point))),
    ).toEqual([]);
  });

  it.each([
    ['truetype', tinyFont('\0\u0001\0\0')],
    ['opentype', tinyFont('OTTO')],
    ['woff', tinyWoff()],
  ])('says which letters it has: %s', (format, bytes) => {
    expect(inside(bytes)).toEqual({ format, covers: [[0x41, 0x5a]] });
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['words', Buffer.from('hello, this is no font')],
    ['a picture', Buffer.from('\x89PNG\r\n\x1A\n', 'latin1')],
    ['half a font', tinyFont('OTTO').subarray(0, 40)],
    ['a mark alone', Buffer.from('wOF2')],
    ['a font that lies', Buffer.concat([Buffer.from('wOF2'), Buffer.alloc(60, 255)])],
    ['a collection', Buffer.concat([Buffer.from('ttcf'), Buffer.alloc(60)])],
  ])('that is none is told: %s', (_name, bytes) => {
    expect(readFontFile(bytes)).toHaveProperty('problem');
  });
});
