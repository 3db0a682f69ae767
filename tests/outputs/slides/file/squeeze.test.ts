import { describe, expect, it } from 'vitest';
import { squeezed } from '../../../../src/outputs/slides/file/squeeze.ts';

/** What a script gives, before and after. */
const same = (script: string) => {
  const run = (code: string) => new Function(`${code}; return result;`)() as unknown;
  expect(run(squeezed(script))).toEqual(run(script));
  return squeezed(script);
};

describe('the script of a deck, squeezed', () => {
  it('loses comments, indents and blanks, and does the same', () => {
    const script =
      "/* A list. */\nvar result = [ 1, 2 ];\n\nif (result.length > 1) {\n  // more\n  result.push('a  b');\n}\n";
    expect(same(script)).toBe("var result=[1,2];if(result.length>1){result.push('a  b');}\n".trimEnd());
  });

  it('keeps texts and patterns as they are, whatever they look like', () => {
    same(
      `var result = ['// no  comment', "/* none */", \`a  \${1 + 1}  b\`, 'it\\'s', /[/'"]  \\/ x/.test("/  / x")];`,
    );
    same('var result = [8 / 2 / 2, "a / b".split(/ \\/ /), (4) / 2];');
    same('var f = function (x) { return /a  b/.test(x); }; var result = [f("a  b"), typeof /x/];');
  });

  it('keeps the ends of lines of an author who writes no semicolons', () => {
    same('var a = 1\nvar result = a\nresult++\n;[1].forEach(function (x) { result += x })\nvar b = result');
    same('var result = 1\nfunction twice() { return result * 2 }\nresult = twice()');
  });

  it('parts signs that would be others together', () => {
    same('var a = 1; var b = 2; var result = [a + +b, a - -b, a+ ++b];');
  });
});
