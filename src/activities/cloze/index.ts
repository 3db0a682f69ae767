import { type Gap, type Inlines, plainText, text } from '../../model/block.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { Activity, Call, Content, Made } from '../activity.ts';
import { attributeOf, warnOfFewer, wholeOf } from '../making/call.ts';
import { byRank } from '../making/choose.ts';
import { linesOf, stemOf, writeEntries, writeItem } from '../making/item.ts';
import { sectionNamed } from '../making/sections.ts';
import { fold } from '../making/spelling.ts';
import { type WordClass, wordClass } from '../making/word-class.ts';
import { type Candidate, candidatesIn, type Place, stands } from './sentences.ts';

const FEWEST = 2;
const USUAL = 6;
const MOST_DECOYS = 6;

/** A sentence with the word that is taken out of it. */
interface Gapped {
  readonly sentence: Candidate;
  readonly place: Place;
}

/** Gaps for key words, in sentences of the lesson. */
export const cloze: Activity = {
  name: 'cloze',
  about: 'Takes sentences of the lesson that hold a key word, and leaves a gap for the word.',
  example: '::cloze[Why the sailors rose]{count=3 bank}',
  takes: 'the title of a section; nothing for the whole lesson',
  attributes: {
    bank: 'prints the words that are missing, mixed',
    decoys: 'how many words of the same kind stand among them and fit nowhere',
  },
  addsAnswers: false,

  make(call: Call, content: Content, report: Report): Made | null {
    const section = call.argument === null ? null : sectionNamed(call.argument, call, content, report);
    if (call.argument !== null && !section) return null;
    const terms = content.terms.map(({ term }) => term.trim()).filter((term) => term !== '');
    const blocks = section ? section.blocks : content.sections.flatMap((one) => one.blocks);
    const candidates = candidatesIn(blocks, terms);
    const count = wholeOf(call, 'count', FEWEST, report);
    const gapped = gapsFrom(candidates, count ?? USUAL, call.seed);
    if (gapped.length < FEWEST) {
      tooFew(call, terms, gapped.length, report);
      return null;
    }
    const why = 'Each gap takes a sentence of its own with a key word that no other sentence gives away.';
    warnOfFewer(call, 'gaps', count ?? 0, gapped.length, why, report);
    const decoys = decoysFor(gapped, call, content, report);
    const { cloze: words } = content.words.print.made;
    const isBank = attributeOf(call, 'bank') !== undefined && decoys.length === 0;
    const markdown = writeItem({
      stem: stemOf(words.ask),
      marks: gapped.length,
      attributes: [
        ...(isBank ? [['bank', null] as const] : []),
        ...(decoys.length > 0 ? [['decoys', writeEntries(decoys)] as const] : []),
      ],
      lines: ['', ...linesOf(gapped.map((one) => ({ kind: 'paragraph', content: withGap(one) })))],
    });
    return {
      title: words.title,
      items: [{ markdown, kind: 'cloze', doubt: doubtOf(gapped, decoys, content), from: null }],
    };
  },
};

/**
 * One gap a sentence, one sentence a word: a word that is asked for stands nowhere else in what is printed, neither as a
 * second right answer nor as a hint.
 */
function gapsFrom(candidates: readonly Candidate[], count: number, seed: string): readonly Gapped[] {
  const chosen: Gapped[] = [];
  for (const sentence of byRank(candidates, seed, (candidate) => candidate.text)) {
    if (chosen.length === count) break;
    if (chosen.some(({ place, sentence: other }) => stands(place.term, sentence.text) || other.text === sentence.text))
      continue;
    const place = byRank(sentence.places, seed, ({ term }) => term).find(
      ({ term }) => once(term, sentence) && !chosen.some(({ sentence: other }) => stands(term, other.text)),
    );
    if (place) chosen.push({ sentence, place });
  }
  return candidates.flatMap((sentence) => chosen.find((one) => one.sentence === sentence) ?? []);
}

