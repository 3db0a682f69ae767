import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCheck } from '../../src/commands/check.ts';
import { runWithHost } from '../fixtures/host.ts';

let project: string;
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'lessonpress-theme-'));
  mkdirSync(join(project, 'content'));
  mkdirSync(join(project, 'templates', 'themes', 'northgate'), { recursive: true });
  writeFileSync(join(project, 'lessonpress.yaml'), '');
  writeFileSync(join(project, 'content', 'rivers.md'), '---\ntitle: Rivers\n---\n\n## Water\n\n**Rivers flow.**\n');
});
afterEach(() => rmSync(project, { recursive: true }));

const theme = (text: string) => writeFileSync(join(project, 'templates', 'themes', 'northgate', 'theme.yaml'), text);
const check = (name?: string) =>
  runWithHost(project, (host) => runCheck([], name === undefined ? {} : { theme: name }, host));

describe('--theme', () => {
  it('takes a theme of the package and one of the project', async () => {
    theme('colours: { accent: navy }');
    expect((await check('dark')).code).toBe(0);
    expect((await check('northgate')).code).toBe(0);
  });

  it('wins over the settings', async () => {
    writeFileSync(join(project, 'lessonpress.yaml'), 'theme: gone\n');
    expect((await check()).code).toBe(2);
    expect((await check('plain')).code).toBe(0);
  });

  it('that is not there is told, with the nearest and all that there are', async () => {
    theme('');
    const { code, out } = await check('northgat');
    expect(code).toBe(2);
    expect(out).toContain('settings/unknown-theme');
    expect(out).toContain('Did you mean “northgate”? The themes are plain, dark, high-contrast, northgate;');
  });

  it('that cannot be read is told with its line, before any lesson is looked at', async () => {
    theme('school: Northgate\ncolours:\n  muted: "#bbbbbb"\n');
    const { code, out } = await check('northgate');
    expect(code).toBe(2);
    expect(out).toContain('templates/themes/northgate/theme.yaml:3:10  error theme/contrast');
    expect(out).toContain('> 3 |   muted: "#bbbbbb"');
  });

  it('that a lesson names itself is looked at with the lesson', async () => {
    theme('colours: { ink: "#cccccc" }');
    writeFileSync(
      join(project, 'content', 'lakes.md'),
      '---\ntitle: Lakes\ntheme: northgate\n---\n\n## Water\n\n**Lakes.**\n',
    );
    const { code, out } = await check();
    expect(code).toBe(2);
    expect(out).toContain('templates/themes/northgate/theme.yaml:1:17  error theme/contrast');
  });
});
