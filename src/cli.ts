#!/usr/bin/env node
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { Host } from './commands/host.ts';

/**
 * argv → command → diagnostics → exit code: 0 ok, 1 content errors, 2 usage or settings, 3 no browser or a bug.
 * Only the command-line library loads before the command is known; a command's code is imported when it runs.
 */
const program = new Command('lessonpress')
  .description('Write a lesson once in Markdown; print the worksheet, the answer key and the slides.')
  .addHelpText(
    'after',
    `
Examples:
  lessonpress build                         every topic of content/ into output/
  lessonpress build content/history         one folder
  lessonpress build nep.md --only answers   one topic, one file
  lessonpress check                         what is wrong, without printing
  lessonpress present nep                   the slides of a lesson, with your notes beside them
  lessonpress new "The New Economic Policy" a topic to start from`,
  )
  .exitOverride()
  .configureHelp({ showGlobalOptions: true })
  .showSuggestionAfterError();

const whole = (value: string): number => {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('It must be a whole number from 1.');
  return number;
};
const versions = (value: string): number => {
  if (!/^[1-4]$/.test(value)) throw new InvalidArgumentError('It must be a whole number from 1 to 4.');
  return Number(value);
};
const port = (value: string): number => {
  const number = Number(value);
  if (!/^\d+$/.test(value) || number < 1024 || number > 65535) {
    throw new InvalidArgumentError('It must be a whole number from 1024 to 65535.');
  }
  return number;
};
const content = () => new Option('--content <folder>', 'where the topics are (default: content)');
const out = () => new Option('--out <folder>', 'where the files go (default: output)');
const theme = () => new Option('--theme <name>', 'plain, dark, high-contrast, or a theme of your own');
const json = () => new Option('--json', 'one JSON object on standard output');
const quiet = () => new Option('--quiet', 'only errors');
const browser = () => new Option('--browser <path>', 'the Chrome, Edge or Chromium to print with');

program
  .command('build')
  .description('print the topics: worksheet, answers, slides')
  .argument('[topics...]', 'topic files or folders (default: all)')
  .option('--only <names>', 'files to make, for example worksheet,answers')
  .addOption(new Option('--paper <size>', 'a4 or letter').choices(['a4', 'letter']))
  .addOption(theme())
  .option('--versions <n>', 'versions of each sheet, A to D, each with its own key (1: none)', versions)
  .addOption(content())
  .addOption(out())
  .option('--jobs <n>', 'topics built at once', whole)
  .option('--keep-going', 'print a topic even when it has errors')
  .option('--watch', 'build again whenever a file is saved')
  .addOption(browser())
  .addOption(json())
  .addOption(quiet())
  .action(async (topics: string[], options) => {
    const { runBuild } = await import('./commands/build.ts');
    process.exitCode = await runBuild(topics, options, processHost());
  });

program
  .command('check')
  .description('say what is wrong, without printing (needs no browser)')
  .argument('[topics...]', 'topic files or folders (default: all)')
  .addOption(theme())
  .addOption(content())
  .addOption(json())
  .addOption(new Option('--format <format>', 'how to print diagnostics').choices(['terminal', 'github']))
  .addOption(quiet())
  .action(async (topics: string[], options) => {
    const { runCheck } = await import('./commands/check.ts');
    process.exitCode = await runCheck(topics, options, processHost());
  });

program
  .command('present')
  .description('open the slides of a lesson, and your notes in a window of their own')
  .argument('<topic>', 'a topic file, its name in output/, or a part of that')
  .addOption(theme())
  .option('--no-open', 'open no browser: only say the addresses')
  .option('--port <n>', 'the port of this machine to show them on (default: a free one)', port)
  .option('--keep-going', 'show the slides even when the topic has errors')
  .addOption(content())
  .addOption(browser())
  .action(async (topic: string, options) => {
    const { runPresent } = await import('./commands/present.ts');
    process.exitCode = await runPresent(topic, options, processHost());
  });

