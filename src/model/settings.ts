/** Every setting has one name everywhere: lessonpress.yaml, _folder.yaml, front matter, flag. */
export interface Settings {
  readonly paper: 'a4' | 'letter';
  readonly theme: string;
  readonly language: string;
  /** Seed of every shuffle, with the topic and the question id. */
  readonly seed: number;
  /** Printed in the footer, or null. */
  readonly school: string | null;
  /** Versions of the sheet, A to D, each with its own orders and its own key; 1: there are none. */
  readonly versions: number;
  /** How marks are printed: `[4]`, `[4 marks]`, `(4)`. */
  readonly marks: 'brackets' | 'words' | 'round';
  /** Names of the outputs to build; null: all. */
  readonly outputs: readonly string[] | null;
  readonly spaces: 'lines' | 'none';
  readonly slides: 'points' | 'full' | 'none';
  readonly labels: string;
  /** The exam that the topics are written for: a preset, perhaps with a paper and an option; or null. */
  readonly exam: string | null;
  readonly subject: string | null;
  readonly course: string | null;
  readonly stage: string | null;
  /** Order in which the topics of a folder are taught (ids relative to the folder). */
  readonly lessons: readonly string[];
}
