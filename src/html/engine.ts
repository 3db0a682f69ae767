import Handlebars from 'handlebars';
import type { Theme } from '../model/theme.ts';
import { TEMPLATES } from './kinds.ts';

export type View = Readonly<Record<string, unknown>>;

/** A template that is not there, cannot be read or names what it is not given: a project's own, or a bug. */
export class TemplateProblem extends Error {}

/** The templates of one theme, compiled as they are asked for. */
export interface Engine {
  /**
   * Renders a template by its path below templates/, without `.hbs`. Every template may ask for `@logo` (what is said of
   * it, or nothing) and `@school`. Throws TemplateProblem.
   */
  render(name: string, view: View, school: string | null): string;
}

const engines = new WeakMap<Theme, Engine>();

/** The engine of a theme, made once. Throws when the template of a Block kind is missing. */
export function engineOf(theme: Theme): Engine {
  const kept = engines.get(theme);
  if (kept) return kept;
  const engine = createEngine(theme);
  engines.set(theme, engine);
  return engine;
}

/** HTML that this module made, so that templates do not escape it again. The only door past the escaping. */
export function trusted(html: string): unknown {
  return new Handlebars.SafeString(html);
}

function createEngine(theme: Theme): Engine {
  const missing = Object.values(TEMPLATES).filter((name) => theme.templates[`${name}.hbs`] === undefined);
  if (missing.length > 0) throw new TemplateProblem(`templates are missing: ${missing.join(', ')}`);
  const handlebars = Handlebars.create();
  const compiled = new Map<string, Handlebars.TemplateDelegate>();
  for (const [path, text] of Object.entries(theme.templates)) {
    if (path.endsWith('.hbs')) handlebars.registerPartial(path.slice(0, -'.hbs'.length), text);
  }
  return {
    render(name, view, school) {
      const template = compiled.get(name) ?? compile(name);
      compiled.set(name, template);
      try {
        return template(view, { data: { logo: theme.logo ?? '', school: school ?? '' } });
      } catch (problem) {
        throw new TemplateProblem(`${name}.hbs: ${problem instanceof Error ? problem.message : String(problem)}`);
      }
    },
  };
  function compile(name: string): Handlebars.TemplateDelegate {
    const text = theme.templates[`${name}.hbs`];
    if (text === undefined) throw new TemplateProblem(`there is no ${name}.hbs`);
    return handlebars.compile(text, { strict: true, knownHelpersOnly: true });
  }
}
