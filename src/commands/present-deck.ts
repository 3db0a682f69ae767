import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from '../build.ts';
import { type Diagnostic, hasErrors } from '../model/diagnostic.ts';
import type { Files } from '../model/ports.ts';
import { buildingFor } from './build-once.ts';
import { findTopic } from './find-topic.ts';
import type { Host } from './host.ts';
import type { Presses } from './presses.ts';
import { openSession, projectDiagnostics, type Session, type SessionOptions, show } from './session.ts';

export interface PresentOptions extends SessionOptions {
  /** False: `--no-open`. */
  readonly open?: boolean;
  readonly port?: number;
  readonly keepGoing?: boolean;
  readonly browser?: string;
}

/** One topic's deck, made as it is written now. */
export interface MadeDeck {
  readonly session: Session;
  /** Its file, as it opens from the current folder. */
  readonly file: string;
  readonly title: string;
  /** Null: the topic has errors. */
  readonly html: string | null;
  readonly diagnostics: readonly Diagnostic[];
}

const FILE = 'slides.html';

/** Makes the slides of one topic in memory: the output folder, and what was printed for the class, stay as they are. */
export async function makeDeck(
  asked: string,
  options: PresentOptions,
  host: Host,
  presses: Presses,
): Promise<MadeDeck> {
  const session = await sessionFor(asked, options, host);
  const [entry] = session.topics;
  const before = projectDiagnostics(session);
  const made = { session, file: show(session, entry?.file ?? asked), title: entry?.id ?? asked, html: null };
  if (!entry || hasErrors(before)) return { ...made, diagnostics: before };
  const held = new Map<string, string>();
  const building = await buildingFor(session, presses, heldFiles(held), [FILE], { ...options, quiet: true }, host);
  const [built] = await build(session.project, [entry], building);
  return {
    ...made,
    title: built?.title ?? entry.id,
    html: held.get(`${entry.id}/${FILE}`) ?? null,
    diagnostics: [...before, ...(built?.diagnostics ?? [])],
  };
}

/** The project with the one topic that is asked for: a file that is there, or else a name. */
async function sessionFor(asked: string, options: PresentOptions, host: Host): Promise<Session> {
  const isFile = statSync(resolve(host.cwd, asked), { throwIfNoEntry: false })?.isFile() === true;
  const session = await openSession(isFile ? [asked] : [], options, host);
  if (isFile) return session;
  return { ...session, topics: [findTopic(asked, session.topics)] };
}

/** Takes files and keeps them in memory. */
function heldFiles(held: Map<string, string>): Files {
  return {
    read: async () => null,
    list: async () => [],
    write: async (path, bytes) => {
      held.set(path, typeof bytes === 'string' ? bytes : new TextDecoder().decode(bytes));
    },
    remove: async (path) => {
      held.delete(path);
    },
  };
}
