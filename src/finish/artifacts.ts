import type { PdfFile } from './file.ts';
import { eachOperator } from './operators.ts';
import { asItems, nameOf } from './values.ts';

type Kind = 'open' | 'close' | 'path' | 'paint' | 'show' | 'draw' | 'drop' | 'edge';

/** What an operator does for the marking. Those that are not here only set how things look. */
const KINDS = new Map<string, Kind>();
const KINDS_OF: readonly (readonly [Kind, string])[] = [
  ['open', 'BDC BMC'],
  ['close', 'EMC'],
  ['path', 'm l c v y h re'],
  ['paint', 'f F f* S s B B* b b*'],
  ['show', `Tj TJ ' " ID sh`],
  ['draw', 'Do'],
  ['drop', 'n'],
  // What a run of decoration may not reach across.
  ['edge', 'q Q BT ET'],
];
for (const [kind, names] of KINDS_OF) for (const name of names.split(' ')) KINDS.set(name, kind);

/**
 * Marks as decoration what Chromium paints without saying what it is: backgrounds, borders, ruled lines, page
 * furniture, hidden text. A screen reader passes it over.
 */
export function markArtifacts(file: PdfFile, pages: readonly number[]): void {
  const forms = new Map<number, boolean>();
  const isTagged = (object: number): boolean => {
    const known = forms.get(object);
    if (known !== undefined) return known;
    const isForm = /\/Subtype \/Form\b/.test(file.head(object));
    const tagged = isForm && (file.content(object)?.includes('/MCID') ?? false);
    forms.set(object, tagged);
    return tagged;
  };
  const mark = (stream: number, resources: ReturnType<PdfFile['dict']>) => {
    const content = file.content(stream);
    if (!content) return;
    const drawn = file.dict(resources?.entries.get('XObject'));
    const marked = withArtifacts(content, (name) => {
      const target = drawn?.entries.get(name);
      return target?.kind === 'ref' && isTagged(target.object);
    });
    if (marked) file.setContent(stream, marked);
  };
  for (const page of pages) {
    const entries = file.dict(page)?.entries;
    const resources = file.dict(entries?.get('Resources'));
    for (const stream of asItems(entries?.get('Contents'))) if (stream.kind === 'ref') mark(stream.object, resources);
  }
  for (const [form, tagged] of [...forms]) {
    if (tagged) mark(form, file.dict(file.dict(form)?.entries.get('Resources')));
  }
}

/** The content with every unmarked run of painting inside an artifact; null when all of it is marked. */
export function withArtifacts(content: Buffer, isTagged: (name: string) => boolean): Buffer | null {
  const parts: Buffer[] = [];
  let copied = 0;
  let depth = 0;
  let path = -1;
  let open = false;
  let painted = 0;
  const insert = (at: number, text: Buffer) => {
    parts.push(content.subarray(copied, at), text);
    copied = at;
  };
  const begin = (at: number) => {
    if (!open) insert(at, BEGIN);
    open = true;
  };
  const end = () => {
    if (open) insert(painted, END);
    open = false;
  };
  const paint = (from: number, to: number) => {
    begin(from);
    painted = to;
    path = -1;
  };
  eachOperator(content, (name, start, after, operand) => {
    const kind = KINDS.get(name);
    if (kind === 'open') {
      end();
      depth += 1;
    } else if (kind === 'close') depth -= 1;
    else if (depth > 0) return;
    else if (kind === 'path') path = path < 0 ? start : path;
    else if (kind === 'paint') paint(path < 0 ? start : path, after);
    else if (kind === 'show' || (kind === 'draw' && !isTagged(operand ?? ''))) paint(start, after);
    else if (kind === 'drop') path = -1;
    else if (kind === 'edge' || kind === 'draw') end();
  });
  end();
  return parts.length === 0 ? null : Buffer.concat([...parts, content.subarray(copied)]);
}

const BEGIN = Buffer.from('/Artifact BMC\n');
const END = Buffer.from('\nEMC');

/** Object numbers of the pages, in order. */
export function pagesOf(file: PdfFile): number[] {
  const pages: number[] = [];
  const visit = (number: number, depth: number) => {
    const entries = file.dict(number)?.entries;
    if (nameOf(entries?.get('Type')) === 'Page') pages.push(number);
    else if (depth < 50) {
      for (const kid of asItems(file.value(entries?.get('Kids')))) if (kid.kind === 'ref') visit(kid.object, depth + 1);
    }
  };
  const root = file.dict(file.root)?.entries.get('Pages');
  if (root?.kind === 'ref') visit(root.object, 0);
  return pages;
}