program
  .command('expand')
  .description('print what the activities of a topic become (::match, ::cloze …), as Markdown to paste')
  .argument('[topics...]', 'topic files or folders (default: all)')
  .addOption(content())
  .action(async (topics: string[], options) => {
    const { runExpand } = await import('./commands/expand.ts');
    process.exitCode = await runExpand(topics, options, processHost());
  });

program
  .command('new')
  .description('write a topic that builds, with every common thing shown once')
  .argument('<title>', 'title of the lesson')
  .addOption(content())
  .option('--folder <folder>', 'folder inside the content folder')
  .action(async (title: string, options) => {
    const { runNew } = await import('./commands/new.ts');
    process.exitCode = await runNew(title, options, processHost());
  });

program
  .command('presets')
  .description('list the exam presets: whole questions of a board, with their marks')
  .argument('[name]', 'one of them, with all its questions')
  .addOption(json())
  .action(async (name: string | undefined, options) => {
    const { runPresets } = await import('./commands/presets.ts');
    process.exitCode = await runPresets(name, options, processHost());
  });

program
  .command('doctor')
  .description('look at this machine: browser, fonts, folders')
  .addOption(browser())
  .addOption(out())
  .addOption(json())
  .action(async (options) => {
    const { runDoctor } = await import('./commands/doctor.ts');
    process.exitCode = await runDoctor(options, processHost());
  });

program
  .command('clean')
  .description('remove the outputs of topics that are gone')
  .option('--all', 'remove every file that lessonpress made')
  .addOption(content())
  .addOption(out())
  .action(async (options) => {
    const { runClean } = await import('./commands/clean.ts');
    process.exitCode = await runClean(options, processHost());
  });

program
  .option('-V, --version', 'print the version')
  // A word that is no command comes here too, and is named.
  .allowExcessArguments()
  .action(async (options: { version?: boolean }, command: Command) => {
    const [word] = command.args;
    if (word !== undefined) await unknownCommand(word, command);
    if (!options.version) command.help({ error: true });
    const { packageVersion } = await import('./io/version.ts');
    process.stdout.write(`${await packageVersion()}\n`);
  });

async function unknownCommand(word: string, command: Command): Promise<never> {
  const { closest } = await import('./model/closest.ts');
  const known = command.commands.map((one) => one.name());
  const meant = closest(word, known);
  const what = meant ? `did you mean ${meant}?` : `known: ${known.join(', ')}.`;
  return command.error(`lessonpress: there is no command "${word}"; ${what}`, { exitCode: 2 });
}

/** What a command may know of the process. */
function processHost(): Host {
  const { env, stdout, stderr } = process;
  const wanted = env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '0';
  const colour = wanted || (!env.NO_COLOR && env.TERM !== 'dumb' && stderr.isTTY === true);
  return {
    cwd: process.cwd(),
    colour,
    isTerminal: stderr.isTTY === true && !env.CI,
    out: (text: string) => void stdout.write(`${text}\n`),
    err: (text: string) => void stderr.write(`${text}\n`),
    status: (text: string) => void stderr.write(`\r\u001B[K${text}`),
    onStop: (stop: () => Promise<void>) => {
      for (const [signal, code] of [
        ['SIGINT', 130],
        ['SIGTERM', 143],
      ] as const) {
        process.once(signal, () => void stop().finally(() => process.exit(code)));
      }
    },
    now: () => performance.now(),
  };
}

try {
  await program.parseAsync();
} catch (problem) {
  process.exitCode = await exitCodeOf(problem);
}

async function exitCodeOf(problem: unknown): Promise<number> {
  if (problem instanceof CommanderError) return problem.exitCode === 0 ? 0 : 2;
  const { describeProblem } = await import('./commands/problem.ts');
  const { message, code } = describeProblem(problem);
  process.stderr.write(`${message}\n`);
  return code;
}
