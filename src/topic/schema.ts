import { z } from 'zod';
import { sourceSchema, topicSchema } from './front-matter-schema.ts';
import { settingsSchema } from './settings-schema.ts';
import { themeSchema } from './theme-schema.ts';

/** JSON Schemas for editors, by file name in schema/: made from the schemas that validate, never written by hand. */
export function schemas(): Record<string, object> {
  return {
    'topic.schema.json': schema(topicSchema, 'Front matter of a Lessonpress topic', ['title']),
    'source.schema.json': schema(sourceSchema, 'Front matter of a Lessonpress source extract', []),
    'settings.schema.json': schema(settingsSchema, 'lessonpress.yaml and _folder.yaml', []),
    'theme.schema.json': schema(themeSchema, 'A theme: templates/themes/NAME/theme.yaml', []),
  };
}

function schema(type: z.ZodType, title: string, required: readonly string[]): object {
  const { $schema, ...made } = z.toJSONSchema(type, { io: 'output', target: 'draft-7' });
  return { $schema, title, ...made, ...(required.length > 0 ? { required } : {}) };
}
