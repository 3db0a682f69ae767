import type { Inlines } from '../../model/block.ts';
import { closest } from '../../model/closest.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { Attribute, ItemSource } from '../../model/item.ts';
import { readList } from '../attribute-list.ts';
import { readAsked } from '../prompt.ts';
import { FORMS, type FormName, type Written } from './data.ts';

/** Most answers that one question may ask for. */
const MOST = 10;
/** Forms with so many titles, neither more nor fewer. */
const TITLES: Readonly<Partial<Record<FormName, number>>> = { infer: 2, 'follow-up': 4 };

/** Reads a stem, what is printed with it, and how the space is to be divided. */
export function parseWritten(item: ItemSource, report: Report): Written {
  const asked = readAsked(item, item.body, report);
  const form = readForm(item, report);
  const titles = readTitles(item, form, report);
  const give = readGive(item, report);
  if (form === 'boxes' && titles.length === 0 && give === null) {
    report.error(
      'written/titles',
      find(item, 'form')?.span ?? null,
      'The boxes have no titles.',
      'Name them: {form=boxes titles="Causes; Effects"}',
    );
  }
  if (form === 'follow-up' && give !== null) {
    const message = 'The form follow-up always has its four rows, so give does nothing.';
    report.warning('written/give', find(item, 'give')?.span ?? null, message, 'Take give out.');
  }
  if (give !== null && titles.length > 0 && give !== titles.length && form !== 'infer') {
    const message = `give=${give}, but there are ${titles.length} titles: there will be ${titles.length} boxes.`;
    report.warning(
      'written/titles',
      find(item, 'give')?.span ?? null,
      message,
      'Take give out, or make the two agree.',
    );
  }
  return { asked, ...(isChallenge(item) ? { level: 'challenge' } : {}), give, form, titles };
}

function isChallenge(item: ItemSource): boolean {
  const value = find(item, 'level')?.value;
  return typeof value === 'string' && value.trim().toLowerCase() === 'challenge';
}

function find(item: ItemSource, name: string): Attribute | undefined {
  return item.attributes.find((attribute) => attribute.name === name);
}

function readForm(item: ItemSource, report: Report): FormName | null {
  const entry = find(item, 'form');
  if (!entry) return null;
  const word = entry.value === true ? '' : entry.value.trim().toLowerCase();
  const form = FORMS.find((name) => name === word);
  if (form) return form;
  const meant = closest(word, FORMS);
  const message = word === '' ? 'The form has no name.' : `There is no form “${word}”.`;
  const hint = meant === null ? `The forms are ${FORMS.join(', ')}: {form=infer}` : `Did you mean {form=${meant}}?`;
  report.error('written/form', entry.span, message, hint);
  return null;
}

function readTitles(item: ItemSource, form: FormName | null, report: Report): readonly Inlines[] {
  const entry = find(item, 'titles');
  if (!entry) return [];
  const titles = readList(entry, 'semicolon', item, report);
  if (titles.length === 0) {
    report.error(
      'written/titles',
      entry.span,
      'No titles are given.',
      'Write them with semicolons between: {form=boxes titles="Causes; Effects"}',
    );
  } else if (form === null && !find(item, 'form')) {
    report.error(
      'written/titles',
      entry.span,
      'Titles belong to a form, and there is none.',
      'Write {form=boxes titles="…; …"}',
    );
  } else if (form !== null && (TITLES[form] ?? titles.length) !== titles.length) {
    const message = `The form ${form} has ${TITLES[form]} titles, not ${titles.length}.`;
    report.error('written/titles', entry.span, message, 'Write as many, or leave them out for the usual ones.');
  }
  return titles;
}

function readGive(item: ItemSource, report: Report): number | null {
  const entry = find(item, 'give');
  if (!entry) return null;
  const value = typeof entry.value === 'string' && /^\d{1,2}$/.test(entry.value.trim()) ? Number(entry.value) : 0;
  if (value >= 1 && value <= MOST) return value;
  report.error(
    'written/give',
    entry.span,
    'give says how many answers there is space for.',
    `Write a number from 1 to ${MOST}: {give=2}`,
  );
  return null;
}
