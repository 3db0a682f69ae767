import type { Picture, Pictures } from '../../model/ports.ts';

/** An answer of the synthetic origin, from memory. */
export interface Answer {
  readonly type: string;
  readonly body: Buffer;
}

/** The only place there is, for a page. No name ends in .invalid: nothing real can ever be meant. */
export const ORIGIN = 'http://lessonpress.invalid/';

/** Sent with every answer: no script, no frames, nothing from elsewhere. Composed heights and KaTeX use style attributes. */
export const POLICY = [
  "default-src 'none'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-src 'none'",
].join('; ');

export type Medium = 'print' | 'slides';

/**
 * What the origin holds for all jobs: a bare document for each medium, its stylesheet, and the fonts. Gives null for
 * anything else.
 */
export function createOrigin(
  css: Readonly<Record<Medium, string>>,
  fonts: Readonly<Record<string, string>>,
): (path: string) => Answer | null {
  const held = new Map<string, () => Answer>();
  for (const medium of ['print', 'slides'] as const) {
    held.set(medium, () => ({ type: 'text/html; charset=utf-8', body: Buffer.from(bareDocument(medium)) }));
    held.set(`${medium}.css`, () => ({ type: 'text/css; charset=utf-8', body: Buffer.from(css[medium]) }));
  }
  for (const [file, base64] of Object.entries(fonts)) {
    held.set(`fonts/${file}`, () => ({ type: 'font/woff2', body: Buffer.from(base64, 'base64') }));
  }
  const answers = new Map<string, Answer>();
  return (path) => {
    const answer = answers.get(path) ?? held.get(path)?.() ?? null;
    if (answer) answers.set(path, answer);
    return answer;
  };
}

/** A picture of the current job by `asset/HASH`; null when the job has none of that name. */
export function pictureAnswer(path: string, pictures: Pictures): Answer | null {
  const picture = path.startsWith('asset/') ? pictures.get(path.slice('asset/'.length)) : undefined;
  return picture?.base64
    ? { type: picture.mime satisfies Picture['mime'], body: Buffer.from(picture.base64, 'base64') }
    : null;
}

/** The body is laid out on the screen only where it is measured: printing lays it out anew. */
function bareDocument(medium: Medium): string {
  return (
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>lessonpress</title>' +
    `<link rel="stylesheet" href="${medium}.css">` +
    '<style>@media screen{html[data-hidden] body{display:none!important}}</style></head><body></body></html>'
  );
}
