import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAssets, readTemplates } from '../../src/io/assets.ts';

let project: string;
beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'lessonpress-assets-'));
  mkdirSync(join(project, 'templates', 'themes', 'own', 'fonts'), { recursive: true });
  mkdirSync(join(project, 'templates', 'blocks'), { recursive: true });
  writeFileSync(join(project, 'templates', 'themes', 'own', 'theme.yaml'), 'base: dark');
  writeFileSync(join(project, 'templates', 'blocks', 'list.hbs'), 'MINE');
});
afterAll(() => rmSync(project, { recursive: true }));

describe('assets', () => {
  it('hold templates, fonts, scripts and words of the package', async () => {
    const assets = await readAssets(null);
    expect(assets.templates['themes/plain/theme.yaml']).toBeDefined();
    expect(assets.files['katex/fonts/KaTeX_Main-Regular.woff2']?.length).toBeGreaterThan(10_000);
    expect(assets.katexCss).toContain('.katex');
    expect(assets.scripts.reveal).toMatch(/Reveal/);
    expect(assets.scripts.reveal).not.toMatch(/^(import|export) /m);
    expect(assets.scripts.revealCss).toContain('.reveal');
    expect(assets.languages.en?.language).toBe('en');
  });

  it("let a project's templates stand in for the package's", async () => {
    const templates = await readTemplates(project);
    expect(Buffer.from(templates['blocks/list.hbs'] ?? []).toString()).toBe('MINE');
    expect(templates['blocks/table.hbs']).toBeDefined();
    expect(templates['themes/own/theme.yaml']).toBeDefined();
    expect(templates['themes/plain/theme.yaml']).toBeDefined();
  });

  it('take from English what a language file of the project leaves out', async () => {
    mkdirSync(join(project, 'templates', 'languages'), { recursive: true });
    const own = { language: 'la', direction: 'ltr', print: { name: 'Nomen', marks: 3 } };
    writeFileSync(join(project, 'templates', 'languages', 'la.json'), JSON.stringify(own));
    const { la, en } = (await readAssets(project)).languages;
    rmSync(join(project, 'templates', 'languages'), { recursive: true });
    expect(la).toEqual({ ...en, language: 'la', print: { ...en?.print, name: 'Nomen' } });
  });

  it('name a language file that is not JSON', async () => {
    mkdirSync(join(project, 'templates', 'languages'), { recursive: true });
    writeFileSync(join(project, 'templates', 'languages', 'xx.json'), '{');
    await expect(readAssets(project)).rejects.toThrow('templates/languages/xx.json is not JSON');
    rmSync(join(project, 'templates', 'languages'), { recursive: true });
  });
});
