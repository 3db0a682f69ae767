import type { Document } from 'yaml';

type Say = (what: string, from: number, to: number, message: string, hint: string) => void;

interface YamlLine {
  readonly start: number;
  readonly text: string;
  /** The name before the colon, and what stands after it; null when the line has no colon. */
  readonly key: string | null;
  readonly value: string;
}

/** Says what is wrong with YAML that cannot be read, in a teacher's words, once a line. */
export function explainYaml(document: Document, text: string, say: Say): void {
  const said = new Set<number>();
  for (const problem of document.errors) {
    const line = lineAt(text, problem.pos[0]);
    const unclosed = problem.message.includes('closing "') || problem.message.includes("closing '");
    const at = unclosed ? (openQuote(text, problem.pos[0]) ?? line) : line;
    if (said.has(at.start)) continue;
    said.add(at.start);
    const from = at.start + (at.text.length - at.text.trimStart().length);
    const [what, message, hint] = unclosed ? quoteProblem(at) : explanation(problem.code, problem.message, at);
    say(what, from, Math.max(from, at.start + at.text.trimEnd().length), message, hint);
    // What follows a quotation mark that is never closed is all one value: further messages would only confuse.
    if (unclosed) return;
  }
}

function explanation(code: string, original: string, line: YamlLine): readonly [string, string, string] {
  if (code === 'TAB_AS_INDENT' || line.text.startsWith('\t')) {
    return [
      'tab',
      'This line begins with a tab.',
      'YAML wants spaces: take the tab out and put two spaces in its place.',
    ];
  }
  if (code === 'DUPLICATE_KEY') {
    const name = line.key ?? 'this name';
    return ['duplicate-key', `“${name}” stands here a second time.`, 'Keep one of the two.'];
  }
  const quoted = `Put the whole value in quotation marks: ${line.key ?? 'title'}: "${line.value.replace(/"/g, '\\"')}"`;
  const first = line.value.slice(0, 1);
  if (first !== '' && '"\'[]{}>|@`%*&!,'.includes(first)) {
    return ['first-sign', `A value that begins with ${first} has a meaning of its own in YAML.`, quoted];
  }
  if (/:\s/.test(line.value) || line.value.endsWith(':')) {
    return [
      'second-colon',
      'There is a second colon in this line, and YAML takes it for another name and value.',
      quoted,
    ];
  }
  if (/^\s*(- )?[\w-]+:\S/.test(line.text)) {
    return ['no-space', 'There is no space after the colon.', 'Write “name: value” with a space after the colon.'];
  }
  if (line.key === null) {
    return ['no-colon', 'This line has no name with a colon.', 'Write “name: value”, or indent the line that goes on.'];
  }
  if (code === 'BAD_INDENT' || code === 'BLOCK_AS_IMPLICIT_KEY' || code === 'MULTILINE_IMPLICIT_KEY') {
    const message = 'This line and the one below it are not indented as YAML expects.';
    return [
      'indent',
      message,
      'Lines of the same kind begin in the same column; what belongs under a name is indented by two spaces.',
    ];
  }
  return ['yaml', `This cannot be read as YAML (${original}).`, quoted];
}

function quoteProblem(line: YamlLine): readonly [string, string, string] {
  const mark = line.value.slice(0, 1);
  const message = `The quotation mark ${mark} that opens this value is never closed.`;
  const hint =
    mark === "'"
      ? 'Close it at the end of the value; if it is an apostrophe, put the whole value in double quotes: "\'Tis …".'
      : 'Close it at the end of the value.';
  return ['unclosed-quote', message, hint];
}

function lineAt(text: string, offset: number): YamlLine {
  const start = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
  const at = text[offset] === '\n' && start > offset ? offset : start;
  const end = text.indexOf('\n', at);
  return yamlLine(text.slice(at, end < 0 ? text.length : end), at);
}

function yamlLine(whole: string, start: number): YamlLine {
  const text = whole.slice(0, 500);
  const match = /^\s*(?:- )*\s*([^:\s][^:]*?)\s*:(?:\s+(.*))?$/.exec(text);
  const value = match ? (match[2] ?? '').trim() : text.replace(/^\s*(?:- )*\s*/, '').trim();
  return { start, text, key: match?.[1] ?? null, value };
}

/** The last line before `offset` whose value begins with a quotation mark that the line does not close. */
function openQuote(text: string, offset: number): YamlLine | null {
  let found: YamlLine | null = null;
  let at = 0;
  for (const line of text.slice(0, offset).split('\n')) {
    const parsed = yamlLine(line, at);
    const mark = parsed.value.slice(0, 1);
    if ((mark === '"' || mark === "'") && !parsed.value.slice(1).includes(mark)) found ??= parsed;
    at += line.length + 1;
  }
  return found;
}
