import { type BrowserContext, chromium, type Page } from 'playwright';
import { startAnswering, untilHeard } from '../../scripts/answering';
import { chromiumFlags } from '../../scripts/chromium';
import { recordingRecord } from '../../src/history/recording-record';
import type { RecordingRow } from '../../src/history/storage/database';
import { readRecord } from '../../src/history/storage/record-version';
import type { Kill } from './kill-report';

/** Where the app is spoken to, and by what. */
export interface KillPlace {
  readonly url: string;
  readonly executablePath: string;
  /** Folder of the profile, which outlives the browser. */
  readonly profile: string;
  readonly microphoneWav: string;
}

/** When the recorder of the page began and last gave a chunk, in epoch milliseconds. */
interface Recorded {
  beganAt: number;
  chunkAt: number;
}

const OFFER_TIMEOUT_MS = 30_000;
const RECOVERY_TIMEOUT_MS = 180_000;

/** Answers question 6 for `seconds`, kills the browser with all its processes, opens it again and recovers the answer. */
export async function killTake(place: KillPlace, seconds: number): Promise<Kill> {
  const { spokenS, unfinishedS } = await speakUntilKilled(place, seconds);
  return { spokenS, unfinishedS, recoveredS: await recover(place) };
}

async function speakUntilKilled(place: KillPlace, seconds: number): Promise<Omit<Kill, 'recoveredS'>> {
  const context = await launch(place);
  const page = await openApp(context, place.url, '#/question/6');
  const recorded = await watchRecorder(page);
  await startAnswering(page);
  await page.waitForTimeout(seconds * 1000); // what is measured is what is stored by then
  const killedAt = await killBrowser(context);
  const { beganAt, chunkAt } = recorded;
  return { spokenS: (killedAt - beganAt) / 1000, unfinishedS: (killedAt - chunkAt) / 1000 };
}

/** Seconds of the answer that the next visit recovers; null when none is offered or what is offered can't be recovered. */
async function recover(place: KillPlace): Promise<number | null> {
  const context = await launch(place);
  try {
    const page = await openApp(context, place.url, '#/');
    await page.getByRole('button', { name: 'Recover' }).click({ timeout: OFFER_TIMEOUT_MS });
    await untilHeard(page, RECOVERY_TIMEOUT_MS);
    return await newestRecordingS(page);
  } catch (thrown) {
    console.error(`Not recovered: ${String(thrown)}`);
    return null;
  } finally {
    await context.close();
  }
}

function launch({ executablePath, profile, microphoneWav }: KillPlace): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    executablePath,
    args: chromiumFlags({ microphoneWav }),
  });
}

async function openApp(context: BrowserContext, url: string, route: string): Promise<Page> {
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(`${url}${route}`);
  await page.waitForSelector('html[data-ready="true"]', { state: 'attached' });
  return page;
}

/** The page tells as it happens: asked before the kill, it would answer late. */
async function watchRecorder(page: Page): Promise<Readonly<Recorded>> {
  const recorded: Recorded = { beganAt: 0, chunkAt: 0 };
  await page.exposeFunction('tellRecorded', (kind: 'start' | 'dataavailable', at: number) => {
    if (kind === 'start') recorded.beganAt = at;
    recorded.chunkAt = at;
  });
  await page.evaluate(() => {
    const { start } = MediaRecorder.prototype;
    MediaRecorder.prototype.start = function (timeslice) {
      for (const kind of ['start', 'dataavailable']) {
        this.addEventListener(kind, () => Reflect.get(window, 'tellRecorded')(kind, Date.now()));
      }
      start.call(this, timeslice);
    };
  });
  return recorded;
}

/** SIGKILL to the browser and all its processes, so that none writes what another held. Gives the moment, in epoch ms. */
async function killBrowser(context: BrowserContext): Promise<number> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('The browser tells nothing of its processes.');
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const gone = new Promise((resolve) => context.once('close', resolve));
  const ids = processInfo.sort((a, b) => rank(a.type) - rank(b.type)).map(({ id }) => id);
  const killedAt = Date.now();
  for (const id of ids) kill(id);
  await gone;
  return killedAt;
}

/** The browser itself first: it would start anew what dies under it. */
function rank(processType: string): number {
  return processType === 'browser' ? 0 : 1;
}

function kill(processId: number): void {
  try {
    process.kill(processId, 'SIGKILL');
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code !== 'ESRCH') throw thrown; // gone with the browser
  }
}

/** As the app noted it when it had decoded the stored chunks. */
async function newestRecordingS(page: Page): Promise<number | null> {
  const rows: readonly RecordingRow[] = await page.evaluate(readRecordings);
  const newest = [...rows].sort((a, b) => b.startedAt - a.startedAt)[0];
  return newest ? (readRecord(recordingRecord, newest.record).end?.durationS ?? null) : null;
}

/** Runs in the page, where nothing else of this file is known. */
async function readRecordings(): Promise<RecordingRow[]> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('viva-voce');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const rows = await new Promise<RecordingRow[]>((resolve, reject) => {
    const request = database.transaction('recordings').objectStore('recordings').getAll();
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  database.close();
  return rows;
}
