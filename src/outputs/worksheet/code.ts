/** A short code of a document's content (FNV-1a, six hexadecimal digits): two copies with one code are the same. */
export function contentCode(content: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < content.length; at += 1) hash = Math.imul(hash ^ content.charCodeAt(at), 0x01000193);
  return (hash >>> 8).toString(16).padStart(6, '0');
}
