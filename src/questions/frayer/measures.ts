/** The drawing of a Frayer model: mm. */
export const SIZE = { width: 170, height: 108 };
/** The oval in the middle. */
export const OVAL = { rx: 27, ry: 13 };
export const TITLE = 9;
/** Room to write in each square, clear of the oval. */
export const ROOM = { width: SIZE.width / 2 - 8, height: SIZE.height / 2 - OVAL.ry - TITLE - 4 };
