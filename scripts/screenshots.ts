/** `npm run screenshots`: takes the pictures of the README from the built app, after a real answer was spoken to it. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright';
import { ANSWER_S, readFeedback, startAnswering, stopAnswering, untilRecorded } from './answering.ts';
import { inBuiltApp } from './app-to-picture.ts';

const HELP = `npm run screenshots [-- --all DIR]

Builds the app, answers question 6 in a Chromium with a recording as its microphone, and writes the pictures of the README
to docs/screenshots. With --all it writes every screen, light and dark, wide and narrow, to DIR instead. Takes about two
minutes, with --all five.`;

const THEMES = ['light', 'dark'] as const;
const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 360, height: 780 };

/** Keeps the picture of a screen, whose page is at rest. */
type Keep = (screen: string) => Promise<void>;

/** Each screen once, from the first visit to the history of an answer. */
async function visit(page: Page, url: string, keep: Keep): Promise<void> {
  const open = async (route: string, heading: string) => {
    await page.goto(`${url}${route}`);
    await page.getByRole('heading', { name: heading, level: 1 }).waitFor();
  };
  await open('#/', 'Viva Voce');
  await page.waitForSelector('html[data-model="ready"]', { state: 'attached', timeout: 120_000 });
  await keep('questions-first');
  await open('#/banks', 'Banks');
  await keep('banks');
  await page
    .getByRole('link', { name: /^Edit / })
    .first()
    .click();
  await page.getByRole('button', { name: 'Make my own copy' }).waitFor();
  await keep('bank-editor');
  await open('#/search/monitoring', 'Search');
  await page.getByText(/\d places/).waitFor();
  await keep('search');
  await open('#/settings', 'Settings');
  await keep('settings');
  await open('#/voice-check', 'Voice check');
  await keep('voice-check');
  await open('#/question/6', 'Explain the difference between DevOps and MLOps.');
  await keep('question');
  await startAnswering(page);
  await untilRecorded(page, 10);
  await keep('answering');
  await untilRecorded(page, ANSWER_S);
  await stopAnswering(page);
  await readFeedback(page);
  await page.getByRole('slider', { name: 'Position in the recording' }).waitFor();
  await page.mouse.move(0, 0); // off the button that was where the terms are now
  await keep('feedback');
  await page
    .getByRole('region', { name: 'Feedback' })
    .getByRole('list', { name: 'Missed' })
    .getByRole('button')
    .first()
    .click();
  await page.getByRole('switch', { name: 'Show model answer' }).check({ force: true }); // its label lies over it
  await keep('evidence');
  await open('#/history', 'History');
  await keep('history');
  await open('#/progress', 'Progress');
  await page.getByRole('img', { name: /^Chart: Coverage/ }).waitFor();
  await keep('progress');
  await open('#/drill', 'Eyes-free drill');
  await keep('drill');
  await open('#/', 'Viva Voce');
  await keep('questions');
}

/** What comes after the first answer: an addition to it, a second one beside it, and a mock interview with its report. */
async function visitLater(page: Page, url: string, keep: Keep): Promise<void> {
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  await page.goto(`${url}#/history`);
  await page.getByRole('link', { name: /^today at/ }).click();
  await page.getByRole('slider', { name: 'Position in the recording' }).waitFor();
  await keep('attempt');
  await press('Say what I missed');
  await press('Start answering');
  await untilRecorded(page, 3);
  await press('Show what was missed');
  await keep('adding');
  await press('Back to the feedback');
  await page.getByRole('button', { name: 'Undo' }).waitFor();
  await keep('undo');
  await press('Answer it again');
  await startAnswering(page);
  await untilRecorded(page, 20);
  await stopAnswering(page);
  await readFeedback(page);
  await page.getByRole('link', { name: 'Compare with an earlier answer' }).click();
  await page.getByRole('heading', { name: 'What changed' }).waitFor();
  await keep('compare');

  await page.goto(`${url}#/mock`);
  await page.getByRole('radio', { name: 'One-way video' }).waitFor();
  await keep('mock-setup');
  await page.getByText('Change the details').click();
  await page.getByLabel('Length').selectOption('3 questions');
  await page.getByLabel('Order').selectOption('As in the bank');
  await page.getByRole('checkbox', { name: 'Technical MLOps Questions' }).check({ force: true });
  await keep('mock-details');
  await press('Begin interview');
  await page.getByRole('button', { name: 'Answer now' }).waitFor();
  await keep('mock-question');
  for (const question of [1, 2, 3]) {
    await press('Answer now');
    await page.getByRole('button', { name: 'Finish answer' }).waitFor();
    await untilRecorded(page, 15);
    if (question === 1) await keep('mock-answer');
    await press('Finish and pause');
    await page
      .getByRole('heading', { name: 'Take your time' })
      .or(page.getByText('The report opens'))
      .waitFor();
    if (question === 1) await keep('mock-break');
    if (question < 3) await press('Continue');
  }
  await page.getByRole('heading', { name: 'Interview report' }).waitFor({ timeout: 120_000 });
  await page.getByText('3 of 3 questions answered').waitFor();
  await keep('mock-report');
  await page.goto(`${url}#/history`);
  await page.getByRole('heading', { name: 'History', level: 1 }).waitFor();
  await keep('history-later');
}

/** Of the whole page: in a window as high as it, what stands at the lower edge stands at its end. */
function heightOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollHeight);
}

/** The README shows these, wide. */
const IN_README = ['feedback', 'questions'];

async function takeScreenshots(all: string | undefined): Promise<void> {
  const folder = all ?? 'docs/screenshots';
  await mkdir(folder, { recursive: true });
  await inBuiltApp(async (browser, url) => {
    const page = await browser.newPage({ viewport: WIDE, reducedMotion: 'reduce' });
    const keep: Keep = async (screen) => {
      if (all === undefined && !IN_README.includes(screen)) return;
      for (const size of all === undefined ? [WIDE] : [WIDE, NARROW]) {
        for (const theme of THEMES) {
          await page.setViewportSize(size);
          await page.emulateMedia({ colorScheme: theme });
          const name = all === undefined ? `${screen}-${theme}` : `${screen}-${theme}-${size.width}`;
          if (screen !== 'questions') await page.setViewportSize({ ...size, height: await heightOf(page) });
          await page.screenshot({ path: join(folder, `${name}.png`) });
        }
      }
      await page.setViewportSize(WIDE);
    };
    await visit(page, url, keep);
    if (all !== undefined) await visitLater(page, url, keep);
  });
  console.log(`The pictures are in ${folder}.`);
}

const { values } = parseArgs({ options: { help: { type: 'boolean' }, all: { type: 'string' } } });
if (values.help) console.log(HELP);
else await takeScreenshots(values.all);
