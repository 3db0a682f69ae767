import { describe, expect, it } from 'vitest';
import { visibleExtracts } from '../../src/project/load.ts';
import { codesOf, load, topicText } from './project.ts';

const extract = (author: string) => `---\nauthor: ${author}\nmade: 1921\n---\nWords of ${author}.\n`;

describe('settings', () => {
  it('of the nearer file win, one by one', async () => {
    const { topic } = await load({
      'lessonpress.yaml': 'school: The school\nseed: 1\nlanguage: en-GB\n',
      'content/_folder.yaml': 'subject: All\nseed: 2\n',
      'content/history/_folder.yaml': 'subject: History\n',
      'content/history/nep.md': topicText(),
      'content/plants.md': topicText(),
    });
    expect(topic('history/nep').settings).toMatchObject({ school: 'The school', subject: 'History', seed: 2 });
    expect(topic('plants').settings).toMatchObject({ school: 'The school', subject: 'All', seed: 2 });
  });

  it('of the front matter win over those of files, and a flag over the front matter', async () => {
    const contents = {
      'lessonpress.yaml': 'paper: letter\nspaces: none\n',
      'content/topic.md': topicText('paper: a4\nlabels: Document\n'),
    };
    const settings = async (flags: object) => (await (await load(contents, flags)).prepare('topic')).value?.settings;
    expect(await settings({})).toMatchObject({ paper: 'a4', spaces: 'none', labels: 'Document' });
    expect(await settings({ paper: 'letter' })).toMatchObject({ paper: 'letter', spaces: 'none', labels: 'Document' });
  });

  it('of a folder do not reach its neighbours', async () => {
    const { topic } = await load({
      'content/a/_folder.yaml': 'subject: A\n',
      'content/a/one.md': topicText(),
      'content/ab/two.md': topicText(),
    });
    expect([topic('a/one').settings.subject, topic('ab/two').settings.subject]).toEqual(['A', null]);
  });

  it('that are wrong are named with their file, and the rest of it holds', async () => {
    const { project, topic } = await load({
      'lessonpress.yaml': 'papper: a4\nschool: The school\n',
      'content/topic.md': topicText(),
    });
    expect(codesOf(project.diagnostics)).toEqual(['settings/unknown-key']);
    expect(project.diagnostics[0]?.span?.file).toBe('lessonpress.yaml');
    expect(topic('topic').settings.school).toBe('The school');
  });

  it('are not needed', async () => {
    const { project } = await load({ 'topic.md': topicText() }, {}, '');
    expect([project.topics.map(({ id }) => id), project.diagnostics]).toEqual([['topic'], []]);
  });
});

describe('topics', () => {
  it('are the .md files outside sources/ whose names do not begin with _', async () => {
    const { project } = await load({
      'content/b.md': topicText(),
      'content/a/one.MD': topicText(),
      'content/_draft.md': topicText(),
      'content/a/sources/x.md': extract('X'),
      'content/a/sources/full/x.md': 'Full text.',
      'content/notes.txt': 'No topic.',
      'other/c.md': topicText(),
    });
    expect(project.topics.map(({ id }) => id)).toEqual(['a/one', 'b']);
  });

  it('with CRLF and a BOM are prepared as without', async () => {
    const text = topicText('terms:\n  nepman: a trader\n', '## The mutiny\n\n- one\n- two\n');
    const prepared = async (raw: string) => (await load({ 'content/topic.md': raw })).prepare('topic');
    const plain = await prepared(text);
    expect(plain.value).not.toBeNull();
    expect(await prepared(`\ufeff${text.replaceAll('\n', '\r\n')}`)).toEqual(plain);
    expect(await prepared(text.replaceAll('\n', '\r'))).toEqual(plain);
  });

  it('that are not UTF-8 stop no other', async () => {
    const { project, prepare } = await load({
      'content/bad.md': Uint8Array.from([0x2d, 0xff, 0x0a]),
      'content/good.md': topicText(),
    });
    expect(project.topics.map(({ id, source }) => [id, source === null])).toEqual([
      ['bad', true],
      ['good', false],
    ]);
    expect(codesOf((await prepare('bad')).diagnostics)).toEqual(['file/not-utf8']);
    expect((await prepare('good')).diagnostics).toEqual([]);
  });
});

describe('sources', () => {
  const contents = {
    'content/sources/lenin.md': extract('Lenin far away'),
    'content/sources/serge.md': extract('Serge'),
    'content/history/sources/lenin.md': extract('Lenin nearby'),
    'content/history/nep.md': topicText('', '::source[lenin]\n\n::source[serge]\n'),
    'content/art/poster.md': topicText('', '::source[lenin]\n'),
    'content/geography/sources/map.md': extract('A mapmaker'),
  };

  it('are looked for in the nearest sources/ folder upward', async () => {
    const { prepare } = await load(contents);
    const authors = async (id: string) =>
      (await prepare(id)).value?.topic.sources.map(({ attribution }) => JSON.stringify(attribution));
    expect(await authors('history/nep')).toEqual([
      expect.stringContaining('Lenin nearby'),
      expect.stringContaining('Serge'),
    ]);
    expect(await authors('art/poster')).toEqual([expect.stringContaining('Lenin far away')]);
  });

  it('of other folders are not seen', async () => {
    const { project } = await load(contents);
    expect([...visibleExtracts(project, 'content/history/nep.md').keys()]).toEqual(['lenin', 'serge']);
  });

  it('that are broken speak up only in topics that use them', async () => {
    const { prepare, project } = await load({
      'content/sources/broken.md': '---\nauthr: Lenin\n---\nWords.\n',
      'content/uses.md': topicText('', '::source[broken]\n'),
      'content/cites.md': topicText('', 'See @broken.\n'),
      'content/other.md': topicText(),
    });
    expect(codesOf((await prepare('uses')).diagnostics)).toContain('front-matter/unknown-key');
    expect(codesOf((await prepare('cites')).diagnostics)).toContain('front-matter/unknown-key');
    expect((await prepare('other')).diagnostics).toEqual([]);
    expect(project.diagnostics).toEqual([]);
  });

  it('that cannot be read are not called unknown as well', async () => {
    const { prepare } = await load({
      'content/sources/broken.md': Uint8Array.from([0x61, 0xff]),
      'content/uses.md': topicText(
        'sources: [broken]\n',
        '::source[broken]\n\nSee @broken and :lines[x]{source=broken}.\n',
      ),
    });
    expect(codesOf((await prepare('uses')).diagnostics)).toEqual(['file/not-utf8']);
  });
});
