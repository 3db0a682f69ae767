import { crc32, deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readPicture } from '../../src/io/pictures.ts';

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

function png(width = 3, height = 2): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const pixels = deflateSync(Buffer.alloc(Math.min(height, 10) * (width * 3 + 1)));
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]);
}

const hex = (text: string) => Buffer.from(text.replace(/\s/g, ''), 'hex');
const jpeg = hex(`ffd8 ffe0 0010 4a46494600010100000100010000
  ffc0 000b 08 0002 0005 01 011100 ffda 0008 0101 00003f00 d2 ff00 cf ffd9`);
const gif = hex('474946383961 0400 0300 80 00 00 ff0000 ffffff 2c 0000 0000 0400 0300 00 02 03 848f05 00 3b');
const webp = Buffer.concat([
  Buffer.from('RIFF'),
  hex('1a000000'),
  Buffer.from('WEBPVP8L'),
  hex('0d000000'),
  hex('2f06c00200 0708 8888 88 88 fe 00'),
  hex('00'),
]);
const clean = (text: string, prefix: string) =>
  text.includes('viewBox')
    ? { svg: `<svg id="${prefix}">`, width: 10, height: 20 }
    : { problem: 'the SVG has no size' };
const problem = (bytes: Uint8Array, path = 'x.png') => {
  const read = readPicture(bytes, path, clean);
  return 'problem' in read ? read.problem : null;
};

describe('a picture', () => {
  it('is known by its bytes, not by its name, and measured', () => {
    expect(readPicture(png(), 'x.jpg', clean)).toMatchObject({ mime: 'image/png', width: 3, height: 2, svg: null });
    expect(readPicture(jpeg, 'x.png', clean)).toMatchObject({ mime: 'image/jpeg', width: 5, height: 2 });
    expect(readPicture(gif, 'x', clean)).toMatchObject({ mime: 'image/gif', width: 4, height: 3 });
    expect(readPicture(webp, 'x', clean)).toMatchObject({ mime: 'image/webp', width: 7, height: 12 });
  });

  it('is named by its content', () => {
    const first = readPicture(png(), 'a.png', clean);
    const same = readPicture(png(), 'b.png', clean);
    const other = readPicture(png(4), 'a.png', clean);
    expect('asset' in first && first.asset).toMatch(/^[0-9a-f]{32}$/);
    expect('asset' in first && 'asset' in same && first.asset === same.asset).toBe(true);
    expect('asset' in first && 'asset' in other && first.asset === other.asset).toBe(false);
  });

  it('is SVG when its text is, cleaned by what is handed in', () => {
    const svg = Buffer.from('\uFEFF<?xml version="1.0"?>\n<svg viewBox="0 0 10 20"></svg>');
    expect(readPicture(svg, 'x.svg', clean)).toMatchObject({
      mime: 'image/svg+xml',
      width: 10,
      height: 20,
      base64: null,
    });
    expect(problem(Buffer.from('<svg></svg>'))).toBe('the SVG has no size');
  });

  it('is turned as the camera says', () => {
    const exif = hex('ffe1 0022 457869660000 4d4d002a00000008 0001 0112 0003 00000001 0006 0000 00000000');
    const turned = Buffer.concat([jpeg.subarray(0, 2), exif, jpeg.subarray(2)]);
    expect(readPicture(turned, 'x.jpg', clean)).toMatchObject({ width: 2, height: 5 });
  });

  it('may have bytes behind its end, as cameras write them', () => {
    expect(problem(Buffer.concat([jpeg, Buffer.from('more')]))).toBeNull();
    expect(problem(Buffer.concat([png(), Buffer.alloc(9)]))).toBeNull();
  });
});

describe('a picture that is not whole', () => {
  it('is refused wherever it is cut off', () => {
    for (const whole of [png(), jpeg, gif, webp]) {
      for (let length = 12; length < whole.length; length += 1) {
        expect([length, problem(whole.subarray(0, length))]).toEqual([
          length,
          expect.stringMatching(/cut off|damaged/),
        ]);
      }
    }
  });

  it('is refused when a byte of a PNG is wrong', () => {
    for (let at = 16; at < png().length - 8; at += 1) {
      const bad = png();
      bad[at] = (bad[at] ?? 0) ^ 1;
      expect([at, problem(bad)]).toEqual([at, expect.stringMatching(/damaged|cut off/)]);
    }
  });

  it('is refused when it is empty, too large to draw, or something else', () => {
    expect(problem(Buffer.alloc(0))).toBe('the file is empty');
    expect(problem(png(30_000, 30_000))).toMatch(/^it is 30000 × 30000 pixels/);
    expect(problem(png(0, 5))).toBe('it has no size');
    expect(problem(Buffer.from('<!DOCTYPE html><p>Not found'))).toMatch(/^it is a web page; save it as PNG/);
    expect(problem(hex('00000018667479706865696300000000'))).toMatch(/^it is a HEIC picture/);
    expect(problem(Buffer.from('hello'), 'maps/a.png')).toMatch(/^a\.png is not a picture/);
  });
});
