import type { PdfFile } from './file.ts';
import { asItems, type Dict, dict, list, name, nameOf, raw, ref, textString, type Value } from './values.ts';

/** The roles of PDF 1.7. Others need a line in the role map. */
const STANDARD = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl ' +
    'LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu ' +
    'WT WP Figure Formula Form'
  ).split(' '),
);
const STANDS_FOR: Readonly<Record<string, string>> = {
  Aside: 'Sect',
  DocumentFragment: 'Div',
  FENote: 'Note',
  Title: 'P',
};

/**
 * Mends the tag tree to the part of PDF/UA-1 that a machine can check: known roles, list bodies, no figure round a
 * figure, a description of every link. Numbers its ids in order: a page that printed other documents before gives
 * them other names.
 */
export function mendStructure(file: PdfFile): void {
  const root = file.dict(file.root)?.entries.get('StructTreeRoot');
  if (root?.kind !== 'ref') return;
  const tree = file.dict(root.object);
  if (!tree) return;
  const roles = new Map<string, Value>();
  const ids = new Map<string, string>();
  const visit = (number: number, element: Dict) => {
    const { entries } = element;
    const role = nameOf(entries.get('S')) ?? '';
    if (!STANDARD.has(role)) roles.set(role, name(STANDS_FOR[role] ?? 'Span'));
    const id = entries.get('ID');
    if (id?.kind === 'raw') {
      ids.set(id.text, `(node${String(ids.size + 1).padStart(8, '0')})`);
      entries.set('ID', raw(ids.get(id.text) ?? id.text));
      file.touch(number);
    }
    if (role === 'Figure') mendFigure(file, number, element);
    if (role === 'LI') mendListItem(file, number, element);
    if (role === 'Link') describeLinks(file, element);
    for (const [kid, inner] of elementsIn(file, entries.get('K'))) visit(kid, inner);
  };
  for (const [number, element] of elementsIn(file, tree.entries.get('K'))) visit(number, element);
  if (roles.size > 0) {
    tree.entries.set('RoleMap', { kind: 'dict', entries: new Map([...roles].sort(([a], [b]) => (a < b ? -1 : 1))) });
    file.touch(root.object);
  }
  if (ids.size > 0) renameIds(file, tree, ids);
}

/** The structure elements among an element's kids. */
function elementsIn(file: PdfFile, kids: Value | undefined): [number, Dict][] {
  return asItems(kids).flatMap((kid): [number, Dict][] => {
    const element = kid.kind === 'ref' ? file.dict(kid.object) : null;
    return kid.kind === 'ref' && element?.entries.has('S') ? [[kid.object, element]] : [];
  });
}

/** `<figure>` round a picture becomes a Div: the Figure with the alternative text is the picture's own. */
function mendFigure(file: PdfFile, number: number, { entries }: Dict): void {
  if (entries.has('Alt') || entries.has('ActualText')) return;
  const inner = elementsIn(file, entries.get('K')).map(([, kid]) => nameOf(kid.entries.get('S')));
  if (!inner.some((role) => role === 'Figure' || role === 'Caption')) return;
  entries.set('S', name('Div'));
  file.touch(number);
}

/** What stands in a list item beside its label goes into a body. */
function mendListItem(file: PdfFile, number: number, { entries }: Dict): void {
  const kids = asItems(entries.get('K'));
  const roleOf = (kid: Value) => nameOf(file.dict(kid)?.entries.get('S'));
  const rest = kids.filter((kid) => roleOf(kid) !== 'Lbl' && roleOf(kid) !== 'LBody');
  // Content marked directly in the item is held by the parent tree: it stays.
  if (rest.length === 0 || !rest.every((kid) => kid.kind === 'ref' && roleOf(kid) !== null)) return;
  const body = file.add(dict({ Type: name('StructElem'), S: name('LBody'), P: ref(number), K: list(rest) }));
  for (const kid of rest) {
    if (kid.kind !== 'ref') continue;
    file.dict(kid.object)?.entries.set('P', body);
    file.touch(kid.object);
  }
  entries.set('K', list([...kids.filter((kid) => !rest.includes(kid)), body]));
  file.touch(number);
}

/** A link's annotation says where it leads. */
function describeLinks(file: PdfFile, { entries }: Dict): void {
  for (const kid of asItems(entries.get('K'))) {
    const target = file.dict(kid)?.entries.get('Obj');
    if (target?.kind !== 'ref') continue;
    const annotation = file.dict(target.object)?.entries;
    if (!annotation || annotation.has('Contents')) continue;
    const address = file.dict(annotation.get('A'))?.entries.get('URI');
    const place = nameOf(annotation.get('Dest'));
    annotation.set('Contents', address?.kind === 'raw' ? address : textString(place ?? 'link'));
    file.touch(target.object);
  }
}

/** The new ids, where cells name their headers and in the tree that finds them, which is kept in order of the ids. */
function renameIds(file: PdfFile, tree: Dict, ids: ReadonlyMap<string, string>): void {
  for (const number of file.numbers) {
    if (!/\/Headers \[/.test(file.head(number))) continue;
    if (renameIn(file.value(number), ids)) file.touch(number);
  }
  const found: [string, Value][] = [];
  const gather = (of: Value | undefined, depth: number) => {
    const node = file.dict(of)?.entries;
    if (!node || depth > 20) return;
    const names = asItems(node.get('Names'));
    for (let at = 0; at + 1 < names.length; at += 2) {
      const [key, target] = [names[at], names[at + 1]];
      if (key?.kind === 'raw' && target) found.push([ids.get(key.text) ?? key.text, target]);
    }
    for (const kid of asItems(node.get('Kids'))) gather(kid, depth + 1);
    if (of?.kind === 'ref') file.remove(of.object);
  };
  gather(tree.entries.get('IDTree'), 0);
  found.sort(([a], [b]) => (a < b ? -1 : 1));
  const names = list(found.flatMap(([key, target]) => [raw(key), target]));
  const root = tree.entries.get('StructTreeRoot') ?? file.dict(file.root)?.entries.get('StructTreeRoot');
  tree.entries.set('IDTree', file.add(dict({ Names: names })));
  if (root?.kind === 'ref') file.touch(root.object);
}

function renameIn(value: Value | undefined, ids: ReadonlyMap<string, string>): boolean {
  if (value?.kind === 'list') {
    let changed = false;
    value.items.forEach((item, index) => {
      const renamed = item.kind === 'raw' ? ids.get(item.text) : undefined;
      if (renamed !== undefined) value.items[index] = raw(renamed);
      changed = renamed !== undefined || renameIn(item, ids) || changed;
    });
    return changed;
  }
  if (value?.kind !== 'dict') return false;
  return [...value.entries.values()].map((entry) => renameIn(entry, ids)).some((changed) => changed);
}
