import { createHtml } from '../../../src/html/create.ts';
import { readAssets } from '../../../src/io/assets.ts';
import type { Artifact, Composed, Measured, PageIndex } from '../../../src/model/document.ts';
import { sourceFile } from '../../../src/model/source.ts';
import type { ResolvedTopic } from '../../../src/model/topic.ts';
import type { Press } from '../../../src/outputs/output.ts';
import type { Deck, PlacedDeck } from '../../../src/outputs/slides/body.ts';
import { slides } from '../../../src/outputs/slides/index.ts';
import { loadTheme } from '../../../src/project/themes.ts';
import { DEFAULT_SETTINGS } from '../../../src/settings.ts';
import { parseTopic } from '../../../src/topic/parse.ts';
import { resolveTopic } from '../../../src/topic/resolve.ts';
import { measureFlow } from '../../fixtures/measurer.ts';
import { english } from '../../fixtures/words.ts';

const assets = await readAssets(null);
const theme = loadTheme('plain', assets);
if (!theme) throw new Error('the theme plain is missing');

/** A topic as the pipeline makes it from Markdown; throws when it has an error. */
export function topicOf(markdown: string): ResolvedTopic {
  const parsed = parseTopic(sourceFile('topic.md', markdown), 'topic', () => english, DEFAULT_SETTINGS);
  const resolved = parsed.value
    ? resolveTopic(parsed.value, {
        settings: DEFAULT_SETTINGS,
        words: english,
        sourceFiles: new Map(),
        fulls: new Map(),
        pictures: new Map(),
        questionNumbers: () => null,
      })
    : null;
  const found = [...parsed.diagnostics, ...(resolved?.diagnostics ?? [])].filter(
    ({ severity }) => severity === 'error',
  );
  if (!resolved?.value || found.length > 0) throw new Error(found.map(({ message }) => message).join('\n'));
  return resolved.value;
}

export interface MadeDeck {
  readonly plan: Deck;
  readonly placed: Composed<PlacedDeck>;
  readonly artifacts: readonly Artifact[];
  /** slides.html. */
  readonly html: string;
}

/** A deck made with the fixed grid in place of a browser. */
export function deckOf(
  lesson: string | ResolvedTopic,
  options: { readonly cited?: PageIndex; readonly measured?: (measured: Measured) => Measured } = {},
): MadeDeck {
  const topic = typeof lesson === 'string' ? topicOf(lesson) : lesson;
  const press = pressFor(topic);
  const [planned] = slides.plan(topic, DEFAULT_SETTINGS, () => true);
  if (!planned) throw new Error('nothing was planned');
  const measured = measureFlow(slides.flow(planned, press));
  const placed = slides.compose(options.measured?.(measured) ?? measured, planned, options.cited ?? {}, press);
  const artifacts = slides.render(placed, press);
  const file = artifacts.find((artifact) => artifact.kind === 'html');
  return { plan: planned.body, placed, artifacts, html: file?.kind === 'html' ? file.html : '' };
}

/** The files for pupils, made with the fixed grid in place of a browser. */
export function studentFiles(markdown: string): readonly Artifact[] {
  return studentCopy(markdown).files;
}

/** The same, with the HTML of every box that was measured for them, by its id. */
export function studentCopy(markdown: string) {
  const topic = topicOf(markdown);
  const press = pressFor(topic);
  const planned = slides.plan(topic, DEFAULT_SETTINGS, () => true).find(({ body }) => body.audience === 'student');
  if (!planned) throw new Error('nothing was planned');
  const flow = slides.flow(planned, press);
  const files = slides.render(slides.compose(measureFlow(flow), planned, {}, press), press);
  return { files, boxes: flow.boxes };
}

function pressFor(topic: ResolvedTopic): Press {
  const pictures = new Map();
  if (!theme) throw new Error('the theme plain is missing');
  return {
    theme,
    settings: DEFAULT_SETTINGS,
    words: topic.words,
    pictures,
    html: (options) => createHtml({ theme, pictures }, options),
  };
}

/** Front matter and body as one file. */
export function topicText(front: string, body: string): string {
  return `---\ntitle: The New Economic Policy\n${front}\n---\n\n${body}\n`;
}

/** The slides' own markup of a deck, without scripts and styles. */
export function slidesMarkup(html: string): string {
  return /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
}

/** What a class sees before any click: without speaker notes and without fragments (no fragment holds another element of its own name). */
export function seenAtOnce(html: string): string {
  const shown = slidesMarkup(html).replace(/<aside class="notes">[\s\S]*?<\/aside>/g, '');
  return shown.replace(/<(\w+) class="[^"]*\bfragment\b[^"]*"[^>]*>[\s\S]*?<\/\1>/g, '');
}
