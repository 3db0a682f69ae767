/**
 * Parts of reveal.js's stylesheet that no deck of ours uses: its reset (slides are measured without it), other
 * transitions and fragment effects, vertical stacks, code colours, its own print and scroll views, previews.
 */
const UNUSED = new RegExp(
  [
    'html,body,div',
    'article,aside',
    '@media print',
    'print-pdf|reveal-print|reveal-scroll|scrollbar',
    'data-transition|data-auto-animate|auto-animate',
    'convex|concave|zoom|flip|cube|\\.page\\b|\\.linear\\b|\\.default\\b',
    'fragment\\.(?:grow|shrink|fade|semi|strike|highlight|current-visible)',
    '\\.stack|\\.roll\\b|hljs|parallax|items-|justify-|playback|show-notes|speaker-notes|embedded',
    'r-stack|r-vstack|r-hstack|r-fit|\\.r-stretch|\\.stretch|r-media|preview-|r-overlay-preview|r-overlay-spinner|r-overlay-external',
    'slide-background[ -]|background-transition|iframe|video',
  ].join('|'),
);

/** reveal.js's stylesheet without the rules that a deck does not use: a third of its weight. */
export function usedRevealCss(css: string): string {
  return rulesOf(css)
    .filter((rule) => !UNUSED.test(headOf(rule)) && !isUnusedGroup(rule))
    .join('');
}

/** Classes that only an open deck has: reveal.js's own, and those of our script. */
const LATER =
  /^(?:reveal.*|slides|slide|present|past|future|visible|controls|progress|backgrounds|pause-overlay|overview|r-overlay|lp-.*|timer-.*)$/;

/**
 * The stylesheet of the slides without the rules for what this deck does not have: most of KaTeX's is for what one
 * lesson in a hundred needs. A selector with others inside it (`:is`, `:has`) is kept as it is.
 */
export function usedCss(css: string, html: string): string {
  const used = new Set((html.match(/class="[^"]*"/g) ?? []).flatMap((found) => found.slice(7, -1).split(/\s+/)));
  const isUsed = (selector: string) =>
    (selector.match(/\.[a-zA-Z][\w-]*/g) ?? []).every((name) => used.has(name.slice(1)) || LATER.test(name.slice(1)));
  return rulesOf(css)
    .filter((rule) => {
      const head = headOf(rule);
      return head.trimStart().startsWith('@') || /:\w+\(/.test(head) || head.split(',').some(isUsed);
    })
    .join('');
}

/** A selector, or the condition of a group. */
function headOf(rule: string): string {
  return rule.slice(0, rule.indexOf('{'));
}

/** A group (@media, @supports) in which no rule is used. */
function isUnusedGroup(rule: string): boolean {
  if (!/^\s*@(?:media|supports)/.test(rule)) return false;
  return rulesOf(rule.slice(rule.indexOf('{') + 1, -1)).every((inner) => UNUSED.test(headOf(inner)));
}

/** The rules at the top of a stylesheet, each with its braces. */
function rulesOf(css: string): string[] {
  const rules: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < css.length; at += 1) {
    const char = css[at];
    if (char === '{') depth += 1;
    if (char !== '}') continue;
    depth -= 1;
    if (depth > 0) continue;
    rules.push(css.slice(start, at + 1));
    start = at + 1;
  }
  return rules;
}

/** A stylesheet without its comments and the white space round its braces: what a file that is carried about needs. */
export function compactCss(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/ *([{};]) */g, '$1')
    .trim();
}
