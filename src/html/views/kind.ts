import type { Block } from '../../model/block.ts';

/** The block of one kind. */
export type Of<K extends Block['kind']> = Extract<Block, { kind: K }>;
