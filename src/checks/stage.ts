/** Ages at the end of stages that have names of their own. */
const NAMED: readonly (readonly [RegExp, number])[] = [
  [/\b(?:ks|key stage)\s*1\b/i, 7],
  [/\b(?:ks|key stage)\s*2\b/i, 11],
  [/\b(?:ks|key stage)\s*3\b/i, 14],
  [/\b(?:ks|key stage)\s*4\b|\bi?gcse\b|\bnational 5\b/i, 16],
  [/\b(?:ks|key stage)\s*5\b|\ba[- ]?levels?\b|\bas[- ]?levels?\b|\bsixth form\b|\bhighers?\b|\bib\b|\bap\b/i, 18],
];

/** The age at which pupils leave a stage: "KS3" 14, "Year 9" 14, "Grade 9" 15; null for one that is not known. */
export function ageOf(stage: string | null): number | null {
  if (stage === null) return null;
  const year = /\byears?\s*(\d{1,2})(?:\s*(?:[-–/&]|and|to)\s*(\d{1,2}))?/i.exec(stage);
  if (year) return 5 + Number(year[2] ?? year[1]);
  const grade = /\bgrades?\s*(\d{1,2})(?:\s*(?:[-–/&]|and|to)\s*(\d{1,2}))?/i.exec(stage);
  if (grade) return 6 + Number(grade[2] ?? grade[1]);
  return NAMED.find(([name]) => name.test(stage))?.[1] ?? null;
}
