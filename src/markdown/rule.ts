/** A line of dashes, stars or underscores alone: a rule, or the line under a heading. */
export function isRule(text: string): boolean {
  return /^[ \t]*([-*_])[ \t]*(?:\1[ \t]*){2,}$/.test(text);
}
