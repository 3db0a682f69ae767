import { readBlocks, readInlines } from '../markdown/read.ts';
import type { Block, Blocks, Inlines } from '../model/block.ts';
import { didYouMean } from '../model/closest.ts';
import type { Report } from '../model/diagnostic.ts';
import { type Fragment, fragmentText } from '../model/source.ts';
import type { QuestionSet, TopicNode } from '../model/topic.ts';
import { activitySet, isActivity } from './activity-call.ts';
import { attributeReader } from './attributes.ts';
import { DIRECTIVES, PLACES } from './directives.ts';
import { cutItems } from './items.ts';
import type { Opening } from './opening.ts';
import { readProse } from './prose.ts';
import { readQuestion } from './questions.ts';
import { type Body, options } from './reading.ts';
import { readSourceInPlace } from './source.ts';
import { readTerms } from './terms.ts';
import type { ScanNode } from './tree.ts';

/** Questions of one topic, parts included: a whole year has fewer. */
const MOST_QUESTIONS = 1000;

type Container = Extract<ScanNode, { kind: 'container' }>;

/** Reads scanned nodes as nodes of a topic. What is wrong is reported and left out. */
export function readNodes(nodes: readonly ScanNode[], body: Body): TopicNode[] {
  return nodes.flatMap((node) => {
    switch (node.kind) {
      case 'text':
        return readProse(node.fragment, body);
      case 'leaf':
        return readLeaf(node, body);
      case 'container':
        return readContainer(node, body);
      default:
        return node satisfies never;
    }
  });
}

function readLeaf(opening: Opening, body: Body): TopicNode[] {
  const { name, span } = opening;
  if (name === 'page') return [{ kind: 'page', in: places(opening, body), span }];
  if (isActivity(name)) return [activitySet(opening, body)];
  if (name !== 'source') return [];
  const id = sourceId(opening, body);
  const foreign = opening.attributes.filter((attribute) => attribute.name !== 'numbered');
  for (const attribute of foreign) {
    const message = `“${attribute.name}” says something about the source, and belongs where the source is written.`;
    const hint = `Write it in the front matter of sources/${id || '…'}.md.`;
    body.report.error('source/attribute', attribute.span, message, hint);
  }
  const numbered = opening.attributes.some((attribute) => attribute.name === 'numbered');
  return id === '' ? [] : [{ kind: 'source', id, numbered, span }];
}

function readContainer(node: Container, body: Body): TopicNode[] {
  const { span } = node;
  const read = attributeReader(node.attributes, body.report);
  const inside = () => readNodes(node.nodes, body);
  switch (node.name) {
    case 'questions':
      return [questionSet(node, body)];
    case 'task': {
      const grouping = read.choice('grouping', ['solo', 'pairs', 'groups', 'class']);
      return [
        { kind: 'task', title: titleOf(node, body), minutes: read.whole('minutes'), grouping, nodes: inside(), span },
      ];
    }
    case 'notes':
      return [{ kind: 'notes', nodes: [...titleNodes(node, body), ...inside()], span }];
    case 'slide':
      return [{ kind: 'slide', title: titleOf(node, body), nodes: inside(), span }];
    case 'only': {
      const shown = places(node, body);
      if (shown.length === 0 && !read.has('in')) {
        const message = 'This block does not say where it is shown.';
        body.report.error('directive/no-place', span, message, 'Write :::only{in=worksheet} or :::only{in=slides}.');
      }
      return [{ kind: 'only', in: shown, nodes: inside(), span }];
    }
    case 'terms':
      return [{ kind: 'terms', terms: readTerms(node.nodes, body), span }];
    case 'support':
    case 'challenge': {
      const title = titleOf(node, body);
      const block = { kind: 'aside', role: node.name, title, blocks: blocksOf(node, body) } as const;
      return [{ kind: 'block', block, proposed: false, span }];
    }
    case 'source':
      return sourceInPlace(node, body);
    case 'page':
      return [...readLeaf(node, body), ...inside()];
    default:
      // An unknown block was reported; what it holds is read all the same.
      return Object.hasOwn(DIRECTIVES, node.name) ? [] : inside();
  }
}

