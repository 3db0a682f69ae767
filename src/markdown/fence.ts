import type { Line } from '../model/source.ts';
import type { Place, Taken } from './place.ts';
import { dedent, indentOf, spanIn, stretchOf } from './stretch.ts';

interface Fence {
  readonly mark: string;
  readonly info: string;
}

/** The opening of a fence, if the line is one. */
export function openFence(text: string): Fence | null {
  const match = /^[ \t]*(`{3,}(?=[^`]*$)|~{3,})(.*)$/.exec(text);
  return match ? { mark: match[1] ?? '', info: (match[2] ?? '').trim() } : null;
}

/** True when the line closes the fence. */
export function closesFence(text: string, fence: Fence): boolean {
  const line = text.trim();
  return line.length >= fence.mark.length && line === fence.mark.charAt(0).repeat(line.length);
}

/** Fenced code. A fence that is never closed is reported, and goes on to the end. */
export function takeFence({ file, lines, index, context }: Place): Taken | null {
  const opener = lines[index];
  const fence = opener ? openFence(opener.text) : null;
  if (!opener || !fence) return null;
  const indent = indentOf(opener.text);
  const inside: Line[] = [];
  let next = index + 1;
  let closed = false;
  for (; next < lines.length && !closed; next += 1) {
    const line = lines[next];
    if (!line) break;
    if (closesFence(line.text, fence)) closed = true;
    else inside.push(dedent(line, indent));
  }
  const span = spanIn(stretchOf(file, [opener]));
  if (!closed) {
    const hint = `Put ${fence.mark} on a line of its own below the last line of the code.`;
    context.report.error('markdown/fence-open', span, 'This block of code is not closed.', hint);
  }
  const [language = '', ...more] = fence.info.split(/\s+/);
  if (more.length > 0) {
    const hint = `Write only the language: ${fence.mark}${language}`;
    context.report.warning('markdown/code-info', span, `“${more.join(' ')}” after the language is not used.`, hint);
  }
  const text = inside.map((line) => line.text).join('\n');
  return { later: [() => [{ kind: 'code', text, language: language === '' ? null : language }]], next };
}
