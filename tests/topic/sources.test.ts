import { describe, expect, it } from 'vitest';
import { type Inlines, plainText } from '../../src/model/block.ts';
import { paragraphsOf } from '../../src/topic/paragraphs.ts';
import { codes, resolve, source, withTitle } from './read.ts';

const extract = (body: string, front = 'author: A') => `---\n${front}\n---\n${body}\n`;
const words = (body: string, front?: string) => paragraphsOf(source('x', extract(body, front)).extract);

/** The text of every paragraph of a resolved topic. */
function texts(body: string, sources: Record<string, string>, front = '') {
  const { resolved, said } = resolve(`---\ntitle: T\n${front}---\n${body}\n`, sources);
  const found = resolved.nodes.flatMap((node) =>
    node.kind === 'block' && node.block.kind === 'paragraph' ? [plainText(node.block.content)] : [],
  );
  return { found, said, resolved };
}

const three = { 'decree-1921': extract('Land.'), serge: extract('Bog.'), izatchik: extract('Bread.') };

describe('the words of an extract', () => {
  it('are printed as they stand: ellipses, capitals, quotes, signs of Markdown', () => {
    const body = 'ALL of it...  was "lost" *here*, $5 # and\n1918. not – a list [[x]] @y';
    expect(words(body)).toEqual(['ALL of it... was "lost" *here*, $5 # and 1918. not – a list [[x]] @y']);
  });

  it('keep a line break after two spaces or a backslash, and join other lines', () => {
    expect(words('one  \ntwo\\\nthree\nfour\n\nfive')).toEqual(['one\ntwo\nthree four', 'five']);
  });

  it('keep every line break of a poem', () => {
    expect(words('one\ntwo', 'author: A\nkind: poem')).toEqual(['one\ntwo']);
  });

  it.each(['sonnet', 'Poème', 'Gedicht', 'canción', 'cerdd', 'قصيدة', 'שיר'])(
    'keep the line breaks of a %s',
    (kind) => {
      expect(words('one\ntwo', `author: A\nkind: ${kind}`)).toEqual(['one\ntwo']);
    },
  );

  it('are not looked into for blocks', () => {
    const { resolved, said } = resolve(
      withTitle(':::source[a]{author=A}\n:::notes\n## no\n```\n[^1]: no\n:::\n\nAfter.\n'),
    );
    expect(said).toEqual([]);
    expect(resolved.sources[0]?.paragraphs.map(plainText)).toEqual([':::notes ## no ``` [^1]: no']);
  });
});

describe('sic, gloss, hold and the attribution', () => {
  const block = (body: string, front: string) => resolve(withTitle('::source[x]\n'), { x: extract(body, front) });

  it('prints [sic] after a slip', () => {
    const { resolved } = block('Conditions see paradise.', 'author: A\nsic: see');
    expect(plainText(resolved.sources[0]?.paragraphs[0] ?? [])).toBe('Conditions see [sic] paradise.');
  });

  it('names a slip and a glossed phrase that do not stand in the text', () => {
    const { said } = block('Conditions seem good.', 'author: A\nsic: see\ngloss: { bad: wrong }');
    expect(codes(said)).toEqual(['3:6 error source/sic-not-found', '4:10 error source/gloss-not-found']);
  });

  it('keeps a held note off the sheet and tells the teacher', () => {
    const source = block('Text.', 'author: A\nnote: An American\nhold: he was not').resolved.sources[0];
    expect(source?.note).toBeNull();
    expect(plainText(source?.answer?.hold ?? [])).toBe('he was not An American');
  });

  it('is composed of author, work and times, or taken whole', () => {
    const said = (front: string) => plainText(block('Text.', front).resolved.sources[0]?.attribution ?? []);
    expect(said('author: W. D.\nwork: I Write\nmade: 1935')).toBe('W. D., I Write (1935)');
    expect(said('author: W. D.\nmade: 1935\ndescribes: Moscow in 1921')).toBe('W. D. (1935; Moscow in 1921)');
    expect(said('author: W. D.\nattribution: "From *I Write*, 1935"')).toBe('From I Write, 1935');
  });

  it('warns of a source that nobody made', () => {
    expect(codes(source('x', 'Just words.').said)).toEqual(['1:1 warning source/no-attribution']);
  });

  it('refuses a source without words or picture, and a picture without words for it', () => {
    expect(codes(source('x', extract('')).said)).toEqual(['1:1 error source/empty']);
    expect(codes(source('x', extract('', 'author: A\nimage: a.png')).said)).toEqual(['3:8 error source/no-alt']);
  });
});

