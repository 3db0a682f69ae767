import {
  type Block,
  type Blocks,
  type Inline,
  type Inlines,
  type SourceBlock,
  text,
} from '../../../src/model/block.ts';
import { NO_SCHEME, type Scheme } from '../../../src/model/exercise.ts';
import type {
  FrontMatter,
  ResolvedNode,
  ResolvedQuestion,
  ResolvedSet,
  ResolvedTopic,
} from '../../../src/model/topic.ts';
import { english } from '../../fixtures/words.ts';

const span = { file: 'topic.md', start: 0, end: 0 };

export function strong(words: string): Inline {
  return { kind: 'strong', content: text(words) };
}

export function para(...parts: (string | Inline)[]): Block {
  return { kind: 'paragraph', content: parts.flatMap((part) => (typeof part === 'string' ? text(part) : [part])) };
}

export function lines(count: number, answer: string | null = null, fill = false): Block {
  const held = answer === null ? {} : { answer: { blocks: [para(answer)] } };
  return { kind: 'lines', count, label: null, fill, style: 'solid', ...held };
}

export function front(rest: Partial<FrontMatter> = {}): FrontMatter {
  return {
    title: 'The New Economic Policy',
    dates: '1921–1924',
    subject: 'History',
    course: 'Russia 1917–1941',
    stage: null,
    enquiry: 'Was the NEP a success?',
    outcome: 'I can judge how far the NEP succeeded.',
    objectives: ['Say why Lenin changed course.', 'Use a source to judge who gained.'],
    terms: [],
    people: [],
    timeline: [],
    prior: ['War Communism took grain by force.'],
    misconceptions: [
      {
        misconception: text('The NEP gave the peasants their land.'),
        response: text('They had taken it in 1917 already.'),
      },
    ],
    minutes: 55,
    equipment: ['scissors', 'glue'],
    guidance: null,
    sources: [],
    labels: null,
    language: 'en',
    direction: 'ltr',
    spaces: null,
    slides: null,
    rights: null,
    origin: null,
    further: ['A short history of the 1920s'],
    tags: [],
    settings: {},
    ...rest,
  };
}

export function scheme(rest: Partial<Scheme>): Scheme {
  return { ...NO_SCHEME, ...rest };
}

export function question(
  name: string,
  stem: string | Blocks,
  body: Blocks,
  rest: Partial<ResolvedQuestion> & { readonly scheme?: Scheme } = {},
): ResolvedQuestion {
  const { scheme: how = scheme({ kind: 'answer', answer: [para(`answer of ${name}`)] }), ...more } = rest;
  const prompt = typeof stem === 'string' ? [para(stem)] : stem;
  const marks = more.marks === undefined ? 1 : more.marks;
  return {
    id: `id-${name}`,
    number: name,
    name,
    kind: 'written',
    spag: 0,
    prompt,
    body,
    parts: [],
    support: [],
    challenge: [],
    level: 'core',
    proposed: false,
    objectives: [],
    cites: [],
    answer: {
      exercise: { prompt, response: { kind: 'open' }, marks: marks ?? 0, scheme: how },
      brief: text(`answer of ${name}`),
    },
    span,
    ...more,
    marks,
  };
}

export function set(items: readonly ResolvedQuestion[], rest: Partial<ResolvedSet> = {}): ResolvedSet {
  const marks = items.reduce((sum, item) => sum + (item.marks ?? 0), 0);
  return { kind: 'questions', title: null, for: 'worksheet', minutes: null, rubric: [], items, marks, span, ...rest };
}

export function source(
  id: string,
  label: string,
  paragraphs: readonly string[],
  rest: Partial<SourceBlock> = {},
): SourceBlock {
  return {
    kind: 'source',
    id,
    label,
    paragraphs: paragraphs.map(text),
    blocks: [],
    attribution: [strong('Walter Duranty'), ...text(', I Write As I Please, 1935.')],
    note: text('Duranty was a journalist who worked in Moscow in the 1920s.'),
    place: 'below',
    glosses: [],
    numbered: false,
    margin: 'none',
    language: null,
    direction: null,
    part: 0,
    last: true,
    ...rest,
  };
}

export function section(title: string): ResolvedNode {
  return { kind: 'section', title: text(title), slides: null, proposed: false, span };
}

export function prose(...words: string[]): ResolvedNode[] {
  return words.map((word): ResolvedNode => ({ kind: 'block', block: para(word), proposed: false, span }));
}

export function placed(block: SourceBlock): ResolvedNode {
  return { kind: 'source', source: block, span };
}

