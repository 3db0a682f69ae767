import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { build, openFiles, openSession, prepareTopic } from '../src/index.ts';
import { fixedGridMeasurer } from './fixtures/measurer.ts';
import { readPrinted } from './fixtures/pipeline.ts';
import { topicText } from './project/project.ts';

const folder = mkdtempSync(join(tmpdir(), 'lessonpress-api-'));
mkdirSync(join(folder, 'content'));
writeFileSync(join(folder, 'content', 'nep.md'), topicText('', 'Text.\n', 'The NEP'));
afterAll(() => rmSync(folder, { recursive: true }));

it('a program reads and checks the topics of a folder with the public API alone', async () => {
  const session = await openSession([], {}, { cwd: folder });
  const [topic] = session.topics;
  if (!topic) throw new Error('no topic');
  const { value, diagnostics } = await prepareTopic(topic, session.project, session);
  expect(value?.topic.front.title).toBe('The NEP');
  expect(diagnostics).toEqual([]);
});

it('a program builds them with a press of its own', async () => {
  const session = await openSession([], {}, { cwd: folder });
  const built = await build(session.project, session.topics, {
    ...session,
    output: openFiles(session.place.output, { create: true }),
    press: () => ({ ...fixedGridMeasurer(), print: async ({ body }) => ({ pdf: new TextEncoder().encode(body) }) }),
    finish: async (pdf) => pdf,
    readPdf: readPrinted,
    only: ['worksheet'],
    keepGoing: false,
    jobs: 1,
    onTopic: () => {},
  });
  expect(built.map(({ title }) => title)).toEqual(['The NEP']);
  expect(readFileSync(join(folder, 'output', 'nep', 'worksheet.pdf'), 'utf8')).toContain('The NEP');
});
