import { describe, expect, it } from 'vitest';
import { closest } from '../src/model/closest.ts';

describe('the word that was meant', () => {
  it('is the nearest known one', () => {
    expect(closest('enquirey', ['title', 'enquiry', 'outcome'])).toBe('enquiry');
    expect(closest('tilte', ['title', 'enquiry'])).toBe('title');
  });

  it('is nobody when nothing is near', () => {
    expect(closest('zebra', ['title', 'enquiry'])).toBeNull();
  });
});
