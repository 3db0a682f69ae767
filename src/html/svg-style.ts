import { isPlainStyle } from './svg-allowed.ts';

/** Declarations by class name. */
export type ClassStyles = Readonly<Record<string, string>>;

/**
 * The rules of an SVG's own stylesheet that go by one class (`.cls-1 { fill: #ccc }`), which is what drawing programs
 * write. They are put on the elements themselves, because a stylesheet inside a page would reach the whole page. Rules
 * of any other shape are left out.
 */
export function classStyles(svg: string): ClassStyles {
  const styles: Record<string, string> = {};
  for (const [, sheet = ''] of svg.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/gi)) {
    const bare = sheet.replace(/<!\[CDATA\[|\]\]>/g, '').replace(/\/\*[\s\S]*?\*\//g, '');
    for (const [, selectors = '', body = ''] of bare.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
      const declarations = body.trim().replace(/;?$/, ';');
      if (!isPlainStyle(declarations)) continue;
      for (const selector of selectors.split(',')) {
        const name = /^\s*\.([\w-]+)\s*$/.exec(selector)?.[1];
        if (name !== undefined) styles[name] = `${styles[name] ?? ''}${declarations}`;
      }
    }
  }
  return styles;
}

/** The style attribute of an element: that of its classes, then its own; null when there is none. */
export function styleOf(classes: string, own: string, styles: ClassStyles): string | null {
  const parts = classes
    .split(/\s+/)
    .map((name) => (Object.hasOwn(styles, name) ? (styles[name] ?? '') : ''))
    .concat(isPlainStyle(own) ? own : '');
  const style = parts.join('');
  return style === '' ? null : style;
}
