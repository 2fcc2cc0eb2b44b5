import type { Browser, Page } from 'playwright';
import { z } from 'zod';

/** The longest tasks of the page's main thread while something was done. */
export interface LongestTask {
  readonly name: string;
  /** The longest by the clock: what a person waits for. */
  readonly wallMs: number;
  /** The most that the thread itself worked in one task; what is more by the clock went to other programs on the machine. */
  readonly workMs: number;
  /** Tasks over 50 ms, which browsers call long. */
  readonly long: number;
}

/** Traces the main thread of a page from phase to phase. */
export interface TaskTrace {
  /** Does something and counts all tasks until it is done as part of it. */
  phase(name: string, action: () => Promise<void>): Promise<void>;
  /** Ends the trace; the phases in their order. */
  end(): Promise<readonly LongestTask[]>;
}

const LONG_MS = 50;

/** `RunTask` is what Chromium's own performance panel draws as a task. */
const CATEGORIES = ['disabled-by-default-devtools.timeline', 'blink.user_timing'];

export async function traceTasks(browser: Browser, page: Page): Promise<TaskTrace> {
  const names: string[] = [];
  await browser.startTracing(page, { categories: CATEGORIES });
  const mark = (name: string) => page.evaluate((it) => void performance.mark(it), name);
  return {
    async phase(name, action) {
      names.push(name);
      await mark(`${name} begins`);
      await action();
      await mark(`${name} ends`);
    },
    async end() {
      const { traceEvents } = traceSchema.parse(JSON.parse((await browser.stopTracing()).toString()));
      return names.map((name) => longestTask(traceEvents, name));
    },
  };
}

const traceSchema = z.object({
  traceEvents: z.array(
    z.looseObject({
      name: z.string(),
      pid: z.number(),
      tid: z.number(),
      /** Microseconds. */
      ts: z.number(),
      dur: z.number().optional(),
      tdur: z.number().optional(),
    }),
  ),
});
type TraceEvent = z.infer<typeof traceSchema>['traceEvents'][number];

function longestTask(events: readonly TraceEvent[], name: string): LongestTask {
  const begin = events.find((event) => event.name === `${name} begins`);
  const end = events.find((event) => event.name === `${name} ends`);
  if (!begin || !end) throw new Error(`The trace does not hold the phase “${name}”.`);
  const tasks = events.filter(
    (event) =>
      event.name === 'RunTask' &&
      event.pid === begin.pid &&
      event.tid === begin.tid && // a page marks on its main thread
      event.ts + (event.dur ?? 0) > begin.ts &&
      event.ts < end.ts,
  );
  const wallMs = tasks.map(({ dur = 0 }) => dur / 1000);
  return {
    name,
    wallMs: Math.max(0, ...wallMs),
    workMs: Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur / 1000)),
    long: wallMs.filter((duration) => duration > LONG_MS).length,
  };
}
