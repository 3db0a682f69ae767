import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { everyBlock, html, plainTheme, RED_DOT, SOURCES, words } from './fixtures.ts';

const HOSTILE = `"><img src=x onerror=alert(1)>' {{x}} {{{x}}} </p><script>alert(1)</script> &lt;`;
const theme = plainTheme();
const pictures = new Map([['dot', RED_DOT]]);

describe('hostile text in every field of every block', () => {
  for (const medium of ['print', 'slides'] as const) {
    it(`opens no element and no attribute in ${medium}`, () => {
      const tame = everyBlock(
        () => 'tame',
        () => 'tame',
      );
      const wild = everyBlock(
        () => HOSTILE,
        () => HOSTILE,
      );
      const press = html({ medium, answers: 'shown' }, pictures, theme);
      // A formula has its own characters, each an element of its own: it is looked at apart.
      const tags = (made: string) =>
        made.replace(/<span class="math"[\s\S]*?<\/span><sup class="noteref">/g, '').match(/<[^>]*>/g) ?? [];
      const shape = (made: string) => tags(made).map((tag) => tag.replace(/"[^"]*"/g, '""'));
      const made = press.blocks(Object.values(wild));
      expect(shape(made)).toEqual(shape(press.blocks(Object.values(tame))));
      expect(made).not.toMatch(/<img src=x|<script/);
    });
  }

  it('is never read as a template', () => {
    const press = html({}, pictures, theme);
    expect(press.inlines(words('{{x}} {{{x}}}'))).toBe('{{x}} {{{x}}}');
  });

  it('makes no link but to the web and mail', () => {
    const press = html({}, pictures, theme);
    const link = (href: string) => press.inlines([{ kind: 'link', href, content: words('here') }]);
    expect(link('javascript:alert(1)')).toBe('here');
    expect(link('data:text/html,x')).toBe('here');
    expect(link('file:///etc/passwd')).toBe('here');
    expect(link('https://example.org')).toContain('href="https://example.org"');
  });
});

describe('the templates', () => {
  const folder = new URL('templates/', SOURCES);
  const templates = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.hbs'))
    .map((name) => ({ name, text: readFileSync(new URL(name.replaceAll('\\', '/'), folder), 'utf8') }));

  it('never put out a value without escaping', () => {
    expect(templates.filter(({ text }) => /\{\{\{|\{\{~?&/.test(text)).map(({ name }) => name)).toEqual([]);
  });

  it('have no value in an attribute without quotes', () => {
    expect(templates.filter(({ text }) => /=\s*\{\{/.test(text)).map(({ name }) => name)).toEqual([]);
  });

  it('have no value in an event handler', () => {
    expect(templates.filter(({ text }) => /\son\w+\s*=/i.test(text)).map(({ name }) => name)).toEqual([]);
  });

  it('of blocks have no value in a script, a style sheet or an address', () => {
    const blocks = templates.filter(({ name }) => /^blocks[\\/]/.test(name));
    expect(blocks.filter(({ text }) => /<(script|style)|(href|src|action)\s*=/i.test(text))).toEqual([]);
  });

  it('of blocks have only lengths made by the views in a style attribute', () => {
    const styles = templates
      .filter(({ name }) => /^blocks[\\/]/.test(name))
      .flatMap(({ text }) => text.match(/style="[^"]*"/g) ?? []);
    expect([...new Set(styles)].sort()).toEqual([
      'style="grid-template-columns:{{this.columns}}"',
      'style="left:{{this.left}};top:{{this.top}}"',
      'style="min-height:{{height}}"',
      'style="min-height:{{this.height}}"',
      'style="top:{{this.top}}"',
      'style="width:{{this}}"',
      'style="width:{{width}}"',
      'style="{{this.style}}"',
    ]);
  });
});

describe('the door past the escaping', () => {
  const folder = new URL('src/', SOURCES);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const count = (pattern: RegExp) =>
    files
      .map((name) => readFileSync(new URL(name.replaceAll('\\', '/'), folder), 'utf8').match(pattern)?.length ?? 0)
      .reduce((sum, uses) => sum + uses, 0);

  it('is opened in one place', () => {
    expect(count(/new \w+\.SafeString\(/g)).toBe(1);
    expect(count(/noEscape/g)).toBe(0);
  });

  it('is the one place that reads answers, as well', () => {
    const readers = files
      .filter((name) => /^html[\\/]/.test(name))
      .filter((name) => /\.answer\b/.test(readFileSync(new URL(name.replaceAll('\\', '/'), folder), 'utf8')));
    expect(readers.map((name) => name.replaceAll('\\', '/'))).toEqual(['html/context.ts']);
  });
});
