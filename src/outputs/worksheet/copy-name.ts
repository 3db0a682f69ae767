import { LEVEL } from '../../layout/paper.ts';
import type { Words } from '../../model/words.ts';
import type { VariantName } from './body.ts';

/** "Answers", "Support", "Challenge"; null for the core copy. */
export function copyName(variant: VariantName, { print }: Words): string | null {
  switch (variant) {
    case 'worksheet':
      return null;
    case 'support':
      return print.support;
    case 'challenge':
      return print.challenge;
    case 'answers':
      return print.answers;
    default:
      return variant satisfies never;
  }
}

/** What the footer says of a copy: the neutral symbol of its level, or that it is the key. */
export function copySign(variant: VariantName, { print }: Words): string {
  if (variant === 'answers') return print.answers;
  return LEVEL[variant === 'worksheet' ? 'core' : variant];
}
