import type { Planned } from '../../model/document.ts';
import type { ResolvedTopic } from '../../model/topic.ts';
import type { Output } from '../output.ts';
import { csvText } from './csv.ts';
import { questionRows } from './rows.ts';

interface QuestionList {
  readonly csv: string;
}

/** questions.csv: every question with its marks and objectives, for a department's spreadsheet. Nothing is printed. */
export const questionsCsv: Output<QuestionList> = {
  name: 'questions',
  files: ['questions'],
  cites: [],
  versions: false,
  plan(topic: ResolvedTopic): readonly Planned<QuestionList>[] {
    const rows = questionRows(topic);
    if (rows.length === 0) return [];
    const { language, direction, id, front } = topic;
    return [
      {
        output: 'questions',
        topic: id,
        title: front.title,
        language,
        direction,
        body: { csv: csvText(rows) },
        places: [],
      },
    ];
  },
  flow: ({ language, direction }) => ({ medium: 'print', language, direction, width: 100, boxes: [] }),
  compose: (_measured, { body, ...planned }) => ({ planned, body, index: {}, problems: [], laid: [] }),
  render: ({ body }) => [{ kind: 'text', file: 'questions.csv', text: body.csv, student: false }],
};
