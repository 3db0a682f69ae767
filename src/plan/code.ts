import { fnv1a } from '../model/hash.ts';

/** A short code of a document's content (six hexadecimal digits): two copies with one code are the same. */
export function contentCode(content: string): string {
  return (fnv1a(content) >>> 8).toString(16).padStart(6, '0');
}
