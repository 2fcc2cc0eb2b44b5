import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { extractText } from 'unpdf';
import { expect, it, onTestFinished } from 'vitest';
import type { MockReport } from '../../src/mock/report/report';
import { ONE_VOICE } from '../fakes/speech-synthesis';
import { QUESTION, untilRecorded } from './harness/interview';
import { type OpenApp, openApp, untilModelReady, untilReady } from './harness/open-app';

const SILENCE_S = 3;
const SPOKEN_S = 9;
/** Silence at the end, in which even a busy machine gets to the end of the transcript. */
const CATCH_UP_S = 8;
const SHORT_S = SILENCE_S + 4;
/** The time of the first answer and its follow-up together: 20 and 7 s, and a little. */
const BOTH_TAKES = /\b0:(2[7-9]|3\d)\b/;

it('runs by keyboard alone, goes on after a reload, and ends in a report to take along', async () => {
  const app = await openApp({
    microphone: [{ silenceS: SILENCE_S }, { recording: 'q06-full-1', untilS: SPOKEN_S }],
    voices: ONE_VOICE,
  });
  const { page, errors } = app;
  await untilModelReady(page);

  await setUpByKeyboard(page);
  await answering(page, 'Question 1 of 3');
  await expect.poll(() => page.evaluate(() => spokenTexts)).toEqual([QUESTION]);
  await untilRecorded(page, SILENCE_S + SPOKEN_S + CATCH_UP_S);
  await page.keyboard.press('Space');
  await answering(page, 'Question 1 of 3 · follow-up');
  await untilRecorded(page, SHORT_S);
  await page.keyboard.press('Space');

  // In the middle of the second answer the page is loaded anew.
  await answering(page, 'Question 2 of 3');
  await page.goto(`${app.url}#/`);
  await page.reload();
  await untilReady(page);
  await tabTo(page, 'Resume mock interview');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Welcome back' }).waitFor(); // the home page says what comes next as well
  await page.getByText('Question 2 of 3 comes next.').waitFor();
  await tabTo(page, 'Resume mock interview');
  await page.keyboard.press('Space');
  await answering(page, 'Question 2 of 3');
  await untilRecorded(page, SHORT_S);
  await tabTo(page, 'Finish and pause');
  await page.keyboard.press('Space');
  await page.getByText('Question 3 of 3 comes next.').waitFor();
  await tabTo(page, 'Continue');
  await page.keyboard.press('Space');

  // The last answer is over before a word was said.
  await answering(page, 'Question 3 of 3');
  await page.keyboard.press('Space');
  await page.getByRole('heading', { name: 'Interview report' }).waitFor({ timeout: 60_000 });
  await page.getByText('2 of 3 questions answered').waitFor();
  await page.getByText('No speech was heard.').waitFor();
  // The reload cut off the transcript of the follow-up; its take joins its answer now.
  const answer = page.getByRole('region', { name: 'Questions' }).getByRole('listitem').first();
  await expect.poll(() => answer.innerText(), { timeout: 60_000 }).toMatch(BOTH_TAKES);
  const second = page.getByRole('region', { name: 'Questions' }).getByRole('listitem').nth(1);
  await second.getByText(/of \d+ key terms/).waitFor({ timeout: 60_000 });
  await tabTo(page, /^Play/);
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: /^Stop/ }).waitFor();

  await expectExports(app);
  const report = page.url();
  await page.reload();
  await untilReady(page);
  expect(page.url()).toBe(report);
  await page.getByText('2 of 3 questions answered').waitFor();
  expect(errors).toEqual([]);
});

/** Three questions of one section, which start with the one that the recording answers. */
async function setUpByKeyboard(page: Page): Promise<void> {
  await tabTo(page, 'Start mock interview');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Change the details');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Length');
  await page.keyboard.type('3 q');
  await tabTo(page, 'Order');
  await page.keyboard.type('My');
  await tabTo(page, 'Technical MLOps Questions');
  await page.keyboard.press('Space');
  await page.getByText('3 questions, about').waitFor();
  await tabTo(page, 'Begin interview');
  await page.keyboard.press('Enter');
}

