import type { Report } from '../../model/diagnostic.ts';
import type { Activity, Call, Content, Made } from '../activity.ts';
import { choiceOf, warnOfFewer, wholeOf } from '../making/call.ts';
import { picksOf, type Wish } from './plan.ts';

const USUAL = 6;
/** Lessons of a term, when nobody says. */
const TERM = 12;

/** Questions of earlier lessons, asked again. */
export const retrieve: Activity = {
  name: 'retrieve',
  about:
    'Asks questions of earlier lessons again: some of the last one, some of the last week, some from further back, none twice in a term.',
  example: '::retrieve{count=6 from=earlier for=starter}',
  takes: null,
  attributes: {
    from: '`earlier`: lessons that come before this one in `lessons:`',
    term: 'for how many lessons no question comes again; 12 when it is left out',
  },
  addsAnswers: false,

  make(call: Call, content: Content, report: Report): Made | null {
    if (call.item) {
      const message = '::retrieve makes questions of their own, and cannot stand inside one.';
      report.error('activity/several', call.span, message, 'Put it alone on its line, outside :::questions.');
      return null;
    }
    choiceOf(call, 'from', ['earlier'], report);
    for (const name of ['count', 'term']) wholeOf(call, name, 1, report);
    const course = content.course();
    if (!course) return refuse('This lesson is in no list of lessons, so that none comes before it.', call, report);
    for (const name of course.unknown) {
      const message = `“${name}” in the list of lessons is no lesson: its questions are not asked again.`;
      const hint = 'Write the name of its file without .md, or of a folder that has a list of its own.';
      report.warning('activity/unknown-lesson', call.span, message, hint);
    }
    if (course.at === 0) return refuse('This is the first lesson of its course: none comes before it.', call, report);
    const number = course.lessons[course.at]?.calls.findIndex(({ seed }) => seed === call.seed) ?? -1;
    const picks = picksOf(course, course.at, wishOf)[number] ?? [];
    if (picks.length === 0) {
      const message = 'The lessons before this one have no question left that can be asked again.';
      const hint =
        'Such a question has a short answer and no source, picture or parts. Write some more, or a smaller term: {term=6}.';
      report.error('activity/too-few', call.span, message, hint);
      return null;
    }
    const why =
      'Questions with a short answer and without a source, picture or parts are asked again, none twice in a term.';
    warnOfFewer(call, 'questions', wishOf(call).count, picks.length, why, report);
    return {
      title: content.words.print.made.retrieve.title,
      items: picks.map(({ lesson, question }) => ({
        markdown: question.markdown,
        kind: question.kind,
        doubt: null,
        from: lesson.title,
      })),
    };
  },
};

function refuse(message: string, call: Call, report: Report): null {
  const hint = 'Write the lessons in the order in which they are taught: “lessons: [first, second]” in _folder.yaml.';
  report.error('activity/no-lessons', call.span, message, hint);
  return null;
}

/** What a call asks for, of any lesson: what is wrong with it is said where it stands. */
function wishOf(call: Call): Wish {
  const whole = (name: string, usual: number) => {
    const value = call.attributes.find((entry) => entry.name === name)?.value;
    return typeof value === 'string' && /^[1-9]\d{0,2}$/.test(value) ? Number(value) : usual;
  };
  return { count: Math.min(whole('count', USUAL), 40), term: whole('term', TERM) };
}
