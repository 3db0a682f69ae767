import type { Fragment } from '../model/source.ts';
import type { Opening } from './opening.ts';

/** A topic's body as a tree: text between directives, and directives with what they hold. */
export type ScanNode =
  | { readonly kind: 'text'; readonly fragment: Fragment }
  | ({ readonly kind: 'leaf' } & Opening)
  | ({ readonly kind: 'container'; readonly nodes: readonly ScanNode[] } & Opening);
