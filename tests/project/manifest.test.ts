import { describe, expect, it } from 'vitest';
import { cleanOutput, readManifest, staleFiles, updateManifest, writeManifest } from '../../src/project/manifest.ts';
import { buildInMemory, memoryFiles } from '../fixtures/pipeline.ts';
import { topicText } from './project.ts';

const EMPTY = { version: 1, topics: {} } as const;
const support = ':::questions\n1. Why? [2]\n   > hunger\n   :::support\n   Think of bread.\n   :::\n:::\n';

/** The manifest after a build of these topics, on top of what an earlier one left. */
async function manifestOf(
  topics: Readonly<Record<string, string>>,
  before: Parameters<typeof updateManifest>[0] = EMPTY,
) {
  const { built, project, written } = await buildInMemory(topics);
  return { manifest: updateManifest(before, built, project), written };
}

describe('the manifest', () => {
  it('comes back from the output folder as it was written', async () => {
    const { manifest, written } = await manifestOf({ 'content/a.md': topicText() });
    await writeManifest(written.files, manifest);
    expect(await readManifest(written.files)).toEqual(manifest);
    expect(Object.keys(manifest.topics)).toEqual(['a']);
  });

  it('that is damaged or not there is an empty one', async () => {
    for (const text of ['{"version": 1, "topics"', '{"version":1,"topics":null}', '{"version":1,"topics":{"a":{}}}']) {
      expect(await readManifest(memoryFiles({ '.lessonpress.json': text }).files)).toEqual(EMPTY);
    }
    expect(await readManifest(memoryFiles().files)).toEqual(EMPTY);
  });

  it('names the files of a topic that is gone', async () => {
    const { manifest: before } = await manifestOf({ 'content/a.md': topicText(), 'content/b.md': topicText() });
    const { manifest } = await manifestOf({ 'content/a.md': topicText() }, before);
    expect(staleFiles(manifest)).toContain('b/worksheet.pdf');
    expect(staleFiles(manifest).every((path) => path.startsWith('b/'))).toBe(true);
  });

  it('names the support sheet of a topic that has no scaffolds any more', async () => {
    const { manifest: before } = await manifestOf({ 'content/a.md': topicText('', support) });
    const plain = support.replace(/ *:::support[\s\S]*?:::\n/, '');
    const { manifest } = await manifestOf({ 'content/a.md': topicText('', plain) }, before);
    expect(staleFiles(before)).toEqual([]);
    expect(staleFiles(manifest)).toEqual(['a/worksheet-support.pdf']);
  });

  it('names mark scheme and list of a topic that asks nothing any more', async () => {
    const { manifest: before } = await manifestOf({ 'content/a.md': topicText('', support) });
    const { manifest } = await manifestOf({ 'content/a.md': topicText('', 'Only text.\n') }, before);
    expect(staleFiles(manifest)).toEqual(['a/markscheme.pdf', 'a/questions.csv', 'a/worksheet-support.pdf']);
  });

  it('keeps the files of a topic that could not be built this time', async () => {
    const { manifest: before } = await manifestOf({ 'content/a.md': topicText() });
    const { manifest } = await manifestOf({ 'content/a.md': 'No front matter.\n' }, before);
    expect(manifest).toEqual(before);
  });
});

describe('cleaning', () => {
  it('removes what no topic makes, and nothing else', async () => {
    const { manifest: before, written } = await manifestOf({
      'content/a.md': topicText(),
      'content/b.md': topicText(),
    });
    const { manifest } = await manifestOf({ 'content/a.md': topicText() }, before);
    await written.files.write('b/mine.txt', 'not made by a build');
    const { removed, left } = await cleanOutput(written.files, manifest, false);
    expect(removed).toContain('b/worksheet.pdf');
    expect(written.paths().filter((path) => path.startsWith('b/'))).toEqual(['b/mine.txt']);
    expect(written.paths()).toContain('a/worksheet.pdf');
    expect(Object.keys(left.topics)).toEqual(['a']);
  });

  it('of everything removes every file that was made, the index and the manifest', async () => {
    const { manifest, written } = await manifestOf({ 'content/a.md': topicText() });
    await writeManifest(written.files, manifest);
    await written.files.write('index.html', '');
    await written.files.write('mine.txt', 'not made by a build');
    const { left } = await cleanOutput(written.files, manifest, true);
    expect([written.paths(), left]).toEqual([['mine.txt'], EMPTY]);
  });
});
