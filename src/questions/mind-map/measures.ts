/** The drawing of a mind map: mm. */
export const WIDTH = 170;
/** Width of a branch; branches stand on both sides of the middle. */
export const BRANCH = 57;
/** The oval in the middle. */
export const CENTRE = { rx: 21, ry: 15 };
/** An empty place of a name, and one of what stands below it. */
export const NAME = 10;
export const BLANK = 12;
/** How far what stands below a name is set in. */
export const INDENT = 5;
/** Empty places of a branch with nothing below it. */
export const FREE = 2;
/** Between two branches of a side. */
export const APART = 6;
