import type { Html, HtmlOptions } from '../html/html.ts';
import type { Artifact, Composed, Flow, Measured, PageIndex, Planned } from '../model/document.ts';
import type { Pictures } from '../model/ports.ts';
import type { Settings } from '../model/settings.ts';
import type { Theme } from '../model/theme.ts';
import type { ResolvedTopic } from '../model/topic.ts';
import type { Words } from '../model/words.ts';

/** What an output renders with: pure, made once a topic. */
export interface Press {
  readonly theme: Theme;
  readonly settings: Settings;
  readonly words: Words;
  readonly pictures: Pictures;
  html(options: HtmlOptions): Html;
}

/**
 * The contract of an output: one folder under outputs/ and one line in outputs/index.ts. An output never names a
 * question kind: it sees Blocks. All its stages are pure and deterministic.
 */
export interface Output<Body, Placed = Body> {
  /** Name for `--only`, and of its templates folder. */
  readonly name: string;
  /** Base names of the files that it can make ("worksheet", "answers"): what `--only` takes. */
  readonly files: readonly string[];
  /** Outputs whose page index it needs; they are composed first. */
  readonly cites: readonly string[];
  /** True: made of each version of the sheet. False: one for all of them, which holds no letter and no order of any. */
  readonly versions: boolean;
  /**
   * What: variants, files, order, numbers, answers. Empty when the topic has nothing for this output. `wanted` tells
   * which of its files (base names) will be kept: what is for others need not be planned.
   */
  plan(topic: ResolvedTopic, settings: Settings, wanted: (file: string) => boolean): readonly Planned<Body>[];
  /** HTML of boxes, to be measured. */
  flow(planned: Planned<Body>, press: Press): Flow;
  /** Where: pages or slides, room to write, line numbers, citations. */
  compose(measured: Measured, planned: Planned<Body>, cited: PageIndex, press: Press): Composed<Placed>;
  /** Decides nothing. One artifact a file. */
  render(composed: Composed<Placed>, press: Press): readonly Artifact[];
}
