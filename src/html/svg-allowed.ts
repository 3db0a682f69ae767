const words = (list: string) => list.trim().split(/\s+/);

/** Elements that draw. No script, style, foreignObject, image, animation, a or anything that loads. */
export const ELEMENTS: ReadonlySet<string> = new Set(
  words(`
    svg g defs symbol use path rect circle ellipse line polyline polygon text tspan textPath marker pattern clipPath mask
    linearGradient radialGradient stop switch
  `),
);

/** Attributes that say where and how it is drawn. No event handlers. */
export const ATTRIBUTES: ReadonlySet<string> = new Set(
  words(`
    id xmlns viewBox preserveAspectRatio width height x y x1 y1 x2 y2 cx cy r rx ry fx fy d points dx dy rotate transform
    pathLength textLength lengthAdjust startOffset href xlink:href style class lang dir
    fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit
    stroke-dasharray stroke-dashoffset opacity color display visibility overflow vector-effect shape-rendering paint-order
    font-family font-size font-weight font-style font-variant letter-spacing word-spacing text-anchor text-decoration
    dominant-baseline alignment-baseline baseline-shift writing-mode direction unicode-bidi
    marker-start marker-mid marker-end markerWidth markerHeight markerUnits refX refY orient
    clip-path clip-rule clipPathUnits mask maskUnits maskContentUnits
    patternUnits patternContentUnits patternTransform gradientUnits gradientTransform spreadMethod offset stop-color
    stop-opacity
  `),
);

/** Old names that are written in the new way. */
export const CASED: Readonly<Record<string, string>> = { 'xlink:href': 'href' };

/** True for a style attribute that only sets plain values: nothing that loads, escapes or leaves its place. */
export function isPlainStyle(value: string): boolean {
  return !/url\s*\(|@|\\|expression|javascript:|position|content|behavior|binding|image|var\s*\(|[<>]/i.test(value);
}
