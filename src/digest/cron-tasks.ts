import { createTask } from 'node-cron';
import type { Schedule } from '../model/edition.ts';

export interface CronTask {
  stop(): void;
}

/** Runs work at each match of a cron pattern in a zone, never twice at once. `work` reports its own failures. */
export type StartCron = (name: string, pattern: string, zone: string, work: () => Promise<void>) => CronTask;

const QUIET = {
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  debug: () => undefined,
};

export const startCron: StartCron = (name, pattern, zone, work) => {
  const task = createTask(pattern, work, {
    name,
    timezone: zone,
    noOverlap: true,
    // a minute missed while the machine slept is made good by the next sweep, which asks the store
    suppressMissedWarning: true,
    logger: QUIET,
  });
  void task.start();
  return { stop: () => void task.destroy() };
};

const SWEEP = 'digest sweep';

/** One task for each schedule, in its zone, and one each minute; all do the same work. */
export class CronTasks {
  readonly #start: StartCron;
  readonly #work: () => Promise<void>;
  readonly #tasks = new Map<string, CronTask>();

  constructor(start: StartCron, work: () => Promise<void>) {
    this.#start = start;
    this.#work = work;
    this.#tasks.set(SWEEP, start(SWEEP, '* * * * *', 'UTC', work));
  }

  /** Starts and stops tasks until they are those of these schedules. */
  follow(schedules: readonly Schedule[]): void {
    const wanted = new Map(schedules.map(schedule => [taskName(schedule), schedule]));
    for (const [name, task] of this.#tasks) {
      if (name === SWEEP || wanted.has(name)) continue;
      task.stop();
      this.#tasks.delete(name);
    }
    for (const [name, schedule] of wanted) {
      if (this.#tasks.has(name)) continue;
      this.#tasks.set(name, this.#start(name, cronPattern(schedule), schedule.zone, this.#work));
    }
  }

  stop(): void {
    for (const task of this.#tasks.values()) task.stop();
    this.#tasks.clear();
  }
}

const taskName = ({ id, zone, time, days }: Schedule): string =>
  `digest ${id} ${days.join()} ${time} ${zone}`;

/** "30 8 * * 1,2,0" for 08:30 on Monday, Tuesday and Sunday, which cron counts as 0. */
const cronPattern = ({ time, days }: Schedule): string => {
  const [hour, minute] = time.split(':').map(Number);
  return `${minute ?? 0} ${hour ?? 0} * * ${days.map(day => day % 7).join()}`;
};