export function topic(nodes: readonly ResolvedNode[], rest: Partial<ResolvedTopic> = {}): ResolvedTopic {
  const sets = nodes.filter((node) => node.kind === 'questions');
  return {
    id: 'history/nep',
    file: 'content/history/nep.md',
    front: front(),
    language: 'en',
    direction: 'ltr',
    words: english,
    nodes,
    sources: nodes.flatMap((node) => (node.kind === 'source' ? [node.source] : [])),
    credits: [],
    marks: sets.filter(({ for: place }) => place === 'worksheet').reduce((sum, { marks }) => sum + marks, 0),
    hasSupport: sets.some(({ items }) => items.some(({ support }) => support.length > 0)),
    hasChallenge: sets.some(({ items }) =>
      items.some((item) => item.challenge.length > 0 || item.level === 'challenge'),
    ),
    version: null,
    ...rest,
  };
}

const duranty = source(
  'duranty',
  'Source A',
  [
    'Everyone is so infinitely better off that present conditions see paradise by comparison... 250,000 private traders have migrated to Moscow since the NEP began. They crowd the restaurants where it costs $25 a head for dinner with French wine ... and lose a thousand or so an evening at cards without turning a hair.',
  ],
  { numbered: true, answer: { hold: text('The note in the seed gives an impossible date.'), notes: [] } },
);

const serge = source(
  'serge',
  'Source B',
  [
    'The NEP was, in only a few months, already giving marvellous results. From one week to the next, the famine and the speculation were diminishing perceptibly. Restaurants were opening again.',
    'But the confusion among the party rank and file was extreme. For what did we fight, spill so much blood, agree to so many sacrifices?',
  ],
  { attribution: [strong('Victor Serge'), ...text(', From Lenin to Stalin, 1937.')], note: null },
);

const level = (n: number, min: number, max: number, words: string) => ({
  level: n,
  min,
  max,
  descriptor: [para(words)],
});

