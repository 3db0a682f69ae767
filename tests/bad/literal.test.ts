import { describe, expect, it } from 'vitest';
import { buildInMemory } from '../fixtures/pipeline.ts';

const MARK = '{{title}} {{{css}}} {{> body}} {{#each x}}';
const SAFE = 'HB';

/** A topic with template marks in every field and every kind of content; each is numbered, so that none is missed. */
function hostile(): { text: string; marks: string[] } {
  const marks: string[] = [];
  const mark = () => {
    const own = `{{${SAFE}${marks.length}}}`;
    marks.push(own);
    return own;
  };
  const text = `---
title: "T ${mark()}"
dates: "${mark()}"
subject: "${mark()}"
course: "${mark()}"
stage: "${mark()}"
enquiry: "E ${mark()}"
outcome: "O ${mark()}"
objectives: ["${mark()}"]
terms: {"${mark()}": "m ${mark()}"}
prior: ["${mark()}"]
misconceptions: ["${mark()}"]
equipment: ["${mark()}"]
guidance: "${mark()}"
school: "${mark()}"
rights: "${mark()}"
further: ["${mark()}"]
---

## Section ${mark()}

Prose ${mark()} and *${mark()}* and \`${mark()}\`.

| a ${mark()} | b |
|---|---|
| ${mark()} | c |

:::source[decree]{author="${mark()}" work="${mark()}" note="${mark()}" rights="${mark()}"}
Words ${mark()} of it.
:::

:::questions[Set ${mark()}]
Rubric ${mark()}

1. Which ${mark()}? [1]
   - [x] right ${mark()}
   - [ ] wrong ${mark()}
2. Fill. [1] {bank decoys="${mark()}"}
   The [[${mark()}]] was.
3. Why ${mark()}? [4]
   > Any two from:
   > - ${mark()}
   > - b ${mark()}
   :::support
   Help ${mark()}
   :::
:::

:::task[Task ${mark()}]
Do ${mark()}.
:::

:::notes
Note ${mark()}
:::
`;
  return { text, marks };
}

describe('template marks in content', () => {
  it('are printed as they stand, in every field', async () => {
    const { text, marks } = hostile();
    const { built, written } = await buildInMemory({ 'content/topic.md': text });
    expect(built[0]?.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const all = written
      .paths()
      .map((path) => written.text(path))
      .join('\n')
      .replace(/&#123;|&#x7[bB];/g, '{')
      .replace(/&#125;|&#x7[dD];/g, '}');
    expect(marks.filter((own) => !all.includes(own))).toEqual([]);
  });

  it('run nothing, whatever they are', async () => {
    const body = `---\ntitle: "T ${MARK}"\n---\n\nProse \`${MARK}\` and ${MARK}.\n`;
    const { built, written } = await buildInMemory({ 'content/topic.md': body });
    expect(built[0]?.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(written.text('topic/worksheet.pdf')).toContain('{{&gt; body}}');
  });
});
