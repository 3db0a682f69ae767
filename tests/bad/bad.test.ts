import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatJson, formatTerminal } from '../../src/report/format.ts';
import { buildInMemory } from '../fixtures/pipeline.ts';

const folders = { cases: new URL('cases/', import.meta.url), warnings: new URL('warnings/', import.meta.url) };

/** A topic without faults, built beside each bad one. */
const GOOD = `---
title: A good topic
---

## The mutiny

The sailors rose in 1921.

:::questions
1. In which year did they rise? [1]
   > 1921
:::
`;

/** The files of a case, as they lie below content/. */
function filesOf(folder: URL, name: string): Record<string, Uint8Array> {
  const base = new URL(`${name}/`, folder);
  const files = readdirSync(base, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const root = new URL('.', base).pathname;
  return Object.fromEntries(
    files.flatMap((entry) => {
      const path = `${entry.parentPath}/${entry.name}`.replace(/\/+/g, '/').slice(root.length);
      return path === 'diagnostics.txt' ? [] : [[`content/${path}`, readFileSync(new URL(path, base))] as const];
    }),
  );
}

describe('a topic with errors is named with its places and what to do, writes nothing and stops no other', () => {
  for (const name of readdirSync(folders.cases).sort()) {
    it(name.replaceAll('-', ' '), async () => {
      const { project, built, written } = await buildInMemory({
        ...filesOf(folders.cases, name),
        'content/good.md': GOOD,
      });
      const topic = built.find(({ entry }) => entry.id === 'topic');
      const good = built.find(({ entry }) => entry.id === 'good');
      const diagnostics = topic?.diagnostics ?? [];
      const errors = formatJson(diagnostics, project.texts).filter(({ severity }) => severity === 'error');

      const shown = `${formatTerminal(diagnostics, project.texts, { colour: false })}\n`;
      await expect(shown).toMatchFileSnapshot(`cases/${name}/diagnostics.txt`);
      expect(errors).not.toEqual([]);
      for (const { file, line, column, hint } of errors) {
        expect(file).toMatch(/^content\//);
        expect([line, column]).toEqual([expect.any(Number), expect.any(Number)]);
        expect(hint).toEqual(expect.any(String));
      }
      expect(topic?.files).toEqual([]);
      expect(written.paths().filter((path) => path.startsWith('topic/'))).toEqual([]);
      expect(good?.files.map(({ path }) => path)).toContain('good/worksheet.pdf');
    });
  }
});

describe('a topic that looks wrong builds, and what to look at is named with its place', () => {
  for (const name of readdirSync(folders.warnings).sort()) {
    it(name.replaceAll('-', ' '), async () => {
      const { project, built } = await buildInMemory(filesOf(folders.warnings, name));
      const diagnostics = built[0]?.diagnostics ?? [];
      const shown = `${formatTerminal(diagnostics, project.texts, { colour: false })}\n`;
      await expect(shown).toMatchFileSnapshot(`warnings/${name}/diagnostics.txt`);
      const all = formatJson(diagnostics, project.texts);
      expect(all).not.toEqual([]);
      for (const { severity, line, column, hint } of all) {
        expect([severity, line, column, hint]).toEqual([
          'warning',
          expect.any(Number),
          expect.any(Number),
          expect.any(String),
        ]);
      }
      expect(built[0]?.files.map(({ path }) => path)).toContain('topic/worksheet.pdf');
    });
  }
});
