// The whole package as one file: its hundred and fifty modules take six times as long to load.
import culori from 'culori/require';

const { clampChroma, converter, formatHex, parse, wcagContrast, wcagLuminance } = culori;

const toOklch = converter('oklch');

/** Steps of lightness that are tried for a colour that will do. */
const STEPS = 200;

/**
 * A colour as `#rrggbb`, from anything that CSS takes for one: "#7a1f2b", "navy", "rgb(122 31 43)"; also without its #.
 * Null when it is no colour, or can be seen through.
 */
export function readColour(text: string): string | null {
  const written = text.trim().toLowerCase();
  const colour = parse(/^([0-9a-f]{3}|[0-9a-f]{6})$/.test(written) ? `#${written}` : written);
  if (!colour || (colour.alpha ?? 1) < 1) return null;
  return formatHex(clampChroma(colour, 'oklch'));
}

/** WCAG's contrast of two colours (`#rrggbb`): 1 to 21. */
export function contrastOf(one: string, other: string): number {
  return wcagContrast(one, other);
}

/** True for what black reads better on than white. */
export function isLight(colour: string): boolean {
  return wcagLuminance(colour) > 0.179;
}

/** The colour of the same hue that will do and is nearest in lightness; null when none will. */
export function nearestColour(colour: string, willDo: (colour: string) => boolean): string | null {
  const from = toOklch(colour);
  if (!from) return null;
  const tried = Array.from({ length: STEPS + 1 }, (_, step) => step / STEPS);
  tried.sort((a, b) => Math.abs(a - from.l) - Math.abs(b - from.l));
  for (const l of tried) {
    const hex = formatHex(clampChroma({ ...from, l }, 'oklch'));
    if (hex !== undefined && willDo(hex)) return hex;
  }
  return null;
}
