import { z } from 'zod';
import { closest, didYouMean } from '../model/closest.ts';
import type { Report } from '../model/diagnostic.ts';
import type { YamlOwner, YamlPath, YamlRead } from './yaml.ts';

/** Names that teachers try for a field, and the field's own name. */
const SYNONYMS: Readonly<Record<string, string>> = {
  aims: 'objectives',
  author: 'origin',
  background: 'ground',
  color: 'colours',
  colors: 'colours',
  colour: 'colours',
  date: 'dates',
  direction: 'dir',
  duration: 'minutes',
  font: 'fonts',
  glossary: 'terms',
  keywords: 'terms',
  lang: 'language',
  level: 'stage',
  licence: 'rights',
  license: 'rights',
  question: 'enquiry',
  source: 'sources',
  text: 'ink',
  time: 'minutes',
  vocabulary: 'terms',
  year: 'dates',
};

/**
 * Checks YAML against a schema. What is wrong is reported at its place, and left out of what is returned: one bad
 * field costs no other.
 */
export function validate<Schema extends z.ZodObject>(
  yaml: YamlRead,
  schema: Schema,
  owner: YamlOwner,
  report: Report,
): Partial<z.output<Schema>> {
  let value = yaml.value as Record<string, unknown>;
  // Each round takes out what was refused; the second one passes.
  for (let round = 0; round < 2; round += 1) {
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data as Partial<z.output<Schema>>;
    const bad = new Set<string>();
    for (const issue of parsed.error.issues) {
      if (issue.code === 'unrecognized_keys') {
        for (const key of issue.keys) {
          unknownKey(yaml, [...issue.path, key], namesAt(schema, issue.path), owner, report);
          bad.add(String(issue.path[0] ?? key));
        }
        continue;
      }
      const name = String(issue.path[0] ?? '');
      if (!bad.has(name)) wrongValue(yaml, issue.path, issue.message, owner, report);
      bad.add(name);
    }
    value = Object.fromEntries(Object.entries(value).filter(([key]) => !bad.has(key)));
  }
  return {};
}

/** The names that a map of the schema knows; none when there is no map of fixed names there. */
function namesAt(schema: z.ZodObject, path: YamlPath): readonly string[] {
  let at: unknown = schema;
  for (const part of path) at = at instanceof z.ZodObject ? bare(at.shape[String(part)]) : null;
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}

function bare(type: unknown): unknown {
  return type instanceof z.ZodOptional ? bare(type.unwrap()) : type;
}

function unknownKey(yaml: YamlRead, path: YamlPath, known: readonly string[], owner: YamlOwner, report: Report): void {
  const key = String(path.at(-1));
  const synonym = SYNONYMS[key.toLowerCase()];
  // `SYNONYMS.constructor` is no name of ours: only what is known counts.
  const meant = synonym && known.includes(synonym) && closest(key, known) === null ? synonym : key;
  const folder = key === 'lessons' ? '“lessons” belongs in _folder.yaml.' : null;
  const hint = folder ?? (known.length > 0 ? didYouMean(meant, known) : 'Take it out.');
  report.error(`${owner}/unknown-key`, yaml.keySpan(path), `There is no field “${key}” here.`, hint);
}

function wrongValue(yaml: YamlRead, given: YamlPath, takes: string, owner: YamlOwner, report: Report): void {
  const path = [...given, ...inside(valueAt(yaml.value, given), /name: text/.test(takes))];
  const name = given.filter((part) => typeof part === 'string').join(' › ') || 'This';
  const value = valueAt(yaml.value, path);
  report.error(`${owner}/bad-value`, yaml.span(path), `“${name}” ${takes}.`, hintFor(value, takes) ?? HINT);
}

const HINT = 'Put it right, or take the line out: then the usual value holds.';

/** The way to the first entry of a list or map that is not plain text, or has none. */
function inside(value: unknown, isMap: boolean): YamlPath {
  if (typeof value !== 'object' || value === null) return [];
  const bad = Object.entries(value).find(([, entry]) => typeof entry !== 'string');
  if (!bad || (!isMap && !Array.isArray(value))) return [];
  const key = Array.isArray(value) ? Number(bad[0]) : bad[0];
  return isMap ? [key, ...inside(bad[1], isMap)] : [key];
}

/** A map where text is wanted is nearly always a colon within the text. */
function hintFor(value: unknown, takes: string): string | null {
  if (value === undefined) return 'There is nothing after the colon: write the text there, or take the line out.';
  if (typeof value === 'object' && value !== null && !Array.isArray(value) && /line/.test(takes)) {
    return 'A colon followed by a space makes a name and a value: put the line that has one in quotation marks.';
  }
  return null;
}

/** What stands at a path in plain data; undefined when nothing does. */
export function valueAt(value: unknown, path: YamlPath): unknown {
  return path.reduce<unknown>(
    (at, part) => (typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[part] : undefined),
    value,
  );
}

/** One line of text, trimmed; null when there is none. */
export function lineOf(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  return (
    String(value)
      .trim()
      .replace(/\s*\n\s*/g, ' ') || null
  );
}

/** A list of lines, from a list or a single line. */
export function linesOf(value: unknown): string[] {
  const list = Array.isArray(value) ? value : [value];
  return list.map(lineOf).filter((line) => line !== null);
}

/** Pairs of a map or of a list of maps, with the path of each text. */
export function pairsOf(value: unknown, path: YamlPath): { key: string; text: string; path: YamlPath }[] {
  if (Array.isArray(value)) return value.flatMap((entry, index) => pairsOf(entry, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).map(([key, text]) => ({ key, text: lineOf(text) ?? '', path: [...path, key] }));
}
