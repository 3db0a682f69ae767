import { activities } from '../activities/index.ts';
import { text } from '../model/block.ts';
import type { Report } from '../model/diagnostic.ts';
import type { ItemSource } from '../model/item.ts';
import { fragmentText, type Line } from '../model/source.ts';
import type { ActivityCall, ActivityItem, QuestionSet } from '../model/topic.ts';
import { attributeReader } from './attributes.ts';
import { DIRECTIVES, SET_ATTRIBUTES } from './directives.ts';
import type { Entry } from './items.ts';
import { closingOf, type Opening, readOpening } from './opening.ts';
import type { Body } from './reading.ts';

/** True for the name of an activity. */
export function isActivity(name: string): boolean {
  return activities.some((activity) => activity.name === name);
}

/** The set of questions that an activity alone on its line stands for: one question, made later. */
export function activitySet(opening: Opening, { report, ids }: Body): QuestionSet {
  const read = attributeReader(opening.attributes, report);
  const title = read.text('title');
  const words = callText(opening).join('');
  const marks = read.whole('marks', 99);
  return {
    kind: 'questions',
    title: title === null ? null : text(title),
    for: read.choice('for', ['worksheet', 'homework', 'starter', 'exit', 'check']) ?? 'worksheet',
    minutes: read.whole('minutes'),
    rubric: [],
    items: [
      {
        id: ids.made(words, words),
        number: '',
        marks,
        spag: 0,
        kind: null,
        data: null,
        stem: [],
        parts: [],
        support: [],
        challenge: [],
        level: 'core',
        room: null,
        objectives: [],
        activity: callOf(opening, null),
        proposed: false,
        span: opening.span,
      },
    ],
    span: opening.span,
  };
}

/** The call in an item, with what its author wrote round it. */
export function callIn(opening: Opening, { attributes, before, stem, body, answer, notes }: ItemSource): ActivityCall {
  return callOf(opening, { attributes, before, stem, body, answer, notes: Object.fromEntries(notes ?? []) });
}

function callOf({ name, label, attributes, span }: Opening, item: ActivityItem | null): ActivityCall {
  const argument = label === null ? '' : fragmentText(label).trim();
  return { name, argument: argument === '' ? null : argument, attributes, item, span };
}

/** The words of a call, to name a question by that has no stem of its own. */
export function callText(opening: Opening | null): readonly string[] {
  if (!opening) return [];
  const attributes = opening.attributes.map(({ name, value }) => (value === true ? name : `${name}=${value}`));
  return [`::${opening.name}[${opening.label ? fragmentText(opening.label) : ''}]{${attributes.join(' ')}}`];
}

/** The lines of an item in which `3. ::match[terms] [4]` has become a block of its own and a line with marks. */
export function withActivity(entries: readonly Entry[], file: string, report: Report): readonly Entry[] {
  const at = entries.findIndex((entry) => entry.kind === 'nested' || entry.line.text.trim() !== '');
  const first = entries[at];
  if (first?.kind !== 'line' || first.fenced) return entries;
  const end = callEnd(first.line.text);
  if (end === null) return entries;
  const read = readOpening({ text: first.line.text.slice(0, end), start: first.line.start }, file, report);
  // One that is not known was reported, and is left as text.
  if (read.kind !== 'leaf' || !isActivity(read.opening.name)) return entries;
  const rest: Line = { text: first.line.text.slice(end), start: first.line.start + end };
  return [
    ...entries.slice(0, at),
    { ...first, line: rest },
    { kind: 'nested', node: { kind: 'leaf', ...read.opening } },
    ...entries.slice(at + 1),
  ];
}

/** Where a call at the start of a line ends: after its name, its brackets, and braces that say something to it. */
function callEnd(line: string): number | null {
  const head = /^\s*::([A-Za-z][A-Za-z0-9-]*)(?=$|[\s[{])/.exec(line);
  const name = head?.[1] ?? '';
  if (!head || (Object.hasOwn(DIRECTIVES, name) && !isActivity(name))) return null;
  let end = head[0].length;
  if (line[end] === '[') end = closingOf(line, end) + 1 || line.length;
  const braces = end + (/^\s*/.exec(line.slice(end))?.[0].length ?? 0);
  if (line[braces] !== '{') return end;
  const close = closingOf(line, braces);
  const named = /^\{\s*([\p{L}\p{N}_-]+)/u.exec(line.slice(braces))?.[1] ?? '';
  const isOwn = braces === end || (DIRECTIVES[name]?.attributes ?? []).includes(named);
  return close > 0 && isOwn ? close + 1 : end;
}

/** The activity among the entries of an item; what cannot stand there is reported. */
export function activityIn(entries: readonly Entry[], hasParts: boolean, report: Report): Opening | null {
  const found = entries.flatMap((entry) =>
    entry.kind === 'nested' && entry.node.kind === 'leaf' && isActivity(entry.node.name) ? [entry.node] : [],
  );
  const [call, second] = found;
  if (!call) return null;
  if (second) {
    const message = 'This question holds a second activity.';
    report.error('activity/second', second.span, message, 'Give it a question of its own.');
  }
  if (hasParts) {
    const message = `::${call.name} stands above the parts of a question, and is no part of it.`;
    report.error('activity/above-parts', call.span, message, 'Put it into one of the parts: “a. ::match[terms] [4]”.');
    return null;
  }
  for (const { name, span } of call.attributes) {
    if (!(SET_ATTRIBUTES as readonly string[]).includes(name)) continue;
    const message = `“${name}” says something about a set of questions, and this activity stands in a question.`;
    const hint =
      name === 'marks'
        ? 'Write its marks as for every question: [4].'
        : `Write it where the questions begin: :::questions[…]{${name === 'title' ? 'for=starter' : `${name}=…`}}.`;
    report.error('activity/set-attribute', span, message, hint);
  }
  return call;
}
