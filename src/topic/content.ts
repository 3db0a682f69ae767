import type { Content, Course, PlacedSource, Section } from '../activities/activity.ts';
import { type Block, plainText } from '../model/block.ts';
import type { SourceExtract, Term, Topic } from '../model/topic.ts';
import type { Words } from '../model/words.ts';
import { paragraphsOf } from './paragraphs.ts';
import { everyNode, placedSources } from './walk.ts';

/** What a topic sees beside itself when questions are made out of it. */
export interface ContentView {
  readonly words: Words;
  /** BCP 47 tag. */
  readonly language: string;
  /** Extracts that are visible from the topic's folder, by id. */
  readonly sourceFiles: ReadonlyMap<string, SourceExtract>;
  /** The lessons of its course; null when it is in none. Asked only by what needs them. */
  readonly course: () => Course | null;
}

/** What there is in a topic to make questions of. What is only proposed is not in it. */
export function contentOf(topic: Topic, view: ContentView): Content {
  return {
    words: view.words,
    language: view.language,
    terms: termsOf(topic),
    people: topic.front.people,
    timeline: topic.front.timeline,
    sections: sectionsOf(topic),
    sources: sourcesOf(topic, view),
    course: view.course,
  };
}

function termsOf(topic: Topic): readonly Term[] {
  const inBody = [...everyNode(topic.nodes)].flatMap(([node]) => (node.kind === 'terms' ? node.terms : []));
  return [...topic.front.terms, ...inBody];
}

/** The prose that the sheet prints, cut at its `##` headings. */
function sectionsOf({ nodes }: Topic): readonly Section[] {
  const sections: { title: string | null; blocks: Block[] }[] = [{ title: null, blocks: [] }];
  for (const node of nodes) {
    if (node.kind === 'section') sections.push({ title: plainText(node.title).trim(), blocks: [] });
    else if (node.kind === 'block' && !node.proposed && node.block.kind !== 'aside') {
      sections.at(-1)?.blocks.push(node.block);
    }
  }
  return sections.filter(({ title, blocks }) => title !== null || blocks.length > 0);
}

function sourcesOf(topic: Topic, { sourceFiles }: ContentView): readonly PlacedSource[] {
  const own = new Map(topic.sources.map((source) => [source.id, source]));
  return placedSources(topic).flatMap((id): PlacedSource[] => {
    const extract = own.get(id) ?? sourceFiles.get(id);
    if (!extract) return [];
    const { author, work, made, kind } = extract;
    return [{ id, author, work, made, kind, paragraphs: paragraphsOf(extract) }];
  });
}
