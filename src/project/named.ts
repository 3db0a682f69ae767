import { didYouMean } from '../model/closest.ts';
import { createReport, type Diagnostic } from '../model/diagnostic.ts';
import type { Presets } from '../model/preset.ts';
import type { SourceFile, Span } from '../model/source.ts';
import type { FrontMatter } from '../model/topic.ts';
import type { Words } from '../model/words.ts';
import { examProblem } from './presets.ts';
import type { Themes } from './themes.ts';

/** What settings may name. */
interface Known {
  readonly theme: (name: string) => unknown;
  readonly themes?: Pick<Themes, 'problems' | 'hint'>;
  readonly words: (language: string) => Words;
  readonly presets: Presets;
  /** Every output and every single file. */
  readonly outputs: readonly string[];
}

/**
 * What a topic's front matter names and is not there: a theme or an output is an error, a language without fixed words
 * of its own a warning, since the English ones are printed. What settings files name is looked at with the project.
 */
export function namedProblems(front: FrontMatter, source: SourceFile, known: Known): Diagnostic[] {
  const report = createReport();
  const at = (key: string) => lineOfKey(source, key);
  const { theme, outputs } = front.settings;
  if (theme !== undefined && !known.theme(String(theme))) {
    const hint = known.themes?.hint(String(theme)) ?? null;
    report.error('topic/unknown-theme', at('theme'), `There is no theme called “${theme}”.`, hint);
  }
  const faults = theme === undefined ? [] : (known.themes?.problems(String(theme)) ?? []);
  for (const name of outputs === undefined ? [] : String(outputs).split(', ')) {
    if (known.outputs.includes(name)) continue;
    const hint = didYouMean(name, known.outputs);
    report.error('topic/unknown-output', at('outputs'), `Nothing that is built is called “${name}”.`, hint);
  }
  const language = (tag: string) => tag.toLowerCase().split('-')[0];
  const exam = front.settings.exam;
  const problem = exam === undefined ? null : examProblem(String(exam), known.presets);
  if (problem) report.error('topic/unknown-exam', at('exam'), problem.message, problem.hint);
  const wanted = front.language;
  if (wanted !== null && language(known.words(wanted).language) !== language(wanted)) {
    const message = `There are no words in “${wanted}” for what is printed round the lesson: the English ones are used.`;
    const hint =
      'Write the short name of a language, for example cy or en-GB, or add its words in templates/languages/.';
    report.warning('topic/no-words', at('language'), message, hint);
  }
  return [...report.diagnostics, ...faults];
}

/** The line of the front matter that sets a key; the first line when it is set elsewhere. */
function lineOfKey({ file, text }: SourceFile, key: string): Span {
  const end = text.indexOf('\n---', 3);
  const found = new RegExp(`^${key}[ \\t]*:.*$`, 'm').exec(end < 0 ? '' : text.slice(0, end));
  if (found) return { file, start: found.index, end: found.index + found[0].trimEnd().length };
  return { file, start: 0, end: Math.min(3, text.length) };
}
