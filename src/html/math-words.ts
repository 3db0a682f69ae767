/** Commands that read better as a sign or a word than as TeX. */
const SIGNS: Readonly<Record<string, string>> = {
  times: '×',
  cdot: '·',
  div: '÷',
  pm: '±',
  mp: '∓',
  le: '≤',
  leq: '≤',
  ge: '≥',
  geq: '≥',
  ne: '≠',
  neq: '≠',
  approx: '≈',
  equiv: '≡',
  to: '→',
  rightarrow: '→',
  Rightarrow: '⇒',
  infty: '∞',
  degree: '°',
  circ: '°',
  sum: '∑',
  int: '∫',
  in: '∈',
  cup: '∪',
  cap: '∩',
  ldots: '…',
  dots: '…',
  cdots: '…',
  quad: ' ',
  qquad: ' ',
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  Delta: 'Δ',
  epsilon: 'ε',
  theta: 'θ',
  lambda: 'λ',
  mu: 'μ',
  pi: 'π',
  rho: 'ρ',
  sigma: 'σ',
  Sigma: 'Σ',
  phi: 'φ',
  omega: 'ω',
  Omega: 'Ω',
};

const MAX_ROUNDS = 8;

/**
 * TeX as a line of text that can be read out: "(x + 1)/(2)", "√(x)", "x^2". No language's words are used, so it serves
 * every topic. What it does not know stays as TeX.
 */
export function readableMath(tex: string): string {
  let words = tex.replace(/\\(left|right|displaystyle|textstyle|big|Big|bigg|limits)(?![a-zA-Z])/g, '');
  words = words.replace(/\\(?:text|mathrm|mathbf|mathit|operatorname|mathbb)\s*\{([^{}]*)\}/g, '$1');
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const before = words;
    words = words
      .replace(/\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g, '($1)/($2)')
      .replace(/\\sqrt\s*\[([^\]{}]*)\]\s*\{([^{}]*)\}/g, '$1√($2)')
      .replace(/\\sqrt\s*\{([^{}]*)\}/g, '√($1)')
      .replace(/([\^_])\{([^{}\s]{1,3})\}/g, '$1$2')
      .replace(/([\^_])\{([^{}]*)\}/g, '$1($2)');
    if (words === before) break;
  }
  words = words.replace(/\\([a-zA-Z]+)/g, (whole, name: string) =>
    Object.hasOwn(SIGNS, name) ? (SIGNS[name] ?? whole) : whole,
  );
  return words
    .replace(/\\[,;:! ]/g, ' ')
    .replace(/\\([%$#&_{}])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}
