import { describe, expect, it } from 'vitest';
import type { Block, SourceBlock } from '../../src/model/block.ts';
import { plainText } from '../../src/model/block.ts';
import type { ResolvedTopic } from '../../src/model/topic.ts';
import { sourcesNeeded } from '../../src/topic/pictures.ts';
import { codes, parse, resolve, withTitle } from './read.ts';

const sources = {
  duranty: '---\nauthor: Walter Duranty\nrights: quoted\n---\nThey lose a thousand  or so\nan evening at “cards”.\n',
  serge: '---\nauthor: Victor Serge\nhold: too late\nnote: A Bolshevik\n---\nWe felt ourselves sinking.\n',
};
const ask = (stem: string, ...answer: string[]) =>
  withTitle(`:::questions\n1. ${stem}\n${answer.map((line) => `   > ${line}\n`).join('')}:::\n`);
const placed = ({ nodes }: ResolvedTopic): SourceBlock => {
  const blocks: Block[] = nodes
    .flatMap((node) => (node.kind === 'questions' ? node.items : []))
    .flatMap(({ body }) => [...body]);
  const found = blocks.find((block) => block.kind === 'source');
  if (found?.kind !== 'source') throw new Error('no source is placed');
  return found;
};

describe('a source within a question', () => {
  it('is set with its words, line numbers, margin and notes', () => {
    const { resolved, said } = resolve(
      ask('Annotate @duranty. {kind=annotate}', '- "lose a thousand or so": rich'),
      sources,
    );
    const block = placed(resolved);
    expect(said).toEqual([]);
    expect(block.paragraphs.map(plainText)).toEqual(['They lose a thousand or so an evening at “cards”.']);
    expect(block).toMatchObject({ label: 'Source A', numbered: true, margin: 'wide' });
    expect(block.answer?.notes.map(({ phrase }) => phrase)).toEqual(['lose a thousand or so']);
  });

  it('is among the topic’s sources, credits and needs, even when only an attribute names it', () => {
    const text = ask('Annotate the text. {kind=annotate source=duranty}', 'Any valid answer');
    const { resolved } = resolve(text, sources);
    expect(resolved.sources.map(({ id }) => id)).toEqual(['duranty']);
    expect(resolved.credits).toHaveLength(1);
    expect(sourcesNeeded(parse(text).topic)).toEqual(['duranty']);
  });

  it('counts as placed where the front matter lists it', () => {
    const text = ask('Annotate @serge. {kind=annotate}', 'Any valid answer').replace(
      'title',
      'sources: [serge]\ntitle',
    );
    expect(resolve(text, sources).said).toEqual([]);
  });

  it('keeps what the teacher is told of it', () => {
    const { resolved } = resolve(ask('Annotate @serge. {kind=annotate}', '- "sinking": despair'), sources);
    const { answer } = placed(resolved);
    expect([plainText(answer?.hold ?? []).includes('too late'), answer?.notes.length]).toEqual([true, 1]);
  });

  it('leaves the source plain where the topic places it too', () => {
    const { resolved } = resolve(
      `${ask('Annotate @serge. {kind=annotate}', '- "sinking": despair')}\n::source[serge]\n`,
      sources,
    );
    const node = resolved.nodes.find(({ kind }) => kind === 'source');
    expect(node).toMatchObject({ source: { margin: 'none' } });
  });

  it('is what a line cited in the same question means', () => {
    const stem = 'Annotate the text, and look at :lines[sinking]. {kind=annotate source=serge}';
    const { said } = resolve(`${ask(stem, 'Any valid answer')}\n::source[duranty]\n`, sources);
    expect(said).toEqual([]);
  });
});

describe('a source within a question is an error', () => {
  it('when there is none of that id', () => {
    const { said } = resolve(ask('Annotate it. {kind=annotate source=durranty}', 'Any valid answer'), sources);
    expect(codes(said)).toEqual([expect.stringContaining('error source/unknown')]);
  });

  it('when a phrase does not stand in it, with the nearest words', () => {
    const text = ask('Annotate @duranty. {kind=annotate}', '- "loose a thousand or so": rich');
    const { said } = resolve(text, sources, { text });
    expect(codes(said)).toEqual(['6:9 error source/note-not-found']);
    expect(said[0]).toContain('lose a thousand or so');
  });
});
