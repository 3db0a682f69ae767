import type { FontFace } from '../model/theme.ts';
import { type TemplateFiles, textOf } from './theme-files.ts';

const PATH = 'themes/plain/faces.json';

/**
 * The faces of the packaged fonts: data of templates/themes/plain/faces.json, whose ranges were taken from the fonts
 * themselves. Throws when the file is not what it should be: nobody but the package writes it.
 */
export function packagedFaces(files: TemplateFiles): readonly FontFace[] {
  const text = textOf(PATH, files);
  if (text === null) return [];
  const faces: unknown = JSON.parse(text);
  if (!Array.isArray(faces) || !faces.every(isFace)) {
    throw new Error(`${PATH}: every face needs family, weight, style, unicodeRange and file.`);
  }
  return faces;
}

function isFace(face: unknown): face is FontFace {
  if (typeof face !== 'object' || face === null) return false;
  const { family, weight, style, unicodeRange, file } = face as Partial<Record<keyof FontFace, unknown>>;
  return (
    typeof family === 'string' &&
    /^[\w -]+$/.test(family) &&
    typeof weight === 'string' &&
    /^\d{3}( \d{3})?$/.test(weight) &&
    (style === 'normal' || style === 'italic') &&
    (unicodeRange === null || (typeof unicodeRange === 'string' && /^[U+0-9A-Fa-f?,\s-]+$/.test(unicodeRange))) &&
    typeof file === 'string' &&
    /^[\w./-]+$/.test(file)
  );
}
