/** Comments, texts, patterns (only where a value may begin), white space, words, signs. */
const TOKEN =
  /\/\*[\s\S]*?\*\/|\/\/.*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\[\s\S]|[^`\\])*`|\s+|[\w$]+|\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/[a-z]*|[\s\S]/g;

const VALUE_BEFORE = /[\w$)\]}'"`]$/;
const KEYWORD = /(?:^|[^\w$.])(?:return|typeof|case|in|of|void|delete)$/;

/**
 * A script without its comments and the white space that says nothing. An end of line is kept where a statement may end
 * without a semicolon.
 */
export function squeezed(script: string): string {
  let done = '';
  let gap = '';
  TOKEN.lastIndex = 0;
  for (let found = TOKEN.exec(script); found; found = TOKEN.exec(script)) {
    let token = found[0];
    if (/^\/[*/]/.test(token)) token = token.includes('\n') ? '\n' : ' ';
    if (/^\s/.test(token)) {
      gap = gap.includes('\n') || token.includes('\n') ? '\n' : ' ';
      continue;
    }
    const isDivision = token.length > 1 && token.startsWith('/') && VALUE_BEFORE.test(done) && !KEYWORD.test(done);
    if (isDivision) {
      token = '/';
      TOKEN.lastIndex = found.index + 1;
    }
    done += between(done.slice(-1), gap, token.charAt(0)) + token;
    gap = '';
  }
  return done;
}

/** What must stay between two tokens. */
function between(before: string, gap: string, after: string): string {
  if (gap === '' || before === '') return '';
  if (gap === '\n' && !/[{;,([=:?&|*<>!]/.test(before) && !/[)\]},;.:?&|=]/.test(after)) return '\n';
  if (/[\w$]/.test(before) && /[\w$]/.test(after)) return ' ';
  return before === after && /[+\-/]/.test(before) ? ' ' : '';
}
