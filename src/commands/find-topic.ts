import { closest } from '../model/closest.ts';
import type { TopicEntry } from '../project/load.ts';
import { UsageProblem } from './problem.ts';

const SHOWN = 20;

/**
 * The one topic that is meant: by its id ("history/nep"), its last part ("nep") or words that stand in no other id. Throws
 * UsageProblem, which says what there is, when there is none or more than one.
 */
export function findTopic<Entry extends Pick<TopicEntry, 'id'>>(asked: string, topics: readonly Entry[]): Entry {
  const wanted = folded(asked);
  const last = (id: string) => folded(id.slice(id.lastIndexOf('/') + 1));
  const ways: readonly ((id: string) => boolean)[] = [
    (id) => id === asked,
    (id) => folded(id) === wanted || last(id) === wanted,
    (id) => wanted !== '' && folded(id).includes(wanted),
  ];
  for (const fits of ways) {
    const found = topics.filter(({ id }) => fits(id));
    if (found.length === 1 && found[0]) return found[0];
    if (found.length > 1) {
      throw new UsageProblem(`"${asked}" fits ${found.length} lessons; name one of them:\n${listed(found)}`);
    }
  }
  const meant = closest(
    wanted,
    topics.map(({ id }) => last(id)),
  );
  const hint = topics.find(({ id }) => meant !== null && last(id) === meant);
  throw new UsageProblem(
    `there is no lesson "${asked}"${hint ? `; did you mean ${hint.id}?` : '.'} There are:\n${listed(topics)}`,
  );
}

/** Small letters without accents, words joined by hyphens, as names of files are mostly written. */
function folded(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\.md$/, '')
    .replace(/[^\p{L}\p{N}/]+/gu, '-')
    .replace(/^[-/]+|[-/]+$/g, '');
}

function listed(topics: readonly Pick<TopicEntry, 'id'>[]): string {
  const lines = topics.slice(0, SHOWN).map(({ id }) => `  ${id}`);
  const more = topics.length - SHOWN;
  return [...lines, ...(more > 0 ? [`  … and ${more} more`] : [])].join('\n');
}
