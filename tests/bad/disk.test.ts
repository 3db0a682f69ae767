import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCheck } from '../../src/commands/check.ts';
import type { Host } from '../../src/commands/host.ts';

const onUnix = it.skipIf(process.platform === 'win32');
const GOOD = '---\ntitle: A good topic\n---\n\nThe sailors rose.\n';
const PICTURE = '---\ntitle: The poster\n---\n\n![A poster of 1921](media/poster.png)\n';

interface Said {
  readonly file: string | null;
  readonly line: number | null;
  readonly code: string;
  readonly message: string;
  readonly hint: string | null;
}

let base: string;
const write = (path: string, text: string | Uint8Array) => {
  const full = join(base, 'project', path);
  mkdirSync(join(full, '..'), { recursive: true });
  writeFileSync(full, text);
};

/** `lessonpress check --json` in the project's folder. */
async function check(...targets: string[]): Promise<{ code: number; topics: string[]; said: Said[] }> {
  const lines: string[] = [];
  const host: Host = {
    cwd: join(base, 'project'),
    colour: false,
    isTerminal: false,
    out: (text) => void lines.push(text),
    err: () => {},
    status: () => {},
    onStop: () => {},
    now: () => 0,
  };
  const code = await runCheck(targets, { json: true }, host);
  const { topics, diagnostics } = JSON.parse(lines.join('\n')) as { topics: string[]; diagnostics: Said[] };
  return { code, topics, said: diagnostics };
}

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'lessonpress-bad-'));
  mkdirSync(join(base, 'project', 'content'), { recursive: true });
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

describe('a project on disk', () => {
  it('without topics is an error that says what a topic is', async () => {
    write('content/sources/duranty.md', '---\nauthor: Duranty\n---\nWords.\n');
    write('content/_draft.md', GOOD);
    const { code, said } = await check();
    expect(code).toBe(1);
    expect(said).toMatchObject([{ code: 'project/no-topics', message: 'There are no topics in content.' }]);
    expect(said[0]?.hint).toContain('lessonpress new "Title"');
  });

  it('names a topic of 5 MB, and checks the others', async () => {
    write('content/large.md', `---\ntitle: Large\n---\n${'The sailors rose. '.repeat(300_000)}`);
    write('content/good.md', GOOD);
    const { code, topics, said } = await check();
    expect([code, topics]).toEqual([1, ['good', 'large']]);
    expect(said).toMatchObject([{ code: 'file/unreadable', file: 'content/large.md', line: 1 }]);
    expect(said[0]?.message).toBe('This file is larger than 2 MB, the most that is read.');
    expect(said[0]?.hint).toContain('Split it');
  });

  it('names a topic of one million and a half characters', async () => {
    write('content/large.md', `---\ntitle: Large\n---\n${'The sailors rose. '.repeat(90_000)}`);
    expect((await check()).said).toMatchObject([{ code: 'topic/too-large', line: 1 }]);
  });

  it('names a topic that is not UTF-8 when it is asked for by its path', async () => {
    write('content/latin.md', Buffer.from('---\ntitle: Latin\n---\n\ncaf\u00e9\n', 'latin1'));
    write('content/good.md', GOOD);
    const { topics, said } = await check('content/latin.md');
    expect(topics).toEqual(['latin']);
    expect(said).toMatchObject([{ code: 'file/not-utf8', file: 'content/latin.md', line: 5 }]);
  });

  it('finds the picture that was meant', async () => {
    write('content/topic.md', PICTURE);
    write('content/media/poster.jpg', 'x');
    expect((await check()).said).toMatchObject([{ code: 'picture/unusable', hint: 'Did you mean poster.jpg?' }]);
  });

  onUnix('does not follow a picture’s link out of the project', async () => {
    writeFileSync(join(base, 'secret.png'), 'SECRET');
    write('content/topic.md', PICTURE);
    mkdirSync(join(base, 'project', 'content', 'media'));
    symlinkSync(join(base, 'secret.png'), join(base, 'project', 'content', 'media', 'poster.png'));
    const { code, said } = await check();
    expect(code).toBe(1);
    expect(said).toMatchObject([{ code: 'picture/unusable', line: 5 }]);
    expect(said[0]?.message).toContain('it lies outside the project');
    expect(said[0]?.hint).toContain('Copy the picture itself');
  });

  onUnix('does not read a topic or an extract through a link out of the project', async () => {
    writeFileSync(join(base, 'secret.md'), '---\ntitle: SECRET\n---\nSECRET\n');
    write('content/good.md', `${GOOD}\n::source[linked]\n`);
    mkdirSync(join(base, 'project', 'content', 'sources'));
    symlinkSync(join(base, 'secret.md'), join(base, 'project', 'content', 'sources', 'linked.md'));
    symlinkSync(join(base, 'secret.md'), join(base, 'project', 'content', 'linked.md'));
    const { code, said } = await check();
    expect(code).toBe(1);
    expect(JSON.stringify(said)).not.toContain('SECRET');
  });

  onUnix('does not go round a link that leads in a circle', async () => {
    write('content/good.md', GOOD);
    symlinkSync(join(base, 'project', 'content'), join(base, 'project', 'content', 'again'));
    expect((await check()).topics).toEqual(['good']);
  });

  it('writes nothing when it is only checked', async () => {
    write('content/good.md', GOOD);
    await check();
    expect(readdirSync(join(base, 'project'))).toEqual(['content']);
  });
});
