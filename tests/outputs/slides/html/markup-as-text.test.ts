import { describe, expect, it } from 'vitest';
import { escapeHtml } from '../../../../src/html/escape.ts';
import type { ResolvedTopic } from '../../../../src/model/topic.ts';
import { deckOf, slidesMarkup, topicOf, topicText } from '../deck.ts';

/** Stands wherever a lesson has words, until what looks like markup takes its place. */
const WORD = 'Qwertz';

const LESSON = topicText(
  `outcome: ${WORD} outcome\nterms:\n  ${WORD}: a ${WORD}\nslides: full`,
  `## ${WORD} heading

A paragraph with ${WORD}, *${WORD}* and \`${WORD}\`.

- ${WORD}

| ${WORD} | b |
|---|---|
| c | ${WORD} |

$$x = \\text{${WORD}}$$

\`\`\`python
print("${WORD}")
${WORD}
\`\`\`

:::source[A]{author="${WORD}" made=1921}
They saw wild lions and ${WORD} there.
:::

:::questions{for=check}
1. Read Source A. What did they see? [2]
   > They saw “wild lions”, and ${WORD} $\\text{${WORD}}$. They said “${WORD} there”.
2. They paid a [[${WORD}]]. [1]
3. Which? [1]
   - [ ] this ${WORD}
   - [x] that ${WORD}
:::

:::notes
Say ${WORD} and $\\text{${WORD}}$.
:::

:::questions
1. Where do they go? [4]
   - [Red] ${WORD}
   - [Blue] sky
   - [Red] blood
   - [Blue] sea
:::`,
);

/** What the passes over finished markup look for, and ways out of an element. */
const LOOKALIKES = [
  '<span class="answer fragment" data-step="0">',
  ' data-cut="unit" data-part="1" xmlns="http://www.w3.org/2000/svg"',
  '<div class="source-body"><p>wild lions</p>',
  '</p><p class="attribution">',
  '</div><ul class="glosses">',
  '<annotation encoding="x">TeX</annotation>',
  '</semantics></math></span>',
  '<span class="katex-html" aria-hidden="true">',
  '<aside class="notes">',
  '</aside></section>',
  '<span class="pstrut" style="height:2.7em;">',
  '>\n<div>',
  '<mark class="quote-mark fragment">',
  '&lt;b&gt; &amp;amp; &quot;',
  "<h2 class='x'>",
];

/** The lesson with these words in the place of WORD, wherever words are. */
function lessonWith(words: string): ResolvedTopic {
  const put = (value: unknown): unknown => {
    if (typeof value === 'string') return value.replaceAll(WORD, () => words);
    if (Array.isArray(value)) return value.map(put);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, key === 'tex' ? texWith(inner, words) : put(inner)]),
    );
  };
  return put(topicOf(LESSON)) as ResolvedTopic;
}

/** In TeX these signs mean something else. */
function texWith(tex: unknown, words: string): unknown {
  return String(tex).replaceAll(WORD, () => words.replaceAll(/[&#%\n]/g, '!'));
}

/** As long, with the same spaces and letters, and nothing that means anything in HTML. */
const harmless = (words: string) => words.replaceAll(/[<>"'’”&=]/g, '!');

/** Every tag, `words` in its attributes told by a sign; heights inside a formula are those of its letters. */
function tagsOf(markup: string, words: string): string[] {
  const tags = markup.replaceAll(escapeHtml(words), WORD).match(/<[^>]*>/g) ?? [];
  return tags.map((tag) => tag.replace(/ style="[^"]*"| f\d+(?=")/g, ''));
}

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  '#39': "'",
  '#x27': "'",
  '#x3D': '=',
};

/** What is read, with signs that KaTeX may set otherwise as harmless ones. */
function readOf(markup: string): string {
  const text = markup.replaceAll(/<[^>]*>/g, '').replaceAll(/&(#?\w+);/g, (all, name) => ENTITIES[name] ?? all);
  return harmless(text);
}

describe('words that look like markup', () => {
  it.each(LOOKALIKES)('are words on the slides and in the notes: %s', (words) => {
    const plain = slidesMarkup(deckOf(lessonWith(harmless(words))).html);
    const markup = slidesMarkup(deckOf(lessonWith(words)).html);
    expect(tagsOf(markup, words)).toEqual(tagsOf(plain, harmless(words)));
    expect(readOf(markup)).toBe(readOf(plain));
  });
});
