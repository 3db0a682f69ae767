import { expect, vi } from 'vitest';
import type { Artifact } from '../../src/model/document.ts';
import { outputs } from '../../src/outputs/index.ts';
import { topicText } from '../project/project.ts';

/** A lesson whose sheet shows some of its answers for good reasons, and must not show the others. */
export const lesson = topicText(
  'subject: History\nobjectives:\n  - Explain the end of War Communism.\nmisconceptions:\n' +
    '  - misconception: The sailors were old enemies.\n    response: They had long been friends of the Bolsheviks.\n',
  `## War Communism ends

The sailors of Kronstadt mutinied in March. Lenin gave up War Communism, and the peasants paid a tax.

![A flag](flag.svg)

:::notes
Ask the class quietly why a single flash of lightning frightened Lenin so.
:::

:::questions[What happened?]
1. In which year did the sailors mutiny? [1]
   > 1921
2. Name the side that fought against the Reds. [1]
   > the Whites
   > Accept: White Army
3. Fill the gaps. [2] {bank decoys="rent"}
   Peasants now paid a [[tax]] and could sell their [[surplus]].
4. Choose the policy that was given up. [1]
   - [x] War Communism
   - [ ] the Land Decree
   - [ ] collectivisation
5. Explain why Lenin changed course. [4]
   > The mutiny showed him that even the strongest supporters of his party could bear the old policy no longer.
6. Work out the sum of the squares of 7 and 5. [1]
   > $7^{2}+5^{2}=74$
:::

:::questions{for=starter}
1. Who led the Red Army? [1]
   > Trotsky
:::
`,
  'The mutiny of the sailors',
);

export const flag =
  '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"><rect width="60" height="40" fill="#ccc"/></svg>';

export const project = { 'content/lesson.md': lesson, 'content/flag.svg': flag };

/** Lets every output of a name make other artifacts than it would; until vi.restoreAllMocks(). */
export function plantInOutput(name: string, plant: (artifact: Artifact) => Artifact): void {
  const output = outputs.find((entry) => entry.name === name);
  if (!output) throw new Error(`no output ${name}`);
  const render = output.render;
  vi.spyOn(output, 'render').mockImplementation((composed, press) => render(composed, press).map(plant));
}

/** Puts a text before the end of the body of an HTML artifact or of the page to be printed. */
export function inBody(file: string, html: string): (artifact: Artifact) => Artifact {
  return (artifact) => {
    if (artifact.file !== file) return artifact;
    if (artifact.kind === 'html') return { ...artifact, html: artifact.html.replace('</footer>', `${html}</footer>`) };
    return artifact.kind === 'pdf'
      ? { ...artifact, body: artifact.body.replace('</footer>', `${html}</footer>`) }
      : artifact;
  };
}

/** What is said of leaks, each message as a line. */
export function leaksOf(built: readonly { readonly diagnostics: readonly { code: string; message: string }[] }[]) {
  const others = built.flatMap(({ diagnostics }) => diagnostics).filter(({ code }) => code !== 'leak/answer');
  expect(others).toEqual([]);
  return built.flatMap(({ diagnostics }) =>
    diagnostics.filter(({ code }) => code === 'leak/answer').map(({ message }) => message),
  );
}
