import { z } from 'zod';
import { createReport, type Outcome } from '../model/diagnostic.ts';
import type { Preset, PresetStem } from '../model/preset.ts';
import type { SourceFile } from '../model/source.ts';
import { field } from './settings-schema.ts';
import { lineOf, linesOf, validate } from './validate.ts';
import { readYaml } from './yaml.ts';

const required = (error: string) => z.string({ error });

const stemSchema = z.strictObject({
  stem: required('needs the words of the question'),
  papers: field.lines('Papers that set it.'),
  marks: field.whole('Marks.', 1, 100),
  spag: field.whole('Marks for spelling, punctuation and grammar.', 0, 20),
  attributes: field.entries('Attributes of the question.'),
  levels: field.lines('Marks of each level, the lowest first.'),
  evidence: field.choice(['paper', 'guide', 'general'], 'How sure the wording is.'),
});

const presetSchema = z.strictObject({
  board: field.line('Name of the board.'),
  qualification: field.line('Name of the exam.'),
  specification: field.line('Number of the specification.'),
  source: field.line('Where wording and tariffs are taken from.'),
  marks: field.choice(['brackets', 'words', 'round'], 'How marks are printed.'),
  labels: field.line('How sources are named.'),
  papers: z.record(
    z.string(),
    z.strictObject({ title: field.line('Title of the paper.'), options: field.lines('Options that have it.') }),
    { error: 'takes the name of each paper, with its title below it' },
  ),
  stems: z.record(z.string(), stemSchema, { error: 'takes the name of each question, with its stem below it' }),
});

/** Reads templates/presets/NAME.yaml. What is wrong is reported; null when nothing of it can be used. */
export function parsePreset(source: SourceFile, name: string): Outcome<Preset | null> {
  const report = createReport();
  const yaml = readYaml(source, 0, source.text.length, 'settings', report);
  if (!yaml) return { value: null, diagnostics: report.diagnostics };
  const fields = validate(yaml, presetSchema, 'settings', report);
  const papers = Object.entries(fields.papers ?? {}).map(([paper, { title, options }]) => ({
    name: paper,
    title: lineOf(title) ?? paper,
    options: linesOf(options),
  }));
  const stems = Object.entries(fields.stems ?? {}).map(([stem, said]) => stemOf(stem, said));
  for (const { name: stem, papers: named } of stems) {
    for (const paper of named.filter((one) => !papers.some((known) => known.name === one))) {
      const message = `The stem “${stem}” names the paper “${paper}”, and there is no such paper.`;
      report.error('preset/no-paper', yaml.keySpan(['stems', stem]), message, 'Name it under “papers:”.');
    }
  }
  const value: Preset = {
    name,
    board: lineOf(fields.board) ?? name,
    qualification: lineOf(fields.qualification) ?? '',
    specification: lineOf(fields.specification),
    source: lineOf(fields.source) ?? '',
    marks: fields.marks ?? null,
    labels: lineOf(fields.labels),
    papers,
    stems,
  };
  return { value, diagnostics: report.diagnostics };
}

function stemOf(name: string, said: z.output<typeof stemSchema>): PresetStem {
  const attributes = Object.entries(said.attributes ?? {}).map(([key, value]) => {
    const text = lineOf(value) ?? '';
    return [key, text === '' || text === 'true' ? (true as const) : text] as const;
  });
  return {
    name,
    stem: said.stem.trim(),
    papers: linesOf(said.papers),
    marks: said.marks ?? 0,
    spag: said.spag ?? 0,
    attributes: Object.fromEntries(attributes),
    levels: linesOf(said.levels).map(Number),
    evidence: said.evidence ?? 'general',
  };
}
