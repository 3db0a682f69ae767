import { faceRules } from '../html/faces.ts';
import { findBrowser } from '../io/browser/find.ts';
import { startBrowser } from '../io/browser/launch.ts';
import { openPress, type PressRoom } from '../io/browser/press.ts';
import { BrowserProblem } from '../io/browser/problem.ts';
import type { Theme } from '../model/theme.ts';

/** Presses of one command: a browser for each theme that is used, opened when it is first needed. */
export interface Presses {
  /** The press that has this theme's stylesheets and fonts loaded. */
  for(theme: Theme): PressRoom;
  close(): Promise<void>;
  /** What a user should be told once. */
  warnings(): readonly string[];
}

/** Finds the browser (throws BrowserProblem when there is none) and starts it: it boots while the caller loads its code. */
export async function openPresses(browser: string | undefined): Promise<Presses> {
  const found = await findBrowser({ browser });
  if ('tried' in found) throw new BrowserProblem(found.message);
  const started = startBrowser(found);
  const rooms = new Map<string, { readonly theme: Theme; readonly room: PressRoom }>();
  let closed = false;
  return {
    for(theme) {
      const held = rooms.get(theme.name);
      // While watching, a stylesheet or a font may have been saved since.
      if (held && looksAlike(held.theme, theme)) return held.room;
      if (closed) throw new Error('the presses were closed');
      if (held) void held.room.close();
      const faces = faceRules(theme, null, 'served');
      const room = openPress({
        browser: found,
        css: { print: `${faces}\n${theme.css.print}`, slides: `${faces}\n${theme.css.slides}` },
        fonts: theme.fonts,
        started,
      });
      rooms.set(theme.name, { theme, room });
      return room;
    },
    async close() {
      closed = true;
      await Promise.all([started.drop(), ...[...rooms.values()].map(({ room }) => room.close())]);
    },
    warnings: () => [...new Set([...rooms.values()].flatMap(({ room }) => room.warnings))],
  };
}

function looksAlike(one: Theme, other: Theme): boolean {
  const { css, fonts } = one;
  if (css.print !== other.css.print || css.slides !== other.css.slides) return false;
  const files = Object.keys(fonts);
  return files.length === Object.keys(other.fonts).length && files.every((file) => fonts[file] === other.fonts[file]);
}
