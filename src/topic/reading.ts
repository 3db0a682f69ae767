import type { ReadOptions } from '../markdown/read.ts';
import type { Report } from '../model/diagnostic.ts';
import type { SourceExtract } from '../model/topic.ts';
import type { Words } from '../model/words.ts';
import type { PresetUse } from './preset-stem.ts';
import type { QuestionIds } from './question-id.ts';

/** What reading a topic's body carries along. */
export interface Body {
  readonly file: string;
  readonly words: Words;
  readonly report: Report;
  /** Footnote label → number. */
  readonly notes: ReadonlyMap<string, number>;
  readonly ids: QuestionIds;
  /** Extracts defined in place are added as they come. */
  readonly extracts: SourceExtract[];
  /** Level of the last heading: one that jumps is reported. */
  readonly headings: { level: number };
  readonly presets: PresetUse;
}

/** How Markdown outside a question is read. */
export function options({ words, notes }: Pick<Body, 'words' | 'notes'>): ReadOptions {
  return { words, gaps: false, notes };
}
