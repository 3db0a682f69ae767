// The content that is measured: one lesson in Lessonpress's format, and the same words as the plain Markdown that a user
// of md-to-pdf would write (ruled lines typed as rules), and as a Marp deck.

const WORDS = ['harvest', 'railway', 'factory', 'market', 'village', 'treaty', 'wages', 'winter', 'grain', 'steel'];
const word = (i, k) => WORDS[(i * 7 + k * 3) % WORDS.length];

const PROSE = (i) => [
  `In the ${word(i, 1)} of year ${1900 + (i % 60)} the council of the district met to decide what should be done about the ${word(i, 2)}. Nobody knew how much of it was left, and the reports that came in from the countryside did not agree with each other.`,
  `The council sent three people to look for themselves. They travelled for two weeks, spoke with farmers and traders, and wrote down what they saw about the ${word(i, 3)} and the ${word(i, 4)}. Their report was short and plain, and it changed the plan.`,
  `Afterwards the ${word(i, 5)} was divided again, prices fell, and the ${word(i, 6)} grew for the first time in five years. Not everybody was content: some had gained much more than others, and they were not always those who had worked hardest.`,
];
const TABLE = (i) => [
  ['Year', 'Grain (t)', 'Steel (t)'],
  ...[0, 1, 2, 3].map((k) => [
    String(1900 + (i % 60) + k),
    String(120 + ((i * 13 + k * 17) % 90)),
    String(40 + ((i * 5 + k * 11) % 50)),
  ]),
];
const SOURCE = (i) =>
  `We came to the ${word(i, 2)} in the evening. There was no light in any window and nobody in the road. An old man told us that the ${word(i, 4)} had been taken away in the night, and that he had heard nothing ... In the morning the square was full of people again.`;
const QUESTIONS = (i) => [
  [`In which year did the council meet about the ${word(i, 2)}?`, 1, String(1900 + (i % 60))],
  [`How many people did the council send?`, 1, 'three'],
  [`Give two things that they did on their journey.`, 2, 'spoke with farmers; wrote down what they saw'],
  [`Describe what happened to prices afterwards.`, 2, 'they fell'],
  [`What can you learn from the source about the ${word(i, 4)}?`, 3, 'it had been taken away in the night'],
  [`Explain why not everybody was content.`, 4, 'some had gained much more than others'],
  [`Use the table to describe the change in grain.`, 4, 'it rose and fell from year to year'],
  [`How useful is the source to a historian?`, 8, 'it is by an eyewitness, but it tells of one evening only'],
];
const mdTable = (rows) =>
  [rows[0], rows[0].map(() => '---'), ...rows.slice(1)].map((row) => `| ${row.join(' | ')} |`).join('\n');

/** A small picture, the same for everybody. */
export const PICTURE = `<svg xmlns="http://www.w3.org/2000/svg" width="320" height="140" viewBox="0 0 320 140"><g fill="none" stroke="#111" stroke-width="2"><path d="M20 120V20M20 120H300"/><path d="M20 100L80 70L140 84L200 40L280 28"/></g><g font-family="sans-serif" font-size="12" fill="#111"><text x="24" y="16">t</text><text x="286" y="136">year</text></g></svg>\n`;

/** Front matter and starter of a topic in Lessonpress's format. */
const opening = (i) => `---
title: Lesson ${i + 1}, the ${word(i, 2)}
subject: History
enquiry: Did the plan work?
---

:::questions{for=starter minutes=5}
1. What is a council? [1]
   > a group of people who decide together
:::

`;

/** Topic number i in Lessonpress's format. */
export function topic(i) {
  const [a, b, c] = PROSE(i);
  const questions = QUESTIONS(i).map(([stem, marks, answer], k) => `${k + 1}. ${stem} [${marks}]\n   > ${answer}`);
  return `${opening(i)}## What the council did

${a}

${b}

![A line that rises from left to right](picture.svg "Grain, in tonnes")

## What came of it

${c}

Table: Grain and steel

${mdTable(TABLE(i))}

:::source[traveller]{author="A traveller" made=1905 rights="made up for the benchmark"}
${SOURCE(i)}
:::

:::questions[The council]{minutes=20}
Use @traveller and the table.

${questions.join('\n')}
:::
`;
}

/** The same as plain Markdown, as a sheet or as a key. */
export function plain(i, withAnswers) {
  const [a, b, c] = PROSE(i);
  const rule = '<div style="border-bottom:1px dotted #555;height:8.5mm"></div>';
  const questions = QUESTIONS(i).map(([stem, marks, answer], k) => {
    const room = withAnswers ? `**${answer}**` : Array.from({ length: marks * 2 }, () => rule).join('\n');
    return `${k + 1}. ${stem} [${marks}]\n\n${room}\n`;
  });
  return `# Lesson ${i + 1}, the ${word(i, 2)}

Name: ____________ Class: ________ Date: ________

Did the plan work?

## What the council did

${a}

${b}

![A line that rises from left to right](picture.svg)

## What came of it

${c}

${mdTable(TABLE(i))}

> ${SOURCE(i)}
>
> A traveller, 1905

${questions.join('\n')}
`;
}

/** The same as a Marp deck of twelve slides. */
export function deck(i) {
  const slides = [
    `# Lesson ${i + 1}, the ${word(i, 2)}\n\nDid the plan work?`,
    '## Starter\n\n1. What is a council?',
    ...PROSE(i).map(
      (text, k) =>
        `## Part ${k + 1}\n\n${text
          .split('. ')
          .slice(0, 2)
          .map((s) => `- ${s}`)
          .join('\n')}`,
    ),
    `## The figures\n\n${mdTable(TABLE(i))}`,
    `## Source A\n\n> ${SOURCE(i)}`,
    ...QUESTIONS(i)
      .slice(0, 5)
      .map(([stem, marks, answer]) => `## Question\n\n${stem} [${marks}]\n\n**${answer}**`),
  ];
  return `---\nmarp: true\npaginate: true\n---\n\n${slides.join('\n\n---\n\n')}\n`;
}

/** The twelve slides of deck(i) as a topic in Lessonpress's format, with what else a deck of ours has: notes, answers on a click. */
export function deckTopic(i) {
  const points = PROSE(i).map((text) => {
    const [first, second] = text.split('. ');
    return `- ${first}\n- ${second}`;
  });
  const checks = QUESTIONS(i).slice(0, 5);
  return `${opening(i)}## Part 1

${points[0]}

## Part 2

${points[1]}

## Part 3

${points[2]}

## The figures

${mdTable(TABLE(i))}

:::source[traveller]{author="A traveller" made=1905}
${SOURCE(i)}
:::

:::questions{for=check}
${checks.map(([stem, marks, answer], k) => `${k + 1}. ${stem} [${marks}]\n   > ${answer}`).join('\n')}
:::
`;
}