/** A lesson with one of nearly everything that a sheet can hold. */
export function lesson(): ResolvedTopic {
  const line: Inlines = [
    ...text('The NEP was a success. How far do you agree? Use '),
    { kind: 'citation', to: { what: 'source', ids: ['duranty'] }, text: 'Source A', span: null },
    ...text(' (look again at '),
    {
      kind: 'citation',
      to: { what: 'line', source: 'duranty', phrase: 'without turning a hair' },
      text: null,
      span: null,
    },
    ...text(') and your own knowledge.'),
  ];
  const first = set(
    [
      question('1', 'In which year did the Kronstadt sailors mutiny?', [lines(1, '1921')]),
      question(
        '2',
        [para('Which policy did the NEP replace? Tick ', strong('one'), ' box.')],
        [
          {
            kind: 'choices',
            multiple: false,
            options: ['collectivisation', 'War Communism', 'the Five-Year Plan', 'Russification'].map(
              (words, index) => ({
                label: 'ABCD'[index] ?? '',
                content: text(words),
                answer: { correct: index === 1, reason: null },
              }),
            ),
          },
        ],
      ),
      question(
        '3',
        'Fill the gaps. Two words are not needed.',
        [
          { kind: 'bank', words: ['nationalised', 'rent', 'surplus', 'tax', 'wages'].map(text) },
          {
            kind: 'paragraph',
            content: [
              ...text('Peasants paid a '),
              {
                kind: 'gap',
                shape: 'run',
                lines: 1,
                width: 14,
                number: null,
                answer: { text: text('tax'), accept: [] },
              },
              ...text(' and could sell their '),
              {
                kind: 'gap',
                shape: 'run',
                lines: 1,
                width: 14,
                number: null,
                answer: { text: text('surplus'), accept: [] },
              },
              ...text('. Coal, iron, steel and the railways stayed '),
              {
                kind: 'gap',
                shape: 'run',
                lines: 1,
                width: 14,
                number: null,
                answer: { text: text('nationalised'), accept: [] },
              },
              ...text('.'),
            ],
          },
        ],
        { marks: 3 },
      ),
      question(
        '4',
        'Number these events in order, 1 to 4.',
        [
          {
            kind: 'order',
            items: [
              'Lenin dies',
              'the Kronstadt mutiny',
              'Lenin announces the NEP',
              'production passes the level of 1914',
            ].map((words, index) => ({ content: text(words), answer: { position: [3, 1, 2, 4][index] ?? 0 } })),
          },
        ],
        { marks: 2 },
      ),
      question(
        '5',
        'Say why each of these mattered to the peasants, and how it changed what they grew and sold in the years after 1921.',
        [],
        {
          marks: 6,
          parts: [
            question(
              '5a',
              'the tax in kind',
              [lines(4, 'They knew what they would have to give, and could keep the rest.')],
              { number: 'a', marks: 2 },
            ),
            question('5b', 'the open market', [lines(4, 'They could sell what was left, so it paid to grow more.')], {
              number: 'b',
              marks: 2,
            }),
            question('5c', 'the end of requisitioning', [lines(4, 'Nobody came to take grain by force.')], {
              number: 'c',
              marks: 2,
            }),
          ],
        },
      ),
    ],
    { title: text('What did the NEP change?'), minutes: 25, rubric: [para('Answer all questions.')] },
  );
  const second = set(
    [
      question(
        '6',
        [para('Give ', strong('two'), ' things that you can infer from Source A about life in Moscow under the NEP.')],
        [
          {
            kind: 'form',
            rows: [0, 1].map(() => [
              {
                title: text('What I can infer'),
                lines: 2,
                share: 1,
                answer: { blocks: [para('Some had money to waste.')] },
              },
              {
                title: text('Details in the source that tell me this'),
                lines: 2,
                share: 1,
                answer: { blocks: [para('“lose a thousand or so an evening at cards”')] },
              },
            ]),
          },
        ],
        {
          marks: 4,
          cites: ['duranty'],
          support: [para('I can infer that some people … because the source says “…”')],
          scheme: scheme({
            kind: 'points',
            lead: 'Any two from',
            anyOf: 2,
            points: [
              text('some people had money to waste'),
              text('traders came to Moscow in great numbers'),
              text('food from abroad could be had'),
            ],
          }),
        },
      ),
      question(
        '7',
        'How does Source B differ from Source A?',
        [
          lines(
            8,
            'Source A tells of rich traders and waste; Source B of an end of famine, and of doubt in the party whether it had fought for this. Serge writes as a Bolshevik who had believed in equality, Duranty as a visitor who saw the restaurants. Both agree that the shops and restaurants opened again and that life became easier for many people within a short time. Serge, though, asks what the sacrifices of the civil war had been for, and that is a question which the American does not ask at all, because he looks on from outside. A good answer says what each of them could and could not see, and why.',
          ),
        ],
        {
          marks: 4,
          cites: ['duranty', 'serge'],
          challenge: [para('Which of the two would a nepman have agreed with?')],
        },
      ),
      question('8', [{ kind: 'paragraph', content: line }], [lines(24, null, true)], {
        marks: 16,
        spag: 4,
        cites: ['duranty', 'serge'],
        scheme: scheme({
          kind: 'levels',
          levels: [
            level(1, 1, 4, 'Simple statements about the NEP.'),
            level(2, 5, 8, 'Describes some results of the NEP.'),
            level(3, 9, 12, 'Explains why it was a success or a failure, with support from one source.'),
            level(4, 13, 16, 'A judgement that is sustained throughout, with sources and own knowledge on both sides.'),
          ],
          indicative: [
            {
              kind: 'list',
              items: ['grain harvests rose', 'unemployment in the towns', 'nepmen were hated'].map((words) => ({
                marker: null,
                blocks: [para(words)],
              })),
            },
          ],
        }),
      }),
      question(
        'C1',
        'Which of the sources would Lenin have wished to print in Pravda, and which lines would he have cut?',
        [lines(4, 'Any view that is argued.')],
        {
          number: null,
          marks: null,
          level: 'challenge',
        },
      ),
    ],
    { title: text('Who gained?') },
  );
  const homework = set(
    [
      question('9', 'Draw a timeline of the NEP from 1921 to 1928.', [{ kind: 'box', height: 40, pattern: 'blank' }], {
        marks: 4,
      }),
    ],
    { for: 'homework' },
  );
  const starter = set(
    [question('S1', 'What was War Communism?', [lines(2, 'The policy of taking grain by force.')], { number: '1' })],
    { for: 'starter' },
  );
  const nodes: ResolvedNode[] = [
    starter,
    section('Why did Lenin change course?'),
    ...prose(
      'In March 1921 the sailors of the Kronstadt naval base mutinied. They demanded free speech, free elections, free trade unions and an end to War Communism. Trotsky’s Red Army put the rising down with great losses.',
      'The sailors had been among the Bolsheviks’ greatest supporters. Lenin said the rebellion lit up reality like a flash of lightning. He gave up War Communism and brought in the New Economic Policy.',
    ),
    {
      kind: 'terms',
      span,
      terms: [
        { term: 'nepman', meaning: text('a private trader under the NEP') },
        { term: 'kulak', meaning: text('a richer peasant') },
      ],
    },
    first,
    section('Was it a success?'),
    ...prose('Production passed the level of 1914 by 1928, but many Bolsheviks thought the NEP a step back.'),
    placed(duranty),
    placed(serge),
    second,
    {
      kind: 'task',
      title: text('Who gained most?'),
      minutes: 8,
      grouping: 'pairs',
      nodes: prose('Rank peasants, nepmen, workers and party members by what they gained. Be ready to say why.'),
      span,
    },
    homework,
    { kind: 'notes', nodes: prose('Ask who is missing from both sources.'), span },
    { kind: 'block', block: para('Trotsky called it the first sign of degeneration.'), proposed: true, span },
  ];
  return topic(nodes, { credits: [text('Source A: short quotation, © the estate of Walter Duranty.')] });
}
