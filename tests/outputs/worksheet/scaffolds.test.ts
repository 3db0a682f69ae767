import { describe, expect, it } from 'vitest';
import { topicOf, topicText } from '../slides/deck.ts';
import { bodyOf, makeCopies } from './copies.ts';

const QUESTION = ':::questions\n1. Which year? [1]\n   > 1921\n:::';
/** Which copies have some words. */
function copiesWith(words: string, body: string): string[] {
  const copies = makeCopies(topicOf(topicText('', `## One\n\nSome text.\n\n${body}\n\n${QUESTION}`)));
  return copies.artifacts.map(({ file }) => file).filter((file) => bodyOf(copies, file).includes(words));
}

describe('help between paragraphs', () => {
  it('is in the copy with scaffolds only', () => {
    expect(copiesWith('Look again.', ':::support\nLook again.\n:::')).toEqual(['worksheet-support.pdf']);
  });

  it('is in that copy only when it stands in a task', () => {
    const task = ':::task[Rank]\nRank them.\n\n:::support\nLook again.\n:::\n\n:::';
    expect(copiesWith('Look again.', task)).toEqual(['worksheet-support.pdf']);
    expect(copiesWith('Rank them.', task)).toContain('worksheet.pdf');
  });

  it('makes that copy when it is written as only for it', () => {
    expect(copiesWith('Look again.', ':::only{in=support}\nLook again.\n:::')).toEqual(['worksheet-support.pdf']);
  });
});

describe('a challenge between paragraphs', () => {
  it('is in the copy with challenges and in the key, not on the sheet nor in the copy with scaffolds', () => {
    const both = ':::challenge\nWho lost by it?\n:::\n\n:::support\nLook again.\n:::';
    expect(copiesWith('Who lost by it?', both)).toEqual(['worksheet-challenge.pdf', 'answers.pdf']);
  });
});
