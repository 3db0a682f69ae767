import { questionTypes } from './index.ts';
import type { QuestionType } from './type.ts';

/**
 * The guide's reference of question kinds, by file name below docs/guide/kinds/: an index, and a page for each kind,
 * made from what the kind says of itself and from its example.
 */
export function kindPages(): Readonly<Record<string, string>> {
  const byTitle = [...questionTypes].sort((a, b) => (a.title < b.title ? -1 : 1));
  return Object.fromEntries([
    ['README.md', indexPage(byTitle)],
    ...byTitle.map((type) => [`${type.kind}.md`, kindPage(type)] as const),
  ]);
}

const MADE = '<!-- Made by `npm run guide` from src/questions/: change it there. -->';

function indexPage(types: readonly QuestionType<unknown>[]): string {
  const rows = types.map(
    ({ kind, title, about }) => `| [${title}](${kind}.md) | \`${kind}\` | ${firstSentence(about)} |`,
  );
  return [
    MADE,
    '',
    '# Kinds of question',
    '',
    'How each kind is written, printed and marked. What is true of all of them stands in [Questions](../questions.md).',
    '',
    '| kind | its name | what it is for |',
    '|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

function kindPage({ kind, title, about, attributes, example }: QuestionType<unknown>): string {
  const rows = Object.entries(attributes).map(([name, means]) => `| \`${name}\` | ${means.replaceAll('|', '\\|')} |`);
  const table = ['## Attributes', '', '| attribute | what it does |', '|---|---|', ...rows, ''];
  const how = !example.includes(`kind=${kind}`)
    ? `The program sees the kind from what you write. \`{kind=${kind}}\` names it where the shape would say something else.`
    : `It is named: \`{kind=${kind}}\`.`;
  return [
    MADE,
    '',
    `# ${title}`,
    '',
    about,
    '',
    '```markdown questions',
    example,
    '```',
    '',
    how,
    '',
    ...(rows.length > 0 ? table : []),
    'Marks, room to write, help and challenge are the same for every kind: see [Questions](../questions.md).',
    '[All kinds](README.md)',
    '',
  ].join('\n');
}

/** The first sentence, with what would break a cell of a table taken out. */
function firstSentence(about: string): string {
  const line = about.split('\n')[0] ?? '';
  return (/^.*?[.!?](?=\s|$)/.exec(line)?.[0] ?? line).replaceAll('|', '\\|');
}
