import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { runCheck } from '../../src/commands/check.ts';
import { runWithHost } from '../fixtures/host.ts';

const TOPIC = `---
title: The New Economic Policy
---

## Why the NEP?

It had gone on for long. In 1921 the sailors rose.

**Lenin gave way.** Nobody had thought it.

## Then

It was a
long year. In 1924 Lenin died.
`;

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function project(settings: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'lessonpress-check-'));
  folders.push(folder);
  mkdirSync(join(folder, 'content'));
  writeFileSync(join(folder, 'content', 'nep.md'), TOPIC);
  if (settings !== '') writeFileSync(join(folder, 'lessonpress.yaml'), settings);
  return folder;
}

const check = (folder: string, json: boolean) => runWithHost(folder, (host) => runCheck([], { json }, host));

describe('what check says of the slides', () => {
  it('is each sentence that a rule chose, with its file and the line of its paragraph', async () => {
    const { err } = await check(project(''), false);
    expect(err).toContain('content/nep.md:13: In 1924 Lenin died.');
    expect(err).not.toContain('Lenin gave way');
    expect(err).not.toContain('1921');
  });

  it('is the same as data with --json', async () => {
    const { out } = await check(project(''), true);
    expect(JSON.parse(out).chosen).toEqual([
      { topic: 'nep', file: 'content/nep.md', line: 13, sentence: 'In 1924 Lenin died.' },
    ]);
  });

  it('is nothing where the project shows all of its text', async () => {
    const { err } = await check(project('slides: full\n'), false);
    expect(err).not.toContain('Sentences chosen');
  });
});
