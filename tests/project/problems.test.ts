import { expect, it } from 'vitest';
import { JobFailed } from '../../src/io/browser/problem.ts';
import { jobDiagnostic } from '../../src/project/problems.ts';
import { lesson } from '../outputs/worksheet/topic.ts';

it('a document that cannot be printed sends its author to the topic and to the project’s own templates', () => {
  const { code, hint } = jobDiagnostic(new JobFailed('worksheet.pdf', 'it took longer than 60 s'), lesson());
  expect(code).toBe('print/failed');
  expect(hint).toContain('very large in this topic');
  expect(hint).toContain('templates/ and themes');
});
