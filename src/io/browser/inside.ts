/**
 * What runs inside the closed page, through `evaluate`: these functions are sent as text, so they use nothing from
 * outside this file. The page's own scripts are off: no timer and no animation frame ever fires here, only promises.
 * Nothing is looked up by name on `document` after the page was opened, since names in content can hide its members.
 */
import type { PageDocument, PageElement, PageFace, Swap } from './page-types.ts';

declare const document: PageDocument;

/** The functions below as one script that leaves them in `globalThis.lessonpress`. */
export function insideSource(): string {
  const parts = [faceTest, charactersOf, textOfCss, openInside, swapIn, loadFaces, pendingPictures, failedPictures];
  return `${parts.map(String).join('\n')}\nglobalThis.lessonpress = openInside();`;
}

/** Everything of the page that is used later, taken before any content is there. */
function openInside() {
  const { documentElement: root, head, body, fonts } = document;
  const title = head.querySelector('title');
  if (!title) throw new Error('the page has no title');
  // Fonts are connected when styles are worked out for the first time.
  body.getBoundingClientRect();
  const always = charactersOf(textOfCss());
  const faces = [...fonts].map((face) => ({
    face,
    covers: faceTest(face.unicodeRange),
    formula: /^"?KaTeX/.test(face.family),
  }));
  const maker = document.createElement('template');
  const here = { root, body, fonts, title, always, faces, maker };
  return {
    here,
    swap: (job: Swap) => swapIn(here, job),
    clear: () => here.body.replaceChildren(),
    pending: () => pendingPictures(here.body),
    failed: () => failedPictures(here.body),
  };
}

export type Here = ReturnType<typeof openInside>['here'];

/** A test whether a text has a character of a unicode-range. */
function faceTest(range: string): RegExp {
  const part = (text: string) => {
    const [from = '', to = from] = text.trim().replace(/^U\+/i, '').split('-');
    return `\\u{${from.replace(/\?/g, '0')}}-\\u{${to.replace(/\?/g, 'F')}}`;
  };
  return new RegExp(`[${range.split(',').map(part).join('')}]`, 'u');
}

/** Each character of a text once: dozens of faces are tried on it. */
function charactersOf(text: string): string {
  return [...new Set(text)].join('');
}

/** What the stylesheets themselves may print (`content: "…"`). */
function textOfCss(): string {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  return rules
    .filter((rule) => !rule.cssText.startsWith('@font-face'))
    .map((rule) => rule.cssText)
    .join('\n');
}

/**
 * Puts a document in place of the one before and loads the fonts that it needs. Gives what is refused, or null: a page
 * that wants to go elsewhere by itself is never shown.
 */
async function swapIn(here: Here, job: Swap): Promise<string | null> {
  here.maker.innerHTML = job.html;
  const { content } = here.maker;
  if (content.querySelector('meta[http-equiv]')) return 'it holds a <meta http-equiv> that would lead elsewhere';
  const problem = job.html === '' ? null : await loadFaces(here, content);
  if (problem !== null) return problem;
  for (const element of [here.root, here.body]) {
    for (const { name } of [...element.attributes]) element.removeAttribute(name);
  }
  here.root.setAttribute('lang', job.language);
  here.root.setAttribute('dir', job.direction);
  if (job.hidden) here.root.setAttribute('data-hidden', '');
  here.title.textContent = job.title;
  here.body.replaceChildren(content);
  await here.fonts.ready;
  return null;
}

/** Loads each face that the text can use, before anything is laid out with it. */
async function loadFaces(here: Here, content: PageElement): Promise<string | null> {
  const waiting = here.faces.filter(({ face }) => face.status !== 'loaded');
  if (waiting.length === 0) return null;
  const text = here.always + charactersOf(content.textContent ?? '');
  const formulas = content.querySelector('.katex') !== null;
  const wanted = waiting.filter(({ covers, formula }) => (formula ? formulas : covers.test(text)));
  const failed: string[] = [];
  const load = (face: PageFace) =>
    face.load().catch(() => {
      failed.push(`${face.family} ${face.weight} ${face.style}`);
    });
  await Promise.all(wanted.map(({ face }) => load(face)));
  return failed.length === 0 ? null : `a font of the package did not load (${failed.join(', ')})`;
}

/** How many pictures are still on their way. */
function pendingPictures(body: PageElement): number {
  return [...body.querySelectorAll('img')].filter((picture) => picture.complete === false).length;
}

/** Addresses of our own pictures that did not load. */
function failedPictures(body: PageElement): string[] {
  return [...body.querySelectorAll('img[src^="asset/"]')]
    .filter((picture) => picture.naturalWidth === 0)
    .map((picture) => picture.getAttribute('src') ?? '');
}
