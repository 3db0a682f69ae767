import type { FontFace } from '../model/theme.ts';

/** KaTeX's stylesheet taken apart: its faces as data (their files under `katex/`), and the rules without them. */
export function readKatexCss(css: string): { readonly faces: readonly FontFace[]; readonly rest: string } {
  const faces: FontFace[] = [];
  const rest = css.replace(/@font-face\s*\{[^}]*\}/g, (rule) => {
    const family = /font-family:\s*["']?([\w -]+)/.exec(rule)?.[1]?.trim();
    const file = /url\(["']?fonts\/([\w-]+\.woff2)["']?\)/.exec(rule)?.[1];
    if (family && file) {
      faces.push({
        family,
        weight: /font-weight:\s*(bold|700)/.test(rule) ? '700' : '400',
        style: /font-style:\s*italic/.test(rule) ? 'italic' : 'normal',
        unicodeRange: null,
        file: `katex/${file}`,
      });
    }
    return '';
  });
  return {
    faces,
    rest: rest
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/\n\s*\n+/g, '\n')
      .trim(),
  };
}
