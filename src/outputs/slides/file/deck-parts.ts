import { createHash } from 'node:crypto';
import type { Theme } from '../../../model/theme.ts';
import { squeezed } from './squeeze.ts';
import { compactCss, usedRevealCss } from './used-css.ts';

/** What every deck of a theme has alike. */
export interface DeckParts {
  readonly scripts: readonly string[];
  /** The page's content security policy. */
  readonly policy: string;
  /** Stylesheets of reveal.js and of the slides; of the latter a deck takes what it uses. */
  readonly revealCss: string;
  readonly css: string;
}

const known = new WeakMap<Theme, DeckParts>();

/** Worked out once a theme: it is a tenth of the work of a small deck. */
export function deckParts(theme: Theme): DeckParts {
  const found = known.get(theme);
  if (found) return found;
  const { reveal, deck, deckMinified } = theme.scripts;
  const scripts = [reveal, deckMinified ?? squeezed(deck)].map((code) => closed(code, 'script'));
  const parts = {
    scripts,
    policy: policy(scripts),
    revealCss: closed(usedRevealCss(compactCss(theme.scripts.revealCss)), 'style'),
    css: compactCss(theme.css.slides),
  };
  known.set(theme, parts);
  return parts;
}

/** Only our own scripts run, told by their hashes; nothing is loaded from anywhere. */
function policy(scripts: readonly string[]): string {
  const hashes = scripts.map((code) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`);
  return [
    "default-src 'none'",
    `script-src ${hashes.join(' ')}`,
    "style-src 'unsafe-inline'",
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** Text that cannot end the element that holds it. */
export function closed(content: string, element: 'style' | 'script'): string {
  return content.replace(new RegExp(`</(${element})`, 'gi'), '<\\/$1');
}
