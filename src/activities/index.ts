import type { Activity } from './activity.ts';
import { cloze } from './cloze/index.ts';
import { match } from './match.ts';
import { order } from './order.ts';
import { retrieve } from './retrieve/index.ts';
import { sort } from './sort.ts';
import { sourcingGrid } from './sourcing-grid.ts';
import { whoSaidIt } from './who-said-it.ts';

/** Every activity: what `::name` makes of the lesson's own content, and of the lessons before it. */
export const activities: readonly Activity[] = [cloze, match, order, sort, whoSaidIt, sourcingGrid, retrieve];
