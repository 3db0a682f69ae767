import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/io/decode.ts';

const bytes = (...parts: (string | number)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([part]))));

describe('reading text', () => {
  it('takes UTF-8, with or without a BOM', () => {
    expect(decodeText(bytes('Ünï 中 😀'))).toEqual({ text: 'Ünï 中 😀' });
    expect(decodeText(bytes('\uFEFFtext'))).toEqual({ text: 'text' });
    expect(decodeText(bytes(''))).toEqual({ text: '' });
  });

  it('names the byte of what is not UTF-8', () => {
    expect(decodeText(bytes('one\ntwo ', 0xe9, 'x'))).toEqual({ problem: 'byte 8 is e9', offset: 8 });
    expect(decodeText(bytes('é\r\nb\r', 0xc0, 0x80))).toEqual({ problem: 'byte 6 is c0', offset: 6 });
    expect(decodeText(bytes('ab', 0xe4, 0xb8))).toEqual({ problem: 'byte 2 is e4', offset: 2 });
    expect(decodeText(bytes('ab', 0xed, 0xa0, 0x80))).toMatchObject({ offset: 2 });
    expect(decodeText(bytes(0xff))).toMatchObject({ offset: 0 });
  });

  it('knows UTF-16 by its mark', () => {
    expect(decodeText(bytes(0xff, 0xfe, 'a', 0))).toEqual({ problem: 'it is UTF-16', offset: 0 });
    expect(decodeText(bytes(0xfe, 0xff, 0, 'a'))).toEqual({ problem: 'it is UTF-16', offset: 0 });
  });

  it('refuses a NUL', () => {
    expect(decodeText(bytes('a\nb', 0))).toEqual({ problem: 'byte 3 is a NUL character', offset: 3 });
  });
});
