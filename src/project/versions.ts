import { leakDiagnostics, type Made, type Proving } from '../leaks/prove.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Artifact, PageIndex } from '../model/document.ts';
import type { Theme } from '../model/theme.ts';
import type { ResolvedTopic, Topic } from '../model/topic.ts';
import type { Output } from '../outputs/output.ts';
import { withoutAnswers } from '../plan/answers.ts';
import { type ProjectView, resolveTopic } from '../topic/resolve.ts';
import type { LaidOn } from './laid.ts';

/**
 * The versions of a topic that its settings ask for; none when they ask for none, or when all would be the same because
 * nothing on the sheet can be shuffled. What is wrong with the topic is said where it is resolved for itself.
 */
export function resolveVersions(topic: Topic, view: ProjectView): readonly ResolvedTopic[] {
  const { versions } = view.settings;
  if (versions < 2) return [];
  const made = Array.from({ length: versions }, (_, edition) => resolveTopic(topic, { ...view, edition }).value);
  const found = made.filter((version) => version !== null);
  const seen = new Set(found.map(({ nodes }) => JSON.stringify(withoutAnswers(nodes))));
  return seen.size > 1 ? found : [];
}

/** Said of a topic of which versions are asked for and that has nothing to shuffle. */
export function oneVersion({ file }: Topic): Diagnostic {
  return {
    severity: 'warning',
    code: 'versions/nothing-to-shuffle',
    message: 'Versions are asked for, and nothing on this sheet can be put in another order: there is one for all.',
    span: { file, start: 0, end: 0 },
    hint: 'Add a choice, matching or order question, or write “versions: 1” in the front matter of this topic.',
  };
}

/** A file with the topic that it was made of: a version of it, where there are some. */
export interface Rendered {
  readonly artifact: Artifact;
  readonly topic: ResolvedTopic;
  /** How the slides of its document were set. */
  readonly laid: readonly LaidOn[];
}

/** What an output makes of a topic: of each of its versions, or once for all of them. */
export function plannedBy(
  output: Output<unknown>,
  wanted: (file: string) => boolean,
  {
    topic: whole,
    versions,
    settings,
  }: Pick<Proving, 'topic' | 'settings'> & { readonly versions: readonly ResolvedTopic[] },
) {
  const topics = output.versions && versions.length > 0 ? versions : [whole];
  return topics.flatMap((topic) => output.plan(topic, settings, wanted).map((planned) => ({ planned, topic })));
}

/** Leaks in the finished files, each file looked at beside the version that it was made of. `scripts`: those of the theme. */
export function versionLeaks(
  from: readonly Rendered[],
  made: readonly Made[],
  proving: Omit<Proving, 'programs'>,
  { reveal, deck, deckMinified }: Theme['scripts'],
): Diagnostic[] {
  const programs = [reveal, deckMinified ?? deck];
  return [...new Set(from.map(({ topic }) => topic))].flatMap((topic) => {
    const own = made.filter((_, index) => from[index]?.topic === topic);
    return leakDiagnostics(own, { ...proving, programs, topic });
  });
}

/** The page of each question that all versions agree on: of another no page can be named for the whole class. */
export function agreedPages(indexes: readonly PageIndex[]): PageIndex {
  const all: PageIndex = Object.assign({}, ...indexes);
  const agreed = ([name, page]: [string, number]) => indexes.every((index) => (index[name] ?? page) === page);
  return Object.fromEntries(Object.entries(all).filter(agreed));
}
