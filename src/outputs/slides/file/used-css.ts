/**
 * Parts of reveal.js's stylesheet that no deck of ours uses: its reset (slides are measured without it), other
 * transitions and fragment effects, vertical stacks, code colours, its own print and scroll views, previews, boxes and
 * numbers, ways of showing the arrows that are not chosen.
 */
const UNUSED = new RegExp(
  [
    'html,body,div',
    'article,aside',
    // Headings of a right-to-left deck in the computer's own type.
    'rtl \\.slides h1',
    '@media print',
    'print-pdf|reveal-print|reveal-scroll|scrollbar',
    'data-transition|data-auto-animate|auto-animate',
    'convex|concave|zoom|flip|cube|\\.page\\b|\\.linear\\b|\\.default\\b',
    'fragment\\.(?:grow|shrink|fade|semi|strike|highlight|current-visible)',
    '\\.stack|\\.roll\\b|hljs|parallax|items-|justify-|playback|show-notes|speaker-notes|embedded',
    'r-stack|r-vstack|r-hstack|r-fit|\\.r-stretch|\\.stretch|r-media|preview-|r-overlay|jump-to-slide|slide-number',
    'bounce|\\.highlight|fade-in|scale-up|back-arrows=hidden|controls-layout|\\.center\\b|reveal\\.fade|fragment\\.disabled',
    '^\\.reveal \\.controls \\.navigate-(?:up|down)|has-horizontal-slides\\) \\.controls',
    'slide-background|backgrounds|background-transition|iframe|video',
  ].join('|'),
);

/** reveal.js's stylesheet without the rules that a deck does not use: a third of its weight. */
export function usedRevealCss(css: string): string {
  return rulesOf(css)
    .map((rule) => (/^\s*@(?:media|supports)/.test(rule) ? usedGroup(rule) : UNUSED.test(headOf(rule)) ? '' : rule))
    .join('');
}

/** Classes that reveal.js gives to an open deck. */
const LATER = /^(?:reveal.*|slides|present|past|future|visible|controls|progress|pause-overlay|overview)$/;

/** A rule, with what its selectors need; null: it is always wanted. */
interface Rule {
  readonly css: string;
  readonly selectors: readonly Needed[] | null;
}
/** The classes that all must be used, and groups (`:is()`, `:where()`, `:has()`) of which one each must be. */
interface Needed {
  readonly classes: readonly string[];
  readonly groups: readonly (readonly Needed[])[];
}

/**
 * The stylesheet of the slides without the rules for what this deck does not have: most of KaTeX's is for what one
 * lesson in a hundred needs. `script`: the deck's own, whose every word may be a class that it gives.
 */
export function usedCss(css: string, html: string, script: string): string {
  const used = new Set(wordsOf(script));
  for (const found of new Set(html.match(/class="[^"]*"/g)))
    for (const name of found.slice(7, -1).split(/\s+/)) used.add(name);
  const isUsed = ({ classes, groups }: Needed): boolean =>
    classes.every((name) => used.has(name) || LATER.test(name)) && groups.every((group) => group.some(isUsed));
  return neededBy(css)
    .filter(({ selectors }) => selectors === null || selectors.some(isUsed))
    .map((rule) => rule.css)
    .join('');
}

const wordsOf = kept((script: string) => script.match(/[a-zA-Z][\w-]*/g) ?? []);

const neededBy = kept((css: string): Rule[] =>
  rulesOf(css).map((rule) => {
    const head = headOf(rule);
    return {
      css: rule,
      selectors: head.trimStart().startsWith('@') ? null : partsOf(head.replace(TEXT, '')).map(needs),
    };
  }),
);

function needs(selector: string): Needed {
  const open = /:(is|where|has|not)\(/.exec(selector);
  if (!open) return { classes: (selector.match(/\.[a-zA-Z][\w-]*/g) ?? []).map((name) => name.slice(1)), groups: [] };
  const start = open.index + open[0].length;
  const end = closing(selector, start);
  const { classes, groups } = needs(`${selector.slice(0, open.index)} ${selector.slice(end + 1)}`);
  const group = open[1] === 'not' ? [] : [partsOf(selector.slice(start, end)).map(needs)];
  return { classes, groups: [...group, ...groups] };
}

/** What is worked out of a stylesheet or script is the same for every deck of a theme: the last few are kept. */
function kept<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text) ?? work(text);
    if (known.size > 8) known.clear();
    known.set(text, found);
    return found;
  };
}

/** Where the bracket is closed that is open where the text begins. */
function closing(text: string, start: number): number {
  let depth = 1;
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1;
    if (text[at] === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return text.length;
}

/** The selectors of a list: a comma inside brackets parts nothing. */
function partsOf(list: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const char of list) {
    if (char === '(') depth += 1;
    if (char === ')') depth -= 1;
    if (char === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += char;
  }
  return parts;
}

/** A selector, or the condition of a group. */
function headOf(rule: string): string {
  return rule.slice(0, rule.indexOf('{'));
}

/** A group (@media, @supports) with the rules of it that are used; nothing when none is. */
function usedGroup(rule: string): string {
  const inner = UNUSED.test(headOf(rule)) ? '' : usedRevealCss(rule.slice(rule.indexOf('{') + 1, -1));
  return inner === '' ? '' : `${headOf(rule)}{${inner}}`;
}

/** A text in quotation marks: what is in it are no signs of the stylesheet. */
const TEXT = /"(?:\\[\s\S]|[^"\\\n])*"|'(?:\\[\s\S]|[^'\\\n])*'/g;
const TEXT_OR_BRACE = new RegExp(`${TEXT.source}|[{}]`, 'g');
const TEXT_OR_COMMENT = new RegExp(`(${TEXT.source})|/\\*[\\s\\S]*?\\*/`, 'g');

/** The rules at the top of a stylesheet, each with its braces. */
function rulesOf(css: string): string[] {
  const rules: string[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: sign, index } of css.matchAll(TEXT_OR_BRACE)) {
    if (sign === '{') depth += 1;
    if (sign !== '}') continue;
    depth -= 1;
    if (depth > 0) continue;
    rules.push(css.slice(start, index + 1));
    start = index + 1;
  }
  return rules;
}

/** A stylesheet without its comments and the white space that says nothing: what a file that is carried about needs. */
export function compactCss(css: string): string {
  return css
    .replace(TEXT_OR_COMMENT, (_, text: string | undefined) => text ?? '')
    .split(new RegExp(`(${TEXT.source})`))
    .map((part, index) => (index % 2 === 1 ? part : compacted(part)))
    .join('')
    .trim();
}

/** A space before a colon is kept: there it parts a selector from a pseudo-class. */
function compacted(css: string): string {
  return css
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/ !important/g, '!important')
    .replace(/(?<=[\s:,(-])0(?=\.\d)/g, '')
    .replace(/;}/g, '}')
    .replace(/\( | \)/g, (found) => found.trim());
}
