import type { Measured, MeasuredBox } from '../model/document.ts';

/** What was measured, by box and copy. */
export interface Measures {
  /** A box in a copy; where that was not measured apart, as in the first copy that has it. Null when it never was. */
  get(id: string, variant: string): MeasuredBox | null;
}

export function measuresOf(measured: Measured): Measures {
  const own = new Map<string, MeasuredBox>();
  const first = new Map<string, MeasuredBox>();
  for (const box of measured.boxes) {
    own.set(`${box.variant}/${box.id}`, box);
    if (!first.has(box.id)) first.set(box.id, box);
  }
  return { get: (id, variant) => own.get(`${variant}/${id}`) ?? first.get(id) ?? null };
}
