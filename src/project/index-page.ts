import { createHtml } from '../html/create.ts';
import { faceRules } from '../html/faces.ts';
import { withoutVersion } from '../model/edition.ts';
import type { Theme } from '../model/theme.ts';
import { fill, type Words } from '../model/words.ts';
import type { Manifest, ManifestTopic } from './manifest.ts';
import { folderOf } from './path.ts';

/**
 * The page output/index.html: every topic with links to its files, by folder; opens from disk. Files of topics that
 * are gone are named apart.
 */
export function indexPage(theme: Theme, words: Words, manifest: Manifest): string {
  const html = createHtml(
    { theme, pictures: new Map() },
    { medium: 'print', words, answers: 'none', pictures: 'inline', cite: () => null, prefix: 'index' },
  );
  const live = Object.entries(manifest.topics).filter(([, topic]) => !topic.gone);
  const gone = Object.values(manifest.topics).flatMap((topic) =>
    topic.files.filter((file) => topic.gone || file.stale).map(({ path }) => ({ path })),
  );
  const folders = new Map<string, { title: string; files: object[] }[]>();
  for (const [id, topic] of live) {
    const folder = folders.get(folderOf(id)) ?? [];
    folder.push({ title: topic.title, files: links(topic, words) });
    folders.set(folderOf(id), folder);
  }
  const view = {
    language: words.language,
    direction: words.direction,
    title: 'Lessonpress',
    folders: [...folders].map(([name, topics]) => ({ name: name.replaceAll('/', ' / ').replaceAll('-', ' '), topics })),
    gone,
    hasGone: gone.length > 0,
  };
  const body = html.template('index/index', view);
  return html.template('index/document', { ...view, css: html.markup(styles(theme, body)), body: html.markup(body) });
}

function links(topic: ManifestTopic, words: Words) {
  return topic.files
    .filter(({ stale }) => !stale)
    .map(({ path, pages }) => {
      const file = path.slice(path.lastIndexOf('/') + 1);
      return {
        // Every part is encoded: an id may hold a space, a # or letters of any script.
        href: path.split('/').map(encodeURIComponent).join('/'),
        name: nameOf(file, words),
        type: file.slice(file.lastIndexOf('.') + 1).toUpperCase(),
        pages: pages === null ? null : String(pages),
      };
    });
}

function nameOf(file: string, words: Words): string {
  const whole = file.slice(0, file.lastIndexOf('.'));
  const base = withoutVersion(whole);
  const version = base === whole ? null : fill(words.print.version, { n: whole.slice(base.length + 1) });
  const names: Record<string, string> = {
    worksheet: words.print.worksheet,
    'worksheet-support': `${words.print.worksheet} · ${words.print.support}`,
    'worksheet-challenge': `${words.print.worksheet} · ${words.print.challenge}`,
    answers: words.print.answers,
    markscheme: words.print.markScheme,
    slides: words.print.slides,
    'slides-notes': `${words.print.slides} · ${words.print.notes}`,
    'slides-student': words.print.slidesStudent,
    'handout-2': fill(words.print.handout, { n: 2 }),
    'handout-3': fill(words.print.handoutLines, { n: 3 }),
    'handout-6': fill(words.print.handout, { n: 6 }),
    questions: words.print.marking.questions,
  };
  return [names[base] ?? base, version].filter((part) => part !== null).join(' · ');
}

function styles(theme: Theme, body: string): string {
  const css = theme.templates['index/index.css'] ?? '';
  return `${faceRules(theme, body, 'inline')}\n${css}`;
}
