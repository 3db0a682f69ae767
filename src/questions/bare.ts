/**
 * The text with what is not plain words blotted out, character for character: code spans, maths, and characters after a
 * backslash. What is found in the result stands at the same place in the text.
 */
export function bareText(text: string): string {
  return text.replace(/\\.|(?<!`)(`+)(?!`)[\s\S]*?[^`]\1(?!`)|\$(?!\s)[^$\n]*?[^$\s\\]\$(?!\d)/g, (found) =>
    '\u0000'.repeat(found.length),
  );
}
