import type { Call, Made, MadeItem } from '../activities/activity.ts';
import { activities } from '../activities/index.ts';
import { type Block, type Inlines, text } from '../model/block.ts';
import { createReport, type Outcome, type Report } from '../model/diagnostic.ts';
import { fnv1a } from '../model/hash.ts';
import { isEmpty } from '../model/source.ts';
import type { ActivityCall, Question, QuestionSet, Topic, TopicNode } from '../model/topic.ts';
import { questionTypes } from '../questions/index.ts';
import { type ContentView, contentOf } from './content.ts';
import { madeQuestion } from './made-question.ts';

/** What questions are made with. */
export interface ExpandView extends ContentView {
  readonly seed: number;
}

/** What came of a call. */
export interface ExpandedCall {
  readonly call: ActivityCall;
  /** The set that it makes, where it stands alone; null where it stands in an item. */
  readonly set: QuestionSet | null;
  readonly questions: readonly Question[];
}

/** A topic in which every call has become questions, and what each has become. */
export interface Expanded {
  readonly topic: Topic;
  readonly calls: readonly ExpandedCall[];
}

interface Expanding {
  readonly topic: Topic;
  readonly view: ExpandView;
  readonly report: Report;
  readonly calls: ExpandedCall[];
}

/**
 * Makes the questions that the topic's activities call for. What cannot be made is reported and left out. The same topic,
 * seed and earlier lessons give the same questions.
 */
export function expandTopic(topic: Topic, view: ExpandView): Outcome<Expanded> {
  const report = createReport();
  const calls: ExpandedCall[] = [];
  const nodes = expandNodes(topic.nodes, { topic, view, report, calls });
  return { value: { topic: { ...topic, nodes }, calls }, diagnostics: report.diagnostics };
}

/** The call with all that its choices are seeded by. */
export function seededCall(call: ActivityCall, id: string, topic: string, seed: number): Call {
  const own = call.attributes.find(({ name }) => name === 'seed')?.value ?? '';
  return { ...call, seed: `${seed}/${topic}/${id}/${own}` };
}

function expandNodes(nodes: readonly TopicNode[], to: Expanding): readonly TopicNode[] {
  return nodes.flatMap((node): readonly TopicNode[] => {
    if (node.kind === 'questions') return expandSet(node, to);
    return 'nodes' in node ? [{ ...node, nodes: expandNodes(node.nodes, to) }] : [node];
  });
}

function expandSet(set: QuestionSet, to: Expanding): readonly TopicNode[] {
  const [only] = set.items;
  if (only?.activity && !only.activity.item) return expandAlone(set, only, only.activity, to);
  const items = set.items.map((question) => expandItem(question, false, to)).filter((question) => question !== null);
  return items.length > 0 || set.items.length === 0 ? [{ ...set, items }] : [];
}

/** A call that stands alone: a set, and for teachers a list of the lessons that its questions come from. */
function expandAlone(set: QuestionSet, placeholder: Question, call: ActivityCall, to: Expanding): readonly TopicNode[] {
  const made = make(placeholder, call, to);
  const pairs = (made?.items ?? []).flatMap((item) => {
    const id = made?.items.length === 1 ? placeholder.id : `${placeholder.id}-${fnv1a(item.markdown).toString(36)}`;
    const question = madeQuestion({ ...placeholder, id }, call, item, to.view.words, to.report);
    return question ? [{ item, question }] : [];
  });
  if (!made || pairs.length === 0) return [];
  const questions = pairs.map(({ question }) => question);
  const whole: QuestionSet = { ...set, title: set.title ?? text(made.title), items: questions };
  to.calls.push({ call, set: whole, questions });
  return [whole, ...origins(pairs, call, to)];
}

/** For teachers: which lesson each question comes from. */
function origins(
  pairs: readonly { readonly item: MadeItem; readonly question: Question }[],
  { span }: ActivityCall,
  { view }: Expanding,
): readonly TopicNode[] {
  const items = pairs.flatMap(({ item, question }) => {
    if (item.from === null) return [];
    const content: Inlines = [{ kind: 'strong', content: text(item.from) }, ...text(': '), ...stemOf(question)];
    return [{ marker: null, blocks: [{ kind: 'paragraph', content } as const] }];
  });
  if (items.length === 0) return [];
  const lead: Inlines = [{ kind: 'strong', content: text(view.words.print.made.retrieve.from) }];
  const blocks: readonly Block[] = [
    { kind: 'paragraph', content: lead },
    { kind: 'list', items },
  ];
  return [
    { kind: 'notes', nodes: blocks.map((block) => ({ kind: 'block', block, proposed: false, span }) as const), span },
  ];
}

function stemOf({ kind, data }: Question): Inlines {
  const [stem] = questionTypes.find((type) => type.kind === kind)?.toExercise(data).prompt ?? [];
  return stem?.kind === 'paragraph' ? stem.content : [];
}

function expandItem(question: Question, isPart: boolean, to: Expanding): Question | null {
  const { activity: call } = question;
  if (!call) {
    if (question.parts.length === 0) return question;
    const parts = question.parts.map((part) => expandItem(part, true, to)).filter((part) => part !== null);
    return parts.length > 0 ? { ...question, parts } : null;
  }
  const made = make(question, call, to);
  const [item] = made?.items ?? [];
  if (!item) return null;
  if (isPart && item.doubt !== null) {
    const message = `This part is only a proposal, and a part cannot be one. ${item.doubt}`;
    to.report.error('activity/proposed-part', call.span, message, LOOK);
    return null;
  }
  const whole = madeQuestion(question, call, item, to.view.words, to.report);
  if (whole) to.calls.push({ call, set: null, questions: [whole] });
  return whole;
}

const LOOK = 'Print it with “lessonpress expand”, put it in place of this line, and take {?} away when it is right.';

function make(question: Question, call: ActivityCall, { topic, view, report }: Expanding): Made | null {
  const activity = activities.find(({ name }) => name === call.name);
  if (!activity) return null;
  if (call.item && !isEmpty(call.item.answer) && !activity.addsAnswers) {
    const message = `::${call.name} makes its own answer, and this question gives another.`;
    report.error('activity/answer', call.span, message, 'Take the lines with > out of it.');
    return null;
  }
  const made = activity.make(seededCall(call, question.id, topic.id, view.seed), contentOf(topic, view), report);
  for (const doubt of made?.items.flatMap((item: MadeItem) => item.doubt ?? []) ?? []) {
    const message = `This question is only a proposal, and printed in teachers’ copies alone. ${doubt}`;
    report.warning('activity/proposed', call.span, message, LOOK);
  }
  return made;
}
