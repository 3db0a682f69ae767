import { describe, expect, it } from 'vitest';
import { runPresets } from '../../src/commands/presets.ts';
import { runWithHost } from '../fixtures/host.ts';

const run = (name?: string, options: { json?: boolean } = {}) =>
  runWithHost(process.cwd(), (host) => runPresets(name, options, host));

describe('lessonpress presets', () => {
  it('lists every exam with its board, and says to check against the current paper', async () => {
    const { code, out, err } = await run();
    expect(code).toBe(0);
    expect(out).toMatch(/^aqa-8145 +AQA GCSE History \(8145\): \d+ questions$/m);
    expect(out).toMatch(/^cambridge-0470 +Cambridge International IGCSE History/m);
    expect(err).toContain('against the current paper');
  });

  it('shows the questions of one exam, each with its papers, its marks and the line to copy', async () => {
    const { out, err } = await run('edexcel-1hi0');
    expect(out).toContain('Pearson Edexcel GCSE History (1HI0)');
    expect(out).toContain('how-far-agree [16+4]  paper 3; from guides for teachers');
    expect(out).toContain('{stem=edexcel-1hi0/infer source="…" focus="…"}');
    expect(err).toContain('against the current paper');
  });

  it('gives everything as JSON', async () => {
    const { presets } = JSON.parse((await run(undefined, { json: true })).out) as { presets: { name: string }[] };
    expect(presets.map(({ name }) => name)).toContain('aqa-8145');
  });

  it('says which exam is meant by a name that is not there', async () => {
    await expect(run('aqa-8154')).rejects.toThrow(/aqa-8145/);
  });
});
