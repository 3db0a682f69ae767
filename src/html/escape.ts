const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text made safe for HTML, between tags and inside quoted attributes. The one place where escaping is done in code. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}

export type Attributes = Readonly<Record<string, string | number | null>>;

/** An element round `content`, which is HTML already. Attributes are escaped; those that are null are left out. */
export function element(name: string, attributes: Attributes, content: string): string {
  return `${openTag(name, attributes)}${content}</${name}>`;
}

/** An element that has no content, such as `img`. */
export function emptyElement(name: string, attributes: Attributes): string {
  return openTag(name, attributes);
}

/** A length for a style attribute: only ever a number with a unit of ours, so nothing can be smuggled into it. */
export function cssLength(value: number, unit: 'mm' | 'px' | 'ch' | 'em' | '%' | 'cqi'): string {
  const safe = Number.isFinite(value) ? Math.max(0, Math.round(value * 1000) / 1000) : 0;
  return `${safe}${unit}`;
}

function openTag(name: string, attributes: Attributes): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${escapeHtml(String(value))}"`);
  return `<${name}${written.join('')}>`;
}