function once(term: string, { places, text: words }: Candidate): boolean {
  const place = places.find((one) => one.term === term);
  if (!place || places.filter((one) => one.term === term).length > 1) return false;
  return !stands(term, words.slice(0, place.at)) && !stands(term, words.slice(place.at + place.surface.length));
}

function tooFew(call: Call, terms: readonly string[], found: number, report: Report): void {
  const where = call.argument === null ? 'this lesson' : `“${call.argument}”`;
  const message =
    terms.length === 0
      ? 'This lesson has no key words to leave gaps for.'
      : `Only ${found} of the sentences in ${where} can have a gap: each must hold a key word, spelt as in the list, that no other sentence gives away.`;
  const hint =
    terms.length === 0
      ? 'Write key words with their meanings: “terms:” in the front matter, or :::terms.'
      : 'Add key words that stand in the text, or write the gaps yourself: [[word]].';
  report.error(terms.length === 0 ? 'activity/nothing' : 'activity/too-few', call.span, message, hint);
}

/** Words of the same class as an answer that stand in none of the sentences: terms, then people for names, years for years. */
function decoysFor(gapped: readonly Gapped[], call: Call, content: Content, report: Report): readonly string[] {
  const wanted = wholeOf(call, 'decoys', 1, report) ?? 0;
  const classes = new Set(gapped.map(({ place }) => classOf(place.surface, content)));
  const meanings = new Set(gapped.map(({ place }) => meaningOf(place.term, content)));
  const fits = (word: string) =>
    classes.has(classOf(word, content)) &&
    !/[;؛,،&]/.test(word) &&
    !(meaningOf(word, content) !== '' && meanings.has(meaningOf(word, content))) &&
    !gapped.some(
      ({ sentence, place }) => stands(word, sentence.text) || stands(place.term, word) || stands(word, place.term),
    );
  const years = content.timeline.map(({ date }) => date).filter((date) => /^\p{Nd}{3,4}$/u.test(date));
  const pools = [content.terms.map(({ term }) => term), content.people.map(({ term }) => term), years];
  const pool = pools.flatMap((words) => byRank([...new Set(words)].filter(fits), call.seed, (word) => word));
  const decoys = [...new Set(pool)].slice(0, Math.min(wanted, MOST_DECOYS));
  warnOfFewer(
    { ...call, name: 'cloze' },
    'decoys',
    wanted,
    decoys.length,
    'A decoy is another key word of the same kind.',
    report,
    'decoys',
  );
  return decoys;
}

function classOf(word: string, { language }: Content): WordClass {
  return wordClass(word, language);
}

function meaningOf(word: string, { terms }: Content): string {
  const term = terms.find((entry) => fold(entry.term) === fold(word));
  return term ? fold(plainText(term.meaning)) : '';
}

/** Words of the same class fit each other's gaps by their grammar: only a teacher can say that they do not by their sense. */
function doubtOf(gapped: readonly Gapped[], decoys: readonly string[], content: Content): string | null {
  const words = [...gapped.map(({ place }) => place.surface), ...decoys];
  const alike = words.filter((word) =>
    words.some((other) => other !== word && classOf(other, content) === classOf(word, content)),
  );
  if (alike.length === 0) return null;
  const named = [...alike.slice(0, 3).map((word) => `“${word}”`), ...(alike.length > 3 ? ['…'] : [])].join(', ');
  return `${named} may fit each other’s gaps.`;
}

function withGap({ sentence, place }: Gapped): Inlines {
  const gap: Gap = {
    kind: 'gap',
    shape: 'run',
    width: 0,
    lines: 1,
    number: null,
    answer: { text: text(place.surface), accept: [] },
  };
  const end = place.at + place.surface.length;
  return [...text(sentence.text.slice(0, place.at)), gap, ...text(sentence.text.slice(end))];
}
