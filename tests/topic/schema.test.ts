import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { schemas } from '../../src/topic/schema.ts';

const folder = new URL('../../schema/', import.meta.url);

describe('the JSON Schemas', () => {
  it('lie in schema/ just as the validating schemas make them', () => {
    for (const [file, schema] of Object.entries(schemas())) {
      expect(JSON.parse(readFileSync(new URL(file, folder), 'utf8')), file).toEqual(JSON.parse(JSON.stringify(schema)));
    }
  });

  it('are all that lies in schema/', () => {
    expect(readdirSync(folder).sort()).toEqual(Object.keys(schemas()).sort());
  });

  it('describe every field, for editors to show', () => {
    for (const [file, schema] of Object.entries(schemas())) {
      const { properties } = schema as { properties: Record<string, { description?: string }> };
      const silent = Object.entries(properties).filter(([, { description }]) => !description);
      expect(silent.map(([name]) => `${file}: ${name}`)).toEqual([]);
    }
  });

  it('ask a topic for its title and nothing else', () => {
    expect((schemas()['topic.schema.json'] as { required: string[] }).required).toEqual(['title']);
  });
});
