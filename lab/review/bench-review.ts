/** `npm run bench:review`: whether the review of a long answer stays smooth, traced in a real Chromium. */
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from 'playwright';
import { build, preview } from 'vite';
import { chromiumFlags } from '../../scripts/chromium';
import { ensureChromium } from '../../scripts/install-chromium';
import { VERDICT_WORDS } from '../../src/words/sentences';
import { longHistory } from './long-history';
import { manyBanks } from './many-banks';
import { seedBanks, seedHistory } from './seed-history';
import { type LongestTask, traceTasks } from './traced-tasks';

const HELP = `npm run bench:review -- [--attempts N] [--words N] [--no-build]

Builds the app, stores N attempts (100) of which the newest is one take of N words (1500, about 10 minutes), and reviews that
one, of 30 key terms: scrolls and plays, chooses each term, corrects one, adds a word and has all of it scored anew. Then corrects a term
once more beside 1,000 attempts and 5 banks of 200 questions. Prints the longest task of the page's main thread in each step, by the
clock, and the most work in one: on a busy machine the clock counts the others too. Fails when one takes over 100 ms
of work while scrolling, playing or scoring, or over 50 ms in that last correction.`;

/** What a person notices as a stutter rather than as smooth (https://web.dev/articles/rail). */
const LIMIT_MS = 100;
/** From here on browsers call a task long: a correction touches one record, however many there are. */
const CORRECTION_LIMIT_MS = 50;
const PLAYED_MS = 10_000;
/** More than any question of the built-in bank has. */
const POINTS = 30;
const MANY = { attempts: 1000, banks: 5, questions: 200 };

const { values } = parseArgs({
  options: {
    help: { type: 'boolean' },
    attempts: { type: 'string', default: '100' },
    words: { type: 'string', default: '1500' },
    'no-build': { type: 'boolean', default: false },
  },
});
if (values.help) console.log(HELP);
else await bench();

async function bench(): Promise<void> {
  if (!values['no-build']) await build({ logLevel: 'warn' });
  const server = await preview({ preview: { port: 0 } });
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags() });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const address = server.resolvedUrls?.local[0] ?? '';
    await page.goto(address);
    await untilReady(page);
    await seedHistory(page, longHistory(Number(values.attempts), Number(values.words), Date.now(), POINTS));
    await page.reload();
    await untilReady(page);
    await page.waitForSelector('html[data-model="ready"]', { state: 'attached', timeout: 120_000 });

    const trace = await traceTasks(browser, page);
    await trace.phase('open the history', () => openHistory(page));
    await trace.phase('scroll the history', () => scroll(page));
    await trace.phase('open the long answer', () => openLongAnswer(page));
    await trace.phase('scroll the review', () => scroll(page));
    await trace.phase('scroll the transcript', () => scrollTranscript(page));
    await trace.phase('play', () => play(page));
    await trace.phase('scroll while playing', () => scroll(page));
    await trace.phase('choose every term', () => chooseEveryTerm(page));
    await trace.phase('correct a term', () => correctTerm(page));
    await trace.phase('score an edited answer', () => editAnswer(page));
    const phases = await trace.end();
    await page.close();
    report(phases, await correctAmongMany(browser, address));
  } finally {
    await browser.close();
    await server.close();
  }
}

async function correctAmongMany(browser: Browser, address: string): Promise<LongestTask> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(address);
  await untilReady(page);
  await seedHistory(page, longHistory(MANY.attempts, Number(values.words), Date.now()));
  await seedBanks(page, manyBanks(MANY.banks, MANY.questions));
  await page.reload();
  await untilReady(page);
  await page.waitForSelector('html[data-model="ready"]', { state: 'attached', timeout: 120_000 });
  await openHistory(page);
  await openLongAnswer(page);
  await chooseMissedTerm(page);
  // Looking for a button by its name among 1,500 words takes the page as long as the correction: it is found before.
  const button = await page.getByRole('button', { name: 'I said this' }).elementHandle();
  const trace = await traceTasks(browser, page);
  await trace.phase('correct among many', async () => {
    await button?.click();
    await page.waitForSelector('[role="status"] p');
  });
  const [correction] = await trace.end();
  if (!correction) throw new Error('The trace holds no correction.');
  return correction;
}

async function untilReady(page: Page): Promise<void> {
  await page.waitForSelector('html[data-ready="true"]', { state: 'attached' });
}

