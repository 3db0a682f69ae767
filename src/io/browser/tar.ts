/** A file in a tar archive. */
export interface TarEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const BLOCK = 512;

/** The plain files of a tar archive, in order. Links and folders are left out. */
export function* readTar(tar: Uint8Array): Generator<TarEntry> {
  const text = (start: number, length: number) => {
    const field = new TextDecoder('latin1').decode(tar.subarray(start, start + length));
    const end = field.indexOf('\0');
    return end < 0 ? field : field.slice(0, end);
  };
  for (let at = 0; at + BLOCK <= tar.length && tar[at] !== 0; ) {
    const size = Number.parseInt(text(at + 124, 12).trim() || '0', 8);
    const kind = text(at + 156, 1);
    const prefix = text(at + 345, 155);
    const name = text(at, 100);
    const start = at + BLOCK;
    if (kind === '0' || kind === '') {
      yield { name: prefix === '' ? name : `${prefix}/${name}`, bytes: tar.subarray(start, start + size) };
    }
    at = start + Math.ceil(size / BLOCK) * BLOCK;
  }
}
