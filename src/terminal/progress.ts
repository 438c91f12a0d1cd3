import { SingleBar } from 'cli-progress';

export interface Progress {
  readonly step: () => void;
  readonly stop: () => void;
}

const SILENT: Progress = { step: () => undefined, stop: () => undefined };
/** A bar for a moment's work would only flicker. */
const WORTH_A_BAR = 50;

/** A progress bar on a terminal; nothing where output goes to a file, or where the work is short. */
export function openProgress(files: number): Progress {
  if (!process.stderr.isTTY || files < WORTH_A_BAR) return SILENT;
  const bar = new SingleBar({
    format: 'Reading {bar} {value}/{total} files · {eta_formatted} left',
    barCompleteChar: '█',
    barIncompleteChar: '░',
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: true,
  });
  bar.start(files, 0);
  return {
    step: () => {
      bar.increment();
    },
    stop: () => {
      bar.stop();
    },
  };
}