describe('labels', () => {
  it('follow the front matter, then the text', () => {
    const body = '::source[serge]\n\n::source[decree-1921]\n\n::source[izatchik]\n\n@serge, @decree-1921, @izatchik';
    expect(texts(body, three, 'sources: [decree-1921]\n').found).toEqual(['Source B, Source A, Source C']);
  });

  it('are counted in a series of their own when one is named', () => {
    const front = 'sources:\n  - decree-1921\n  - serge: Interpretation\n  - izatchik: Interpretation\n';
    const body =
      '::source[serge]\n\n::source[decree-1921]\n\n::source[izatchik]\n\n@serge and @izatchik; @decree-1921 and @serge.';
    expect(texts(body, three, front).found).toEqual(['Interpretations 1 and 2; Source A and Interpretation 1.']);
  });

  it.each([
    ['Source A', 'Source B'],
    ['Source 1', 'Source 2'],
    ['Document', 'Document 2'],
    ['Item 1', 'Item 2'],
  ])('of the style %s are counted as in %s', (style, second) => {
    const body = '::source[serge]\n\n::source[izatchik]\n\n@izatchik';
    expect(texts(body, three, `labels: ${style}\n`).found).toEqual([second]);
  });

  it('join two and three sources', () => {
    const body =
      '::source[serge]\n\n::source[izatchik]\n\n::source[decree-1921]\n\n@serge and @izatchik\n\n@serge, @izatchik and @decree-1921';
    expect(texts(body, three).found).toEqual(['Sources A and B', 'Sources A, B and C']);
  });

  it('go to a source that is listed and cited and not placed, with a warning', () => {
    const { found, said } = texts('See @serge.', three, 'sources: [serge]\n');
    expect(found).toEqual(['See Source A.']);
    expect(codes(said)).toEqual(['3:11 warning source/not-placed']);
  });

  it('are missed by a typed label that no source has', () => {
    const { said } = texts('::source[serge]\n\nLook at Source A and Source C.', three);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('warning source/typed-label');
    expect(said[0]).toContain('Source A is @serge');
  });

  it('may not be the id of another source', () => {
    const body = ':::source[source-b]{author=A}\nx\n:::\n\n:::source[other]{author=B}\ny\n:::\n';
    expect(codes(resolve(withTitle(body)).said)).toEqual(['4:1 error source/id-is-label']);
  });

  it('suggest the id that was meant', () => {
    expect(texts('::source[serge]\n\n@serg', three).said[0]).toContain('Did you mean “serge”?');
  });
});

describe(':lines[…]', () => {
  const cited = (body: string) => {
    const { resolved, said } = resolve(withTitle(body), {
      a: extract('They crowd the “restaurants”   where\nit costs $25 a head.'),
      b: extract('Without turning a hair.'),
    });
    const inlines: Inlines = resolved.nodes.flatMap((node) =>
      node.kind === 'block' && node.block.kind === 'paragraph' ? node.block.content : [],
    );
    return { citation: inlines.find(({ kind }) => kind === 'citation'), said, sources: resolved.sources };
  };

  it('means the last source before it, and numbers its lines', () => {
    const { citation, sources } = cited('::source[a]\n\n::source[b]\n\n:lines[turning a hair]');
    expect(citation).toMatchObject({ to: { source: 'b', phrase: 'turning a hair' } });
    expect(sources.map(({ numbered }) => numbered)).toEqual([false, true]);
  });

  it('means the source that it names, and takes its words exactly as they stand', () => {
    const { citation } = cited('::source[a]\n\n::source[b]\n\n:lines[the "restaurants" where it]{source=a}');
    expect(citation).toMatchObject({ to: { source: 'a', phrase: 'the “restaurants” where it' } });
  });

  it('is told in which other source of the lesson its words stand', () => {
    const { said } = cited('::source[a]\n\n::source[b]\n\n:lines[the "restaurants" where it]');
    expect(said.join('\n')).toContain(':lines[…]{source=a}');
  });

  it('is an error when the words are not there', () => {
    expect(codes(cited('::source[a]\n\n:lines[turning a hair]').said)).toEqual(['6:1 error line/phrase-not-found']);
  });
});

describe('a full text', () => {
  const full = 'It was cold. Everyone is infinitely better off, they say; and private traders crowd the restaurants.';
  const check = (body: string) =>
    resolve(
      withTitle('::source[x]\n'),
      { x: extract(body, 'author: A\nfull: full.txt') },
      {
        fulls: new Map([['content/history/sources/full.txt', full]]),
      },
    ).said;

  it('says nothing when every cut shows', () => {
    expect(check('Everyone is infinitely better off ... private traders crowd the restaurants.')).toEqual([]);
    expect(check('Everyone is [now] infinitely better off… Private traders crowd […] restaurants.')).toEqual([]);
  });

  it('shows a cut without an ellipsis', () => {
    const said = check('Everyone is infinitely better off. Private traders crowd the restaurants.');
    expect(codes(said)).toEqual(['5:36 error source/unmarked-cut']);
    expect(said[0]).toContain('After “is infinitely better off” the full text goes on with “they say and private”');
  });

  it('shows a word that was changed', () => {
    expect(codes(check('Everyone was infinitely better off'))).toEqual(['5:10 error source/not-in-full']);
  });

  it('that is not there is an error', () => {
    expect(codes(resolve(withTitle('::source[x]\n'), { x: extract('a', 'author: A\nfull: no.txt') }).said)).toEqual([
      '3:7 error source/no-full',
    ]);
  });
});

describe('pictures', () => {
  it('get their asset by the path from the root, those of a source relative to its file', () => {
    const pictures = new Map([
      ['content/history/media/a.png', { asset: 'aa', width: 4, height: 3 }],
      ['content/history/sources/b.png', { asset: 'bb', width: 8, height: 6 }],
    ]);
    const { resolved, said } = resolve(
      withTitle('![A](media/a.png)\n\n::source[x]\n'),
      { x: extract('', 'author: A\nimage: b.png\nalt: B') },
      { pictures },
    );
    expect(said).toEqual([]);
    expect(JSON.stringify(resolved.nodes)).toMatch(/"aa".*"bb"/);
  });
});
