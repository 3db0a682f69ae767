import { openPage } from '../io/open-page.ts';
import { type ServedDeck, serveDeck } from '../io/serve-deck.ts';
import { hasErrors } from '../model/diagnostic.ts';
import { counted } from './counted.ts';
import type { Host } from './host.ts';
import { type MadeDeck, makeDeck, type PresentOptions } from './present-deck.ts';
import { openPresses, type Presses } from './presses.ts';
import { UsageProblem } from './problem.ts';
import { exitCodeOf, formatDiagnostics } from './session.ts';

/**
 * Makes the slides of one topic, shows them on this machine and opens them twice: as the class sees them, and as the
 * speaker does. Goes on until the process is asked to stop. The only command that opens a socket. Exit codes: see cli.ts.
 */
export async function runPresent(
  asked: string,
  options: PresentOptions,
  host: Host,
  open: (address: string) => Promise<boolean> = openPage,
): Promise<number> {
  const presses = await openPresses(options.browser);
  let served: ServedDeck | null = null;
  host.onStop(async () => {
    await Promise.all([served?.close(), presses.close()]);
  });
  const made = await madeOn(presses, asked, options, host);
  if (hasErrors(made.diagnostics)) {
    const errors = made.diagnostics.filter(({ severity }) => severity === 'error');
    host.err(`${formatDiagnostics(errors, made.session, 'terminal', host.colour)}\n`);
  }
  if (made.html === null) {
    host.err('Nothing is shown: mend the errors first, or show it all the same with --keep-going.');
    return exitCodeOf(made.diagnostics);
  }
  served = await serve(made.html, options.port);
  announce(made, served, host);
  if (options.open !== false) await openBoth(served, open, host);
  await served.closed;
  return 130;
}

/** The browser that measures is of no use once the deck is made. */
async function madeOn(presses: Presses, asked: string, options: PresentOptions, host: Host): Promise<MadeDeck> {
  try {
    return await makeDeck(asked, options, host, presses);
  } finally {
    await presses.close();
  }
}

async function serve(html: string, port: number | undefined): Promise<ServedDeck> {
  try {
    return await serveDeck(html, port ?? null);
  } catch (problem) {
    const { code } = problem as NodeJS.ErrnoException;
    if (port === undefined || (code !== 'EADDRINUSE' && code !== 'EACCES')) throw problem;
    throw new UsageProblem(
      `port ${port} cannot be had: another program uses it. Leave --port out, and a free one is taken.`,
    );
  }
}

function announce({ title, file, diagnostics }: MadeDeck, served: ServedDeck, host: Host): void {
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning').length;
  host.out(`${title}\n\n  slides        ${served.deck}\n  speaker view  ${served.speaker}\n`);
  if (warnings > 0) host.err(`${counted(warnings, 'warning')}: lessonpress check ${file} shows them.`);
  host.err('Put the slides on the projector (F: full screen) and keep the speaker view for yourself. Ctrl-C ends it.');
}

async function openBoth(served: ServedDeck, open: (address: string) => Promise<boolean>, host: Host): Promise<void> {
  // One after the other: the speaker view comes last, and so lies on top.
  const opened = (await open(served.deck)) && (await open(served.speaker));
  if (!opened) host.err('No browser could be opened. Copy the two addresses into one yourself, each into a window.');
}
