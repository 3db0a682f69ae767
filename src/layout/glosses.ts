import type { SourceBlock } from '../model/block.ts';
import type { MeasuredBox } from '../model/document.ts';
import { shownText } from './lines.ts';

/** Where a phrase with a gloss stands: its first and last line, as indices of measured units. */
export interface GlossPlace {
  readonly gloss: number;
  readonly from: number;
  readonly to: number;
}

/** Every place of every glossed phrase of a source, line by line as they fell. */
export function glossPlaces(source: SourceBlock, units: MeasuredBox['units']): readonly GlossPlace[] {
  return source.paragraphs.flatMap((content, paragraph) => {
    const text = shownText(content).toLowerCase();
    const lineAt = (offset: number) =>
      units.findIndex(({ part, start, end }) => part === `p${paragraph}` && offset >= start && offset < end);
    return source.glosses.flatMap(({ phrase }, gloss) =>
      placesIn(text, phrase.toLowerCase()).map((at) => ({
        gloss,
        from: lineAt(at),
        to: lineAt(at + phrase.length - 1),
      })),
    );
  });
}

function placesIn(text: string, phrase: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(phrase); phrase !== '' && at >= 0; at = text.indexOf(phrase, at + phrase.length)) {
    places.push(at);
  }
  return places;
}

/** Heights of the glosses, where they were measured as units of their own: below the last line of the source. */
export function glossHeights(units: MeasuredBox['units']): readonly number[] {
  return units.filter(({ part }) => /^g\d+$/.test(part)).map(({ top, bottom }) => bottom - top);
}