/** Waits until the answer to a question is being recorded. */
async function answering(page: Page, place: string): Promise<void> {
  await page.getByText(place, { exact: true }).waitFor({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Finish answer' }).waitFor({ timeout: 30_000 });
  await page.getByText('Space finishes your answer.').waitFor();
}

/** Presses Tab until the control of this name has the focus. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const wanted = page
    .getByRole('button', { name })
    .or(page.getByRole('checkbox', { name }))
    .or(page.getByRole('combobox', { name }))
    .or(page.locator('summary', { hasText: name }))
    .first();
  await wanted.waitFor();
  for (let presses = 0; presses < 80; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reached ${name}`);
}

async function expectExports({ page, context }: OpenApp): Promise<void> {
  const report: MockReport = JSON.parse(await exported(page, 'JSON'));
  expect(report.questions.map(({ number, outcome }) => [number, outcome])).toEqual([
    [6, 'answered'],
    [7, 'answered'],
    [8, 'silent'],
  ]);
  expect(report.questions[0]?.followUp?.state).toBe('answered');
  expect(report.questions[2]?.coverage).toBeNull();
  expect(report.coverage).toBeGreaterThan(0);
  expect(report.best.length).toBeGreaterThan(0);
  expect(report.practise.length).toBeGreaterThanOrEqual(2);
  const [first] = report.questions;
  const said = first?.terms.find(({ verdict }) => verdict === 'said')?.term ?? 'nothing was said';

  const markdown = await exported(page, 'Markdown');
  expect(markdown).toContain('# Mock interview: MLOps Interview Questions');
  expect(markdown).toContain(`### 6. ${QUESTION}`);
  expect(markdown).toContain('No speech was heard.');

  const csv = await exported(page, 'CSV');
  const rows = csv.trimEnd().split('\r\n');
  expect(rows).toHaveLength(1 + report.terms + 1); // a header, a line a term, and the silent question
  expect(rows.some((row) => row.includes(said) && row.includes(',said,'))).toBe(true);

  const { text } = await extractText(new Uint8Array(await page.pdf({ format: 'A4' })), { mergePages: true });
  const printed = text.replace(/\s+/g, ' ');
  expect(printed).toContain(QUESTION);
  expect(printed).toContain('Practise next');
  expect(printed).toContain('No speech was heard.');
  expect(printed).not.toMatch(/Take it along|Settings|Skip to content|Play|Hear and read/);

  await expectPack(await download(page, 'Web page with sound'), context, said);
}

/** The page that a mentor opens: from the disk, without a network. */
async function expectPack(path: string, context: OpenApp['context'], said: string): Promise<void> {
  const mentor = await context.newPage();
  await context.setOffline(true);
  await mentor.goto(`file://${path}`);
  const first = mentor.getByRole('region', { name: QUESTION });
  await first.getByRole('button', { name: said, exact: true }).first().waitFor();
  expect(await first.locator('audio').count()).toBe(2);
  const seconds = await first
    .locator('audio')
    .first()
    .evaluate(
      (audio: HTMLAudioElement) =>
        new Promise<number>((resolve) => {
          if (audio.readyState > 0) resolve(audio.duration);
          audio.onloadedmetadata = () => resolve(audio.duration);
        }),
    );
  expect(seconds).toBeGreaterThan(SPOKEN_S);
  expect(await first.locator('mark').count()).toBeGreaterThan(0);
  await context.setOffline(false);
  await mentor.close();
}

async function exported(page: Page, name: string): Promise<string> {
  return readFile(await download(page, name), 'utf8');
}

async function download(page: Page, name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'viva-voce-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).click(),
  ]);
  const path = join(folder, file.suggestedFilename());
  await file.saveAs(path);
  return path;
}
