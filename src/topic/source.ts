import { createReport, type Outcome, type Report } from '../model/diagnostic.ts';
import { directionOf } from '../model/language.ts';
import { type Fragment, fragmentOf, isEmpty, type SourceFile, type Span } from '../model/source.ts';
import type { SourceExtract } from '../model/topic.ts';
import { attributeReader } from './attributes.ts';
import { cutFrontMatter } from './front-matter.ts';
import { type SourceFields, sourceSchema } from './front-matter-schema.ts';
import { trimBlank } from './indent.ts';
import type { Opening } from './opening.ts';
import { fromRoot } from './place.ts';
import { lineOf, linesOf, pairsOf, validate } from './validate.ts';
import { readYaml, type YamlRead } from './yaml.ts';

/** Characters of an extract's file. */
const LARGEST = 200_000;

/**
 * Reads a file of sources/: front matter, and a body that is literal. `image` and `full` come out as paths from the
 * project's root. Null only for a file too large to be an extract.
 */
export function parseSource(source: SourceFile, id: string): Outcome<SourceExtract | null> {
  const report = createReport();
  const { file, text } = source;
  const head: Span = { file, start: 0, end: Math.max(0, text.search(/\n|$/)) };
  if (text.length > LARGEST) {
    const hint = 'An extract is short. Keep the full text in a file of its own, and name it with “full:”.';
    report.error('source/too-large', head, 'This file is too long for an extract.', hint);
    return { value: null, diagnostics: report.diagnostics };
  }
  const cut = cutFrontMatter(source, report);
  const yaml = cut.yaml && readYaml(source, cut.yaml.start, cut.yaml.end, 'front-matter', report);
  const fields = yaml ? validate(yaml, sourceSchema, 'front-matter', report) : {};
  const body = trimBlank(file, fragmentOf(source, cut.body).lines);
  const extract = { ...extractOf(id, fields, body, head), places: yaml ? placesIn(yaml, fields) : {} };
  // When the front matter cannot be read, what it says is not missing.
  if (cut.yaml === null || yaml !== null) checkExtract(extract, report);
  return { value: extract, diagnostics: report.diagnostics };
}

/** Reads `:::source[id]{author=… made=…}` with its literal body. */
export function readSourceInPlace(id: string, opening: Opening, body: Fragment, report: Report): SourceExtract {
  const read = attributeReader(opening.attributes, report);
  for (const { name, value, span } of opening.attributes) {
    if (value === true && name !== 'numbered') {
      report.error('directive/bad-value', span, `“${name}” says nothing.`, `Write ${name}="…".`);
    }
  }
  const list = (name: string) => (read.text(name) ?? '').split(';').map((entry) => entry.trim());
  const gloss = list('gloss').flatMap((entry) => {
    const colon = entry.indexOf(':');
    return colon < 0 ? [] : [[entry.slice(0, colon).trim(), entry.slice(colon + 1).trim()] as const];
  });
  if (read.text('gloss') && gloss.length === 0) {
    const message = '“gloss” holds a phrase, a colon and its meaning.';
    report.error(
      'directive/bad-value',
      read.span('gloss'),
      message,
      'Write gloss="phrase: meaning; another: meaning".',
    );
  }
  const lines = ['author', 'work', 'made', 'describes', 'note', 'hold', 'kind', 'rights', 'attribution'] as const;
  const paths = ['image', 'alt', 'full', 'language'] as const;
  const texts = Object.fromEntries([...lines, ...paths].map((name) => [name, read.text(name) ?? undefined]));
  const fields: Partial<SourceFields> = {
    ...texts,
    place: read.choice('place', ['above', 'below']) ?? undefined,
    format: read.choice('format', ['text', 'markdown']) ?? undefined,
    dir: read.choice('dir', ['ltr', 'rtl']) ?? undefined,
    sic: list('sic').filter((slip) => slip !== ''),
    gloss: Object.fromEntries(gloss),
  };
  const places = Object.fromEntries(opening.attributes.map(({ name, span }) => [name, span]));
  const extract = { ...extractOf(id, fields, trimBlank(body.file, body.lines), opening.span), places };
  checkExtract(extract, report);
  return extract;
}

/** Where each field stands; of slips and glosses each one. */
function placesIn(yaml: YamlRead, fields: Partial<SourceFields>): Record<string, Span> {
  const places: Record<string, Span> = {};
  for (const name of Object.keys(fields)) places[name] = yaml.span([name]);
  linesOf(fields.sic).forEach((_, index) => {
    if (Array.isArray(fields.sic)) places[`sic.${index}`] = yaml.span(['sic', index]);
  });
  for (const { key, path } of pairsOf(fields.gloss, ['gloss'])) places[`gloss.${key}`] = yaml.keySpan(path);
  return places;
}

/** Where a field of an extract is written; the extract's own place when that is not known. */
export function placeOf({ places, span }: SourceExtract, ...names: readonly string[]): Span {
  return names.map((name) => places?.[name]).find((place) => place !== undefined) ?? span;
}

function extractOf(id: string, fields: Partial<SourceFields>, body: Fragment, span: Span): SourceExtract {
  const path = (value: unknown) => {
    const written = lineOf(value);
    return written === null ? null : fromRoot(span.file, written);
  };
  const language = lineOf(fields.language);
  return {
    id,
    author: lineOf(fields.author),
    work: lineOf(fields.work),
    made: lineOf(fields.made),
    note: lineOf(fields.note),
    describes: lineOf(fields.describes),
    hold: lineOf(fields.hold),
    kind: lineOf(fields.kind),
    rights: lineOf(fields.rights),
    attribution: lineOf(fields.attribution),
    place: fields.place ?? 'below',
    sic: linesOf(fields.sic),
    gloss: pairsOf(fields.gloss, []).map(({ key, text }) => ({ phrase: key, meaning: text })),
    format: fields.format ?? 'text',
    image: path(fields.image),
    alt: lineOf(fields.alt),
    full: path(fields.full),
    language,
    direction: fields.dir ?? (language === null ? null : directionOf(language)),
    body,
    span,
  };
}

function checkExtract(extract: SourceExtract, report: Report): void {
  const { span } = extract;
  if (isEmpty(extract.body) && extract.image === null) {
    const hint = 'Write its words below the front matter, or give it a picture with “image:”.';
    report.error('source/empty', span, 'This source has no words and no picture.', hint);
  }
  if (extract.image !== null && extract.alt === null) {
    const message = 'The picture of this source has no words for those who cannot see it.';
    report.error('source/no-alt', placeOf(extract, 'image'), message, 'Write “alt: what the picture shows”.');
  }
  const parts = [extract.author, extract.work, extract.made, extract.attribution];
  if (parts.every((part) => part === null)) {
    const message = 'This source does not say who made it, in what, or when.';
    report.warning(
      'source/no-attribution',
      span,
      message,
      'Write author, work and made, or the whole as “attribution:”.',
    );
  }
}
