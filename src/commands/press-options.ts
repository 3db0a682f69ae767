import { faceRules } from '../html/faces.ts';
import { type BrowserWish, findBrowser } from '../io/browser/find.ts';
import type { PressOptions } from '../io/browser/press.ts';
import { BrowserProblem } from '../io/browser/problem.ts';
import type { Session } from './session.ts';

/** What the press of a session needs: a browser, and each theme's stylesheets and fonts. */
export async function pressOptions(session: Session, browser: string | undefined): Promise<PressOptions> {
  const wish: BrowserWish = browser !== undefined ? { browser } : {};
  const found = await findBrowser(wish);
  if ('tried' in found) throw new BrowserProblem(found.message);
  const theme = session.theme(session.project.settings.theme);
  if (!theme) throw new Error('the theme was checked before');
  const faces = faceRules(theme, null, 'served');
  return {
    browser: found,
    css: { print: `${faces}\n${theme.css.print}`, slides: `${faces}\n${theme.css.slides}` },
    fonts: theme.fonts,
  };
}
