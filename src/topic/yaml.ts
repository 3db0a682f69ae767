import { type Document, isMap, isPair, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import type { Code, Report } from '../model/diagnostic.ts';
import type { Fragment, SourceFile, Span } from '../model/source.ts';
import { explainYaml } from './yaml-explain.ts';
import { reportTraps } from './yaml-traps.ts';

/** Most bytes of YAML that are read: more is no front matter but a mistake. */
const MOST = 64_000;
/** Brackets may nest this deep; the reader recurses. */
const DEEPEST = 40;

/** Who speaks in the code of a message: a topic's or source's front matter, a settings file, or a theme. */
export type YamlOwner = 'front-matter' | 'settings' | 'theme';
export type YamlPath = readonly PropertyKey[];

/** YAML as plain data. Every scalar is the string that the author typed: `007`, `no` and `1921` lose nothing. */
export interface YamlRead {
  /** Strings, arrays and objects; undefined for an empty value. */
  readonly value: unknown;
  /** Where a value stands; the nearest one above it when it is not there. */
  span(path: YamlPath): Span;
  /** Where the key of a value stands. */
  keySpan(path: YamlPath): Span;
  /** The words of a value as lines of the file, for inline Markdown. */
  fragment(path: YamlPath): Fragment;
}

/**
 * Reads the YAML that stands in `source` from `start` to `end`. Every trap is reported in a teacher's words. Null when
 * it cannot be read as a map of names and values; an empty text is an empty map.
 */
export function readYaml(
  source: SourceFile,
  start: number,
  end: number,
  owner: YamlOwner,
  report: Report,
): YamlRead | null {
  const text = source.text.slice(start, end);
  const spanAt = (from: number, to: number): Span => ({ file: source.file, start: start + from, end: start + to });
  const code = (what: string): Code => `${owner}/${what}`;
  if (text.length > MOST || deepest(text) > DEEPEST) {
    const hint = 'Keep the settings at the top of the file short; the lesson itself comes below them.';
    report.error(
      code('too-large'),
      spanAt(0, Math.min(60, text.length)),
      'This is too large or too deeply nested.',
      hint,
    );
    return null;
  }
  const document = parseDocument(text, { version: '1.2', schema: 'failsafe', uniqueKeys: true, prettyErrors: false });
  const errors = document.errors.length;
  if (errors > 0) {
    explainYaml(document, text, (what, from, to, message, hint) => {
      report.error(code(what), spanAt(from, to), message, hint);
    });
    return null;
  }
  if (!reportTraps(document, text, code, spanAt, report)) return null;
  if (document.contents === null || (isScalar(document.contents) && document.contents.value === '')) {
    return reader({}, document, source, start, spanAt);
  }
  if (!isMap(document.contents)) {
    const glued = /^[ \t]*[\w-]+:(?=[^\s/])[^\n]*$/m.exec(text);
    const span = glued ? spanAt(glued.index, glued.index + glued[0].length) : spanAt(0, text.trimEnd().length);
    const message = glued
      ? 'There is no space after the colon.'
      : 'Here stands text where a list of names and values is needed.';
    report.error(code(glued ? 'no-space' : 'no-map'), span, message, 'Write one “name: value” to a line.');
    return null;
  }
  return reader(plain(document.contents), document, source, start, spanAt);
}

function reader(
  value: unknown,
  document: Document,
  source: SourceFile,
  start: number,
  spanAt: (from: number, to: number) => Span,
): YamlRead {
  const nodeAt = (path: YamlPath): Node | null => {
    const node = path.length === 0 ? document.contents : document.getIn(path as readonly unknown[], true);
    return isMap(node) || isSeq(node) || isScalar(node) ? node : null;
  };
  const span = (path: YamlPath): Span => {
    const range = nodeAt(path)?.range;
    if (range && (range[1] > range[0] || path.length === 0)) {
      const shown = source.text.slice(start + range[0], start + range[1]).trimEnd().length;
      return spanAt(range[0], range[0] + shown);
    }
    return path.length === 0 ? spanAt(0, 0) : keySpan(path);
  };
  const keySpan = (path: YamlPath): Span => {
    const parent = nodeAt(path.slice(0, -1));
    const pair = isMap(parent)
      ? parent.items.find((item) => isScalar(item.key) && item.key.value === String(path.at(-1)))
      : null;
    const range = isPair(pair) && isScalar(pair.key) ? pair.key.range : null;
    return range ? spanAt(range[0], range[1]) : span(path.slice(0, -1));
  };
  const fragment = (path: YamlPath): Fragment => {
    const node = nodeAt(path);
    const words = isScalar(node) ? String(node.value) : '';
    const from = node?.range?.[0] ?? 0;
    const at = source.text.indexOf(words, start + from);
    const exact = at >= 0 && at <= start + from + 1;
    // A value over several lines or with escapes has no slice of its own: its lines all point to where it begins.
    const lines = words.split('\n').map((text) => ({ text, start: exact ? at : start + from }));
    return { file: source.file, lines: exact ? [{ text: words, start: at }] : lines };
  };
  return { value, span, keySpan, fragment };
}

/** Plain data of a node; `~`, `null` and nothing are undefined. */
function plain(node: unknown): unknown {
  if (isScalar(node)) {
    const words = String(node.value);
    return words === '' || (node.type === 'PLAIN' && /^(~|null)$/i.test(words)) ? undefined : words;
  }
  if (isSeq(node)) return node.items.map(plain);
  if (!isMap(node)) return undefined;
  const entries = node.items.map((pair) => [isScalar(pair.key) ? String(pair.key.value) : '', plain(pair.value)]);
  return Object.fromEntries(entries);
}

function deepest(text: string): number {
  let depth = 0;
  let most = 0;
  for (const character of text) {
    if (character === '[' || character === '{') depth += 1;
    else if (character === ']' || character === '}') depth -= 1;
    else if (character === '\n') depth = Math.min(depth, DEEPEST);
    most = Math.max(most, depth);
  }
  const dashes = Math.max(
    0,
    ...[...text.matchAll(/^[ \t]*((?:[-?:][ \t]+){3,})/gm)].map((m) => (m[1] ?? '').length / 2),
  );
  const indent = Math.max(0, ...[...text.matchAll(/^ +/gm)].map((match) => match[0].length / 4));
  return Math.max(most, dashes, indent > 100 ? indent : 0);
}
