import type { Span } from '../model/source.ts';
import type { SourceExtract, Topic } from '../model/topic.ts';
import { isCitation, isImage, visit } from './json.ts';
import { fromRoot, isOutside, isRemote } from './place.ts';
import { placedSources } from './walk.ts';

/** A picture to load before `resolveTopic`. */
export interface WantedPicture {
  /** Path from the project's root: the key under which ProjectView.pictures must have it. */
  readonly src: string;
  readonly span: Span | null;
  /** Id of the source that shows it; null: the topic itself. */
  readonly from: string | null;
}

/** The pictures of a topic and of the sources that it uses. Addresses of the web and of places
 * outside the project are left out: resolve refuses them. */
export function picturesOf(topic: Topic, sourceFiles: ReadonlyMap<string, SourceExtract> = new Map()): WantedPicture[] {
  const wanted: WantedPicture[] = [];
  visit(topic.nodes, (found) => {
    if (isImage(found) && !isRemote(found.src)) {
      wanted.push({ src: fromRoot(topic.file, found.src), span: found.span, from: null });
    }
  });
  for (const id of sourcesNeeded(topic)) {
    const extract = topic.sources.find((source) => source.id === id) ?? sourceFiles.get(id);
    if (!extract) continue;
    const { image, body, span } = extract;
    if (image !== null && !isRemote(image)) wanted.push({ src: image, span, from: id });
    if (extract.format !== 'markdown') continue;
    for (const { text, start } of body.lines) {
      for (const match of text.matchAll(/!\[[^\]]*\]\(\s*<?([^)\s>]+)/g)) {
        const src = match[1] ?? '';
        const at = { file: body.file, start: start + match.index, end: start + match.index + match[0].length + 1 };
        if (!isRemote(src)) wanted.push({ src: fromRoot(body.file, src), span: at, from: id });
      }
    }
  }
  return wanted.filter(({ src }) => !isOutside(src));
}

/** Ids of the sources that a topic lists, places or cites, each once. */
export function sourcesNeeded(topic: Topic): string[] {
  const cited: string[] = [];
  visit([topic.nodes, topic.front], (found) => {
    if (isCitation(found) && found.to.what === 'source') cited.push(...found.to.ids);
    if (isCitation(found) && found.to.what === 'line' && found.to.source !== null) cited.push(found.to.source);
  });
  return [...new Set([...topic.front.sources.map(({ id }) => id), ...placedSources(topic), ...cited])];
}
