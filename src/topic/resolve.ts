import type { SourceBlock } from '../model/block.ts';
import { createReport, type Outcome, type Report } from '../model/diagnostic.ts';
import type { Span } from '../model/source.ts';
import type { ResolvedNode, ResolvedTopic, SourceExtract, Topic, TopicNode } from '../model/topic.ts';
import { creditsOf } from './credits.ts';
import { setSource } from './extract.ts';
import { labelSources, unknownSource } from './labels.ts';
import { findLineCitations } from './lines.ts';
import { numberQuestions } from './numbers.ts';
import type { ProjectView } from './project-view.ts';
import { type References, references } from './references.ts';
import { type QuestionResolving, resolveSet } from './resolve-question.ts';
import { placeOf } from './source.ts';
import { hasLevel, sheetMarks } from './sums.ts';
import { checkVisibility } from './visibility.ts';

export type { ProjectView } from './project-view.ts';

/**
 * Looks everything up: labels, numbers, marks, references, pictures; arranges what is shuffled. What is wrong is reported
 * and left out, so that a topic with errors can still be looked at (`--keep-going`).
 */
export function resolveTopic(topic: Topic, view: ProjectView): Outcome<ResolvedTopic | null> {
  const report = createReport();
  const { settings, words, edition = null } = view;
  const extracts = new Map([...view.sourceFiles, ...topic.sources.map((source) => [source.id, source] as const)]);
  const known = [...extracts.keys(), ...(view.unreadable ?? [])];
  const labels = labelSources(topic, known, topic.front.labels ?? settings.labels, words, report);
  const names = numberQuestions(topic);
  const lines = findLineCitations(topic);
  const ownNumbers = new Set([...names.values()].map(({ name }) => name));
  const refs = references(topic.file, { view, labels, lines, extracts, known, ownNumbers, report });
  checkVisibility(topic, report);

  const sources = new Map<string, SourceBlock>();
  const sourceOf = (id: string, numbered: boolean): SourceBlock | null => {
    const extract = extracts.get(id);
    if (!extract) return null;
    const setting = { label: labels.get(id)?.label ?? id, numbered: numbered || lines.numbered.has(id), words };
    const known = sources.get(id);
    // Placed a second time: what is wrong with it was said the first time.
    if (known) return { ...known, numbered: known.numbered || setting.numbered };
    const full = fullText(extract, view, report);
    const block = setSource(extract, { ...setting, full, references: refs }, report);
    sources.set(id, block);
    return block;
  };
  const whole = { file: topic.file, start: 0, end: 3 };
  const front = refs.resolve(topic.front, whole);
  const placing = { sourceOf, extracts, known, text: view.text, report };
  const resolving = { topic: topic.id, seed: settings.seed, edition, words, names, references: refs, placing, report };
  const nodes = resolveNodes(topic.nodes, { sourceOf, resolving, references: refs, known, report, whole });
  const ordered = [...labels.keys()].flatMap((id) => sources.get(id) ?? []);
  const value: ResolvedTopic = {
    id: topic.id,
    file: topic.file,
    front,
    language: settings.language,
    direction: topic.front.direction ?? words.direction,
    words,
    nodes,
    sources: ordered,
    credits: creditsOf(topic, nodes, ordered, extracts, words),
    marks: sheetMarks(nodes),
    hasSupport: hasLevel(nodes, 'support'),
    hasChallenge: hasLevel(nodes, 'challenge'),
    version: typeof edition === 'number' ? edition : null,
  };
  return { value, diagnostics: report.diagnostics };
}

interface Resolving {
  readonly sourceOf: (id: string, numbered: boolean) => SourceBlock | null;
  readonly resolving: QuestionResolving;
  readonly references: References;
  readonly known: readonly string[];
  readonly report: Report;
  /** Where what has no place of its own is said to stand. */
  readonly whole: Span;
}

function resolveNodes(nodes: readonly TopicNode[], to: Resolving): ResolvedNode[] {
  return nodes.flatMap((node): ResolvedNode[] => {
    switch (node.kind) {
      case 'source': {
        const source = to.sourceOf(node.id, node.numbered);
        if (!source) unknownSource(node.id, node.span, to.known, to.report);
        return source ? [{ kind: 'source', source, span: node.span }] : [];
      }
      case 'questions':
        return [resolveSet(node, to.resolving)];
      case 'task':
      case 'slide': {
        const title = to.references.resolve(node.title, node.span);
        return [{ ...node, title, nodes: resolveNodes(node.nodes, to) }];
      }
      case 'notes':
      case 'only':
        return [{ ...node, nodes: resolveNodes(node.nodes, to) }];
      case 'slide-break':
      case 'page':
        return [node];
      case 'footnotes':
        return [to.references.resolve(node, to.whole)];
      case 'section':
      case 'block':
      case 'terms':
        return [to.references.resolve(node, node.span)];
      default:
        return node satisfies never;
    }
  });
}

function fullText(extract: SourceExtract, view: ProjectView, report: Report): string | null {
  if (extract.full === null) return null;
  const text = view.fulls.get(extract.full);
  if (text !== undefined) return text;
  const message = `The full text ${extract.full} of the source “${extract.id}” cannot be read.`;
  report.error('source/no-full', placeOf(extract, 'full'), message, 'Put the path right, or take “full:” out.');
  return null;
}