function sourceInPlace(node: Container, body: Body): TopicNode[] {
  const id = sourceId(node, body);
  if (id === '') return [];
  if (body.extracts.some((extract) => extract.id === id)) {
    const message = `The source “${id}” is defined a second time.`;
    body.report.error(
      'source/duplicate',
      node.span,
      message,
      `Give it another id, or place it again with ::source[${id}].`,
    );
    return [];
  }
  const text = node.nodes.find((inner) => inner.kind === 'text');
  const fragment: Fragment = text?.kind === 'text' ? text.fragment : { file: body.file, lines: [] };
  body.extracts.push(readSourceInPlace(id, node, fragment, body.report));
  const numbered = node.attributes.some(({ name }) => name === 'numbered');
  return [{ kind: 'source', id, numbered, span: node.span }];
}

function sourceId(opening: Opening, { report }: Body): string {
  const id = opening.label ? fragmentText(opening.label).trim() : '';
  if (/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(id)) return id;
  const message =
    id === ''
      ? 'This source has no id.'
      : `“${id}” is no id: an id is one word, of letters, figures and hyphens, that begins with a letter.`;
  report.error('source/no-id', opening.span, message, 'Write the id in brackets: source[decree-1921].');
  return '';
}

function questionSet(node: Container, body: Body): QuestionSet {
  const { report } = body;
  const read = attributeReader(node.attributes, report);
  const raw = cutItems(node.nodes, body.file, report);
  if (raw.items.length === 0) {
    const message = 'This block of questions holds no question.';
    report.error('questions/empty', node.span, message, 'Begin each question with its number: “1. …”.');
  }
  const reading = {
    ...body,
    blocks: (fragment: Fragment, to: Report) => readBlocks(fragment, to, options(body)),
    nested: (inner: Container) => [...titleLine(inner, body), ...blocksOf(inner, body)],
  };
  const items = raw.items.slice(0, Math.max(0, MOST_QUESTIONS - body.ids.size()));
  const left = raw.items[items.length];
  if (left) {
    const message = `A topic has at most ${MOST_QUESTIONS} questions; from here on they are not read.`;
    report.error('questions/too-many', { ...left.span, end: left.span.start + 1 }, message, 'Split the topic.');
  }
  return {
    kind: 'questions',
    title: titleOf(node, body),
    for: read.choice('for', ['worksheet', 'homework', 'starter', 'exit', 'check']) ?? 'worksheet',
    minutes: read.whole('minutes'),
    rubric: raw.rubric.lines.length > 0 ? readBlocks(raw.rubric, report, options(body)) : [],
    items: items.map((item) => readQuestion(item, 0, reading)).filter((item) => item !== null),
    span: node.span,
  };
}

/** The Blocks of a scaffold: Markdown only. */
function blocksOf(node: Container, body: Body): Blocks {
  return node.nodes.flatMap((inner) => {
    if (inner.kind === 'text') return readBlocks(inner.fragment, body.report, options(body));
    const message = `“${inner.name}” cannot stand inside “${node.name}”.`;
    body.report.error('directive/misplaced', inner.span, message, 'Put it before or after.');
    return [];
  });
}

/** A title in brackets as a bold line, for blocks that have no title of their own. */
function titleLine(node: Container, body: Body): Block[] {
  const title = titleOf(node, body);
  return title ? [{ kind: 'paragraph', content: [{ kind: 'strong', content: title }] }] : [];
}

function titleNodes(node: Container, body: Body): TopicNode[] {
  return titleLine(node, body).map((block) => ({ kind: 'block', block, proposed: false, span: node.span }));
}

function titleOf(opening: Opening, body: Body): Inlines | null {
  if (!opening.label || fragmentText(opening.label).trim() === '') return null;
  return readInlines(opening.label, body.report, options(body));
}

function places(opening: Opening, { report }: Body): string[] {
  const read = attributeReader(opening.attributes, report);
  if (read.has('in') && read.list('in').length === 0) {
    report.error('directive/bad-value', read.span('in'), '“in” names no place.', `Known are: ${PLACES.join(', ')}.`);
  }
  return read.list('in').filter((place) => {
    if ((PLACES as readonly string[]).includes(place)) return true;
    const hint = didYouMean(place, PLACES);
    report.error('directive/unknown-place', read.span('in'), `Nothing is called “${place}”.`, hint);
    return false;
  });
}
