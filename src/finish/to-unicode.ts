/** Reads a ToUnicode map: the code of a glyph → the text that it stands for. */
export function readToUnicode(text: string): ReadonlyMap<number, string> {
  const map = new Map<number, string>();
  for (const [, body = ''] of text.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', target = ''] of body.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f\s]*)>/g)) {
      map.set(Number.parseInt(code, 16), utf16(target));
    }
  }
  for (const [, body = ''] of text.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) addRanges(body, map);
  return map;
}

const RANGE = /<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f\s]*)>|\[([^\]]*)\])/g;

function addRanges(body: string, map: Map<number, string>): void {
  for (const [, first = '', last = '', start, each] of body.matchAll(RANGE)) {
    const from = Number.parseInt(first, 16);
    const to = Math.min(Number.parseInt(last, 16), from + 0xffff);
    if (each !== undefined) {
      const texts = [...each.matchAll(/<([0-9A-Fa-f\s]*)>/g)];
      texts.forEach(([, target = ''], index) => void map.set(from + index, utf16(target)));
      continue;
    }
    const units = codeUnits(start ?? '');
    const base = units.at(-1) ?? 0;
    for (let code = from; code <= to; code += 1) {
      map.set(code, String.fromCharCode(...units.slice(0, -1), base + code - from));
    }
  }
}

/** Text of hexadecimal UTF-16, high byte first. */
export function utf16(hex: string): string {
  return String.fromCharCode(...codeUnits(hex));
}

function codeUnits(hex: string): number[] {
  return (hex.replace(/\s/g, '').match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16));
}
