import { expect } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { load, topicText } from '../project/project.ts';

/** What is warned of one topic, as it is prepared for check and build alike. */
export async function warnings(body: string, front = ''): Promise<readonly Diagnostic[]> {
  const { prepare } = await load({ 'content/a.md': topicText(front, body) });
  const { value, diagnostics } = await prepare('a');
  expect(value).not.toBeNull();
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return diagnostics.filter(({ code }) => code.startsWith('check/'));
}

export async function messages(body: string, front = ''): Promise<readonly string[]> {
  return (await warnings(body, front)).map(({ code, message }) => `${code}: ${message}`);
}

export const questions = (text: string, more = '') => `:::questions${more}\n${text}\n:::\n`;