async function openHistory(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'History' }).click();
  await page.getByRole('link', { name: /^today at/i }).waitFor();
}

async function openLongAnswer(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^today at/i }).click();
  await page.getByRole('slider', { name: 'Position in the recording' }).waitFor();
}

async function scroll(page: Page): Promise<void> {
  await page.mouse.move(640, 450);
  for (const step of [...Array(20).fill(240), ...Array(20).fill(-240)]) {
    await page.mouse.wheel(0, step);
    await nextFrame(page);
  }
}

async function scrollTranscript(page: Page): Promise<void> {
  const words = page.getByRole('region', { name: 'Transcript' }).locator('[data-word="0"]');
  await words.scrollIntoViewIfNeeded();
  await words.hover();
  for (let step = 0; step < 40; step += 1) {
    await page.mouse.wheel(0, 240);
    await nextFrame(page);
  }
}

async function play(page: Page): Promise<void> {
  await page.getByLabel('Speed').selectOption('2');
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await page.getByRole('button', { name: 'Pause', exact: true }).waitFor();
  await page.waitForTimeout(PLAYED_MS); // what is measured is what happens meanwhile
}

/** The lists of terms by verdict; the points to say next time stand in a list of their own. */
async function chooseEveryTerm(page: Page): Promise<void> {
  const feedback = page.getByRole('region', { name: 'Feedback' });
  for (const { title } of Object.values(VERDICT_WORDS)) {
    const terms = feedback.getByRole('list', { name: title, exact: true }).locator('[data-item]');
    for (const term of await terms.all()) {
      await term.focus(); // opens a list that is folded
      await term.click();
      await nextFrame(page);
    }
  }
}

async function correctTerm(page: Page): Promise<void> {
  await chooseMissedTerm(page);
  await page.getByRole('button', { name: 'I said this' }).click();
  await page.getByText(/counts as said/).waitFor();
}

async function chooseMissedTerm(page: Page): Promise<void> {
  const feedback = page.getByRole('region', { name: 'Feedback' });
  await feedback.getByRole('list', { name: 'Missed' }).getByRole('button').first().click();
  await feedback.getByRole('button', { name: 'I said this' }).waitFor();
}

/** The whole answer is scored before the editor closes. */
async function editAnswer(page: Page): Promise<void> {
  const transcript = page.getByRole('region', { name: 'Transcript' });
  await transcript.getByRole('button', { name: 'Edit' }).click();
  const text = transcript.getByRole('textbox', { name: 'Transcript' });
  await text.press('Control+End');
  await text.pressSequentially(' indeed');
  await transcript.getByRole('button', { name: 'Save' }).click();
  await text.waitFor({ state: 'detached', timeout: 120_000 });
}

async function nextFrame(page: Page): Promise<void> {
  await page.evaluate(() => new Promise<void>((resolve) => requestAnimationFrame(() => resolve())));
}

function report(phases: readonly LongestTask[], amongMany: LongestTask): void {
  console.log(
    `${'step'.padEnd(24)}${'longest task'.padStart(14)}${'most work'.padStart(12)}${'over 50 ms'.padStart(12)}`,
  );
  for (const { name, wallMs, workMs, long } of [...phases, amongMany]) {
    const figures = [
      `${wallMs.toFixed(0)} ms`.padStart(14),
      `${workMs.toFixed(0)} ms`.padStart(12),
      String(long).padStart(12),
    ];
    console.log(`${name.padEnd(24)}${figures.join('')}`);
  }
  const moving = phases.filter(({ name }) => /scroll|play|score/.test(name));
  const byClock = Math.max(...moving.map(({ wallMs }) => wallMs));
  const work = Math.max(...moving.map(({ workMs }) => workMs));
  const [load = 0] = loadavg();
  console.log(`
While scrolling, playing or scoring: longest task ${byClock.toFixed(0)} ms, most work in one ${work.toFixed(0)} ms (limit ${LIMIT_MS} ms).
A correction with ${MANY.attempts} attempts and ${MANY.banks} banks of ${MANY.questions} questions: most work in one task ${amongMany.workMs.toFixed(0)} ms (limit ${CORRECTION_LIMIT_MS} ms).
The load of this machine was ${load.toFixed(1)} on ${cpus().length} cores${load > cpus().length ? ': the clock counts what others worked' : ''}.`);
  if (work > LIMIT_MS || amongMany.workMs > CORRECTION_LIMIT_MS) process.exitCode = 1;
}
