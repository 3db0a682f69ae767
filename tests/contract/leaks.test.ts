import { afterEach, describe, expect, it, vi } from 'vitest';
import { createHtml } from '../../src/html/create.ts';
import { readAssets } from '../../src/io/assets.ts';
import { secretsOf } from '../../src/leaks/secrets.ts';
import type { ResolvedTopic } from '../../src/model/topic.ts';
import { outputs } from '../../src/outputs/index.ts';
import type { Press } from '../../src/outputs/output.ts';
import type { Prepared } from '../../src/project/prepare.ts';
import { loadTheme } from '../../src/project/themes.ts';
import { questionTypes } from '../../src/questions/index.ts';
import { measureFlow } from '../fixtures/measurer.ts';
import { buildInMemory } from '../fixtures/pipeline.ts';
import { inBody, plantInOutput } from '../leaks/planted.ts';
import { load, topicText } from '../project/project.ts';

const assets = await readAssets(null);
const theme = loadTheme('plain', assets);
if (!theme) throw new Error('the theme of the package is gone');

const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"><rect width="9" height="9"/></svg>';

/** A project with the example of a kind, and a picture of every name that it uses. */
function projectOf(example: string): Record<string, string> {
  const pictures = [...example.matchAll(/\]\(([\w/.-]+\.(?:svg|png|jpg))\)/g)].map(([, path = '']) => path);
  const sources =
    '\n:::source[first]{attribution="A diary"}\nThe shops were full.\n:::\n\n:::source[second]{attribution="A letter"}\nThe shops were empty.\n:::\n';
  return {
    'content/lesson.md': topicText('', `## Lesson\n${sources}\n:::questions\n${example}\n:::\n`, 'Zeppelin'),
    ...Object.fromEntries(pictures.map((path) => [`content/${path}`, picture])),
  };
}

afterEach(() => void vi.restoreAllMocks());

describe.each(questionTypes.map((type) => [type.kind, type] as const))('question type %s', (_, type) => {
  const project = projectOf(type.example);

  it('has no answer in any copy for pupils', async () => {
    const { built, written } = await buildInMemory(project, { keepGoing: true });
    expect(built.flatMap(({ diagnostics }) => diagnostics).filter(({ code }) => code === 'leak/answer')).toEqual([]);
    expect(written.paths()).toContain('lesson/worksheet.html');
  });

  it('prints pupils the same bytes whatever its answers are', async () => {
    const { prepare } = await load(project);
    const { value } = await prepare('lesson');
    if (!value) throw new Error('the example cannot be prepared');
    const other = withOtherAnswers(value.topic);
    expect(JSON.stringify(other)).not.toBe(JSON.stringify(value.topic));
    expect(studentCopies(value).length).toBeGreaterThan(1);
    expect(studentCopies({ ...value, topic: other })).toEqual(studentCopies(value));
  });

  it('has every answer found when it leaks', async () => {
    const { prepare } = await load(project);
    const { value } = await prepare('lesson');
    if (!value) throw new Error('the example cannot be prepared');
    // Fixed words of the key (“There is no single right answer”) are no secret.
    const fixed = JSON.stringify(value.topic.words);
    const secrets = secretsOf(value.topic).filter(({ words, text }) => words.length > 0 && !fixed.includes(text));
    for (const secret of secrets.slice(0, 4)) {
      plantInOutput('worksheet', inBody('worksheet.html', `<p>${secret.text.replace(/[&<]/g, ' ')}</p>`));
      const { built } = await buildInMemory(project, { keepGoing: true, only: ['worksheet'] });
      const leaks = built.flatMap(({ diagnostics }) => diagnostics).filter(({ code }) => code === 'leak/answer');
      expect(leaks.length, secret.text).toBeGreaterThan(0);
      vi.restoreAllMocks();
    }
  });
});

/** What pupils get of every output, without the code of the edition: it is a hash of all copies. */
function studentCopies(prepared: Prepared): readonly string[] {
  if (!theme) return [];
  const { topic, settings, pictures } = prepared;
  const html: Press['html'] = (options) => createHtml({ theme, pictures }, options);
  const press: Press = { theme, settings, words: topic.words, pictures, html };
  return outputs.flatMap((output) =>
    output
      .plan(topic, settings, () => true)
      .flatMap((planned) => {
        const composed = output.compose(measureFlow(output.flow(planned, press)), planned, {}, press);
        const artifacts = output.render(composed, press).filter(({ student }) => student);
        return artifacts.map((artifact) => {
          const text =
            artifact.kind === 'pdf' ? artifact.body : artifact.kind === 'html' ? artifact.html : artifact.text;
          return text.replace(/(<span class="foot-level"><b>[^<]*<\/b> )[0-9a-f]+/g, '$1code');
        });
      }),
  );
}

/** Keys under which an item says its answer in a word or a number. */
const ANSWERS = ['correct', 'isTrue', 'position', 'partner', 'category'];

/** The topic with other words of the same lengths in every answer, and with the answers of items given to their neighbours. */
function withOtherAnswers(topic: ResolvedTopic): ResolvedTopic {
  const change = (value: unknown, isAnswer: boolean): unknown => {
    if (Array.isArray(value)) return turned(value).map((entry) => change(entry, isAnswer));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => {
        const isWords = isAnswer && typeof inner === 'string' && key === 'text';
        if (isWords) return [key, otherWords(inner)];
        return [key, change(inner, isAnswer || key === 'answer')];
      }),
    );
  };
  // The copy has the shape of what was copied: words take the place of words.
  return change(topic, false) as ResolvedTopic;
}

function turned(items: readonly unknown[]): unknown[] {
  const answers = items.map((item) => (item as { answer?: Record<string, unknown> } | null)?.answer);
  return items.map((item, index) => {
    const own = answers[index];
    const next = answers[(index + 1) % items.length];
    if (typeof item !== 'object' || item === null || own === undefined || next === undefined) return item;
    const swapped = ANSWERS.filter((key) => key in own && key in next).map((key) => [key, next[key]]);
    return { ...item, answer: { ...own, ...Object.fromEntries(swapped) } };
  });
}

function otherWords(text: string): string {
  const from = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
  const to = 'bcdefghijklmnopqrstuvwxyzaBCDEFGHIJKLMNOPQRSTUVWXYZA1234567890';
  return [...text].map((character) => to[from.indexOf(character)] ?? character).join('');
}
