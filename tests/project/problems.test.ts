import { expect, it } from 'vitest';
import { exitCodeOf } from '../../src/commands/session.ts';
import { BrowserProblem, JobFailed } from '../../src/io/browser/problem.ts';
import { FileProblem } from '../../src/model/ports.ts';
import { topicProblem } from '../../src/project/problems.ts';
import { buildInMemory } from '../fixtures/pipeline.ts';
import { codesOf, topicText } from './project.ts';

it('a document that cannot be printed sends its author to the topic and to the project’s own templates', () => {
  const { code, hint } = topicProblem(new JobFailed('worksheet.pdf', 'it took longer than 60 s'), 'content/a.md');
  expect(code).toBe('print/failed');
  expect(hint).toContain('very large in this topic');
  expect(hint).toContain('templates/ and themes');
});

/** Fails the first time only. */
function once(fail: () => void): () => void {
  let calls = 0;
  return () => {
    calls += 1;
    if (calls === 1) fail();
  };
}

const topics = { 'content/a.md': topicText(), 'content/b.md': topicText(), 'content/c.md': topicText() };

it('a bug that one topic meets is reported as one, with exit code 3, and the other topics are built', async () => {
  const { built } = await buildInMemory(topics, {
    beforeMeasure: once(() => {
      throw new TypeError('x is not a function');
    }),
  });
  const [first, ...rest] = built;
  expect(codesOf(first?.diagnostics ?? [])).toEqual(['lessonpress/bug']);
  expect(first?.diagnostics[0]?.hint).toContain('TypeError: x is not a function');
  expect(rest.every(({ files }) => files.length > 0)).toBe(true);
  expect(exitCodeOf(built.flatMap(({ diagnostics }) => diagnostics))).toBe(3);
});

it('a file that cannot be written, since a viewer has it open, fails its own topic and no other', async () => {
  const { built } = await buildInMemory(topics, {
    beforeWrite: (path) => {
      if (path === 'b/answers.pdf') throw new FileProblem(path, 'unwritable', `${path} cannot be written.`);
    },
  });
  expect(built.map(({ diagnostics }) => codesOf(diagnostics))).toEqual([[], ['file/unwritable'], []]);
  expect(built.map(({ files }) => files.length > 0)).toEqual([true, false, true]);
});

it('without a browser the build ends: no topic can be printed', async () => {
  const failing = buildInMemory(topics, {
    beforeMeasure: () => {
      throw new BrowserProblem('none');
    },
  });
  await expect(failing).rejects.toBeInstanceOf(BrowserProblem);
});

it('a template of the project that cannot be used is named, and is no bug', async () => {
  const templates = { 'worksheet/header.hbs': '{{gone}}' };
  const { built } = await buildInMemory({ 'content/a.md': topicText() }, { templates });
  const diagnostics = built.flatMap((topic) => topic.diagnostics);
  expect(codesOf(diagnostics)).toEqual(['template/failed']);
  expect(diagnostics[0]?.message).toContain('worksheet/header.hbs');
  expect(exitCodeOf(diagnostics)).toBe(1);
});
