import type { Report } from '../model/diagnostic.ts';
import { COLOUR_NAMES, type ColourName, type Said, type ThemeManifest } from '../model/theme.ts';
import { isLight, readColour } from './colour.ts';
import type { Palette } from './contrast.ts';

/** A colour that no theme says: seen at once to be wrong, and never reached with the themes of the package. */
const NOWHERE = '#000000';

/** Whatever the slides are: nobody prints a dark page, or a tinted one. */
const PAPER = '#ffffff';

/**
 * The colours of a medium, from the themes that are laid over each other, the base first. What a theme says of all
 * colours goes over what the themes below it say of slides. An accent brings its own text and answers when the same
 * theme names none. What is no colour is reported and left out.
 */
export function paletteOf(chain: readonly ThemeManifest[], medium: Palette['medium'], report: Report): Palette {
  const colours: Partial<Record<ColourName, string>> = {};
  let said: Partial<Record<ColourName, Said>> = {};
  for (const { colours: both, slidesColours } of chain) {
    said = {};
    for (const layer of medium === 'slides' ? [both, slidesColours] : [both]) lay(layer, colours, said, report);
  }
  if (medium === 'paper') {
    colours.ground = PAPER;
    delete said.ground;
  }
  const whole = Object.fromEntries(
    COLOUR_NAMES.map((name) => [name, colours[name] ?? followed(name, colours) ?? NOWHERE]),
  ) as Record<ColourName, string>;
  return { medium, colours: whole, said, follow: COLOUR_NAMES.filter((name) => colours[name] === undefined) };
}

function lay(
  layer: ThemeManifest['colours'],
  colours: Partial<Record<ColourName, string>>,
  said: Partial<Record<ColourName, Said>>,
  report: Report,
): void {
  const read = COLOUR_NAMES.flatMap((name) => {
    const given = layer[name];
    if (!given) return [];
    const colour = readColour(given.text);
    if (colour === null) reportColour(name, given, report);
    return colour === null ? [] : [{ name, given, colour }];
  });
  if (read.some(({ name }) => name === 'accent')) {
    for (const name of ['on-accent', 'answer'] as const) {
      delete colours[name];
      delete said[name];
    }
  }
  for (const { name, given, colour } of read) {
    colours[name] = colour;
    said[name] = given;
  }
}

function reportColour(name: ColourName, { text, span }: Said, report: Report): void {
  // Both media read the same lines.
  if (report.diagnostics.some((one) => one.span?.start === span.start && one.span.file === span.file)) return;
  const hint = 'Write it as a name or in six figures, in quotation marks: navy, "#1f3a5f".';
  report.error('theme/bad-colour', span, `“${text}” is no colour that can be printed (${name}).`, hint);
}

/** What a colour is when nobody says it. */
function followed(name: ColourName, { accent }: Partial<Record<ColourName, string>>): string | null {
  if (accent === undefined) return null;
  if (name === 'answer') return accent;
  return name === 'on-accent' ? (isLight(accent) ? '#000000' : '#ffffff') : null;
}
