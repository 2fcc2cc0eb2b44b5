import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { AppError } from '../../src/base/app-error';
import type { History } from '../../src/history/history';
import { PRESETS } from '../../src/interview/limits';
import { openedHistory, record } from '../fakes/fresh-history';
import { historyOfTwoAnswers } from './compare/two-answers';
import { historyWithAddition, REVIEW } from './review/answer-with-addition';
import { historyWithoutResult, historyWithStory } from './review/told-story';
import { type ShownWorld, showApp } from './shown-app';
import { expectUsable } from './usable';

interface Screen {
  readonly route: string;
  readonly world?: ShownWorld;
  /** What is stored; nothing without it. */
  readonly history?: () => Promise<History>;
  /** Brings the screen to where it is looked at. */
  readonly reach?: () => Promise<void>;
}

const press = (name: string) => page.getByRole('button', { name, exact: true }).click();

async function openDialog(name: string) {
  await press(name);
  await expect.element(page.getByRole('dialog')).toBeVisible();
}

const SCREENS: Readonly<Record<string, Screen>> = {
  privacy: { route: '#/privacy' },
  'a passphrase to set': { route: '#/privacy', reach: () => press('Set a passphrase') },
  'a passphrase to change': {
    route: '#/privacy',
    history: async () => {
      const history = await openedHistory(undefined, { iterations: 1 });
      await history.protection.protect('four quiet herons');
      return history;
    },
    reach: () => press('Change the passphrase'),
  },
  'sync between devices': { route: '#/sync' },
  questions: { route: '#/' },
  'questions with a draft': {
    route: '#/',
    history: async () => {
      const history = await openedHistory();
      await history.drafts.put({ bankId: 'baking', questionId: 'q1', onto: null, text: 'Let it rest' });
      return history;
    },
  },
  'a question without a retake': {
    route: '#/question/1',
    world: { settings: { limits: { ...PRESETS['one-way-video'], retakes: 0, thinkS: 0, countIn: false } } },
    reach: async () => {
      await press('Start answering');
      await press('Stop');
      await expect.element(page.getByText(/^No retake is left/)).toBeVisible();
    },
  },
  'a question': { route: '#/question/1', reach: () => press('Read aloud') },
  'a running answer': { route: '#/question/1', reach: () => press('Start answering') },
  'the feedback': {
    route: '#/question/1',
    reach: async () => {
      await press('Start answering');
      await press('Stop');
      await press('steam');
      await page.getByLabelText('Show model answer').click();
      await expect.element(page.getByRole('slider', { name: 'Position in the recording' })).toBeVisible();
    },
  },
  'how a story was told': {
    route: REVIEW,
    history: historyWithStory,
    reach: () => page.getByRole('button', { name: /Action/ }).click(),
  },
  'a sample answer': {
    route: '#/sample',
    reach: () => page.getByRole('list', { name: 'Said' }).getByRole('button', { name: 'dough' }).click(),
  },
  'the rules of an answer': {
    route: '#/question/1',
    reach: async () => {
      await press('Rules: practice at my pace');
      await page.getByText('Change single rules').click();
    },
  },
  'time to think': {
    route: '#/question/1',
    world: { settings: { limits: { ...PRESETS['one-way-video'], thinkS: 60 } } },
    reach: () => press('Start answering'),
  },
  'time to think in a mock interview': {
    route: '#/mock',
    reach: async () => {
      await page.getByText('One-way video').click();
      await press('Begin interview');
      await press('Answer now');
      await expect.element(page.getByText(/^Time to think/)).toBeVisible();
    },
  },
  'an answer with a limit': {
    route: '#/question/1',
    world: { settings: { limits: { ...PRESETS.phone, answerS: 10 } } },
    reach: async () => {
      await press('Start answering');
      await expect.element(page.getByText(/left$/)).toBeVisible();
    },
  },
  'an answer being typed': {
    route: '#/question/1',
    reach: async () => {
      await press('Type instead');
      await page.getByRole('textbox', { name: 'Type your answer' }).fill('with steam');
    },
  },
  'the feedback on a typed answer': {
    route: '#/question/1',
    reach: async () => {
      await press('Type instead');
      await page.getByRole('textbox', { name: 'Type your answer' }).fill('with steam');
      await press('Check my answer');
      await page.getByRole('list', { name: 'Said' }).getByRole('button', { name: 'steam' }).click();
    },
  },
  'the key terms of a question': {
    route: '#/question/1',
    reach: async () => {
      await press('Start answering');
      await press('Stop');
      await press('Edit key terms');
      await expect.element(page.getByRole('button', { name: 'Add a term' })).toBeVisible();
    },
  },
  'key terms before any answer, one of them removed': {
    route: '#/banks/baking/edit',
    reach: async () => {
      await press('Key terms of question 1');
      await press('Remove dough');
      await expect.element(page.getByRole('button', { name: 'Bring back dough' })).toHaveFocus();
    },
  },
  'a kept answer without a transcript': {
    route: '#/question/1',
    world: { hears: new AppError('no-speech') },
    reach: async () => {
      await press('Start answering');
      await press('Stop');
    },
  },
  'the date of the interview': {
    route: '#/',
    world: { settings: { interviewDate: '2100-01-01' } },
    reach: () => press('Change the date'),
  },
  'the voice check': {
    route: '#/voice-check',
    reach: async () => {
      await press('Start reading');
      await press('I have read it');
      await expect.element(page.getByText('Nothing is cut off.')).toBeVisible();
    },
  },
  'a copy to edit': { route: '#/banks/baking/edit' },
  'a bank to edit': {
    route: '#/banks/baking/edit',
    reach: async () => {
      await press('Make my own copy');
      await expect.element(page.getByRole('button', { name: 'Delete question 1' })).toBeVisible();
    },
  },
  'a question to edit': {
    route: '#/banks/baking/edit',
    reach: async () => {
      await press('Make my own copy');
      await press('1 How do you bake bread?');
      await expect.element(page.getByRole('region', { name: 'Preview' })).toBeVisible();
    },
  },
  'a new bank': {
    route: '#/banks',
    reach: async () => {
      await press('New bank');
      await press('Create the bank');
      await expect.element(page.getByText('Type a title first.')).toBeVisible();
    },
  },
  'a model answer being spoken': {
    route: '#/banks/baking/edit',
    reach: async () => {
      await press('Make my own copy');
      await press('1 How do you bake bread?');
      await press('Speak it');
      await expect.element(page.getByRole('button', { name: 'Stop', exact: true })).toBeVisible();
    },
  },
  'a search': {
    route: '#/search/oven',
    reach: async () => {
      await expect.element(page.getByText(/\d places/)).toBeVisible();
    },
  },
  'a faded model answer': {
    route: '#/question/1',
    reach: async () => {
      await page.getByLabelText('Show model answer').click();
      await page.getByLabelText('How much of the model answer').selectOptions('First letters');
    },
  },
  'progress before the first answer': { route: '#/progress' },
  'the preview of an import': {
    route: '#/banks',
    reach: async () => {
      await page
        .getByLabelText('Bank file')
        .upload(new File(['Q: Why tea?\nA: It wakes.\n\nQ: Why milk?'], 'tea.txt'));
      await expect.element(page.getByText(/^Key terms: (?!…)/)).toBeVisible();
    },
  },
  progress: {
    route: '#/question/1',
    reach: async () => {
      await press('Start answering');
      await press('Stop');
      await expect.element(page.getByRole('region', { name: 'Feedback' })).toBeVisible();
      window.location.hash = '#/progress';
      for (const chart of ['Coverage', 'Pace', 'Time spoken'])
        await page.getByText(`${chart} as a table`).click();
    },
  },
  'a drill': {
    route: '#/drill',
    reach: async () => {
      await press('Start drill');
      await press('Start answering');
      await press('Stop');
      await expect.element(page.getByText(/Missed: steam/)).toBeVisible();
    },
  },
  'the end of a drill': {
    route: '#/drill',
    reach: async () => {
      await press('Start drill');
      await press('Start answering');
      await press('Stop');
      await expect.element(page.getByText(/Missed: steam/)).toBeVisible();
      for (const _ of [1, 2, 3]) await press('Next question');
      await expect.element(page.getByRole('list', { name: 'Your answers' })).toBeVisible();
    },
  },
  history: { route: '#/history' },
  'history with answers': { route: '#/history', history: historyOfTwoAnswers },
  'the model answer with the marks of an answer': {
    route: REVIEW,
    history: historyWithAddition,
    reach: () => page.getByRole('tab', { name: 'Model answer' }).click(),
  },
  'what is to be said, before it is': {
    route: REVIEW,
    history: historyWithAddition,
    reach: async () => {
      await press('Say what I missed');
      await expect.element(page.getByRole('dialog')).toBeVisible();
    },
  },
  'a point being said alone': {
    route: REVIEW,
    history: historyWithAddition,
    reach: async () => {
      await press('Say it now: steam');
      await expect.element(page.getByRole('button', { name: 'Stop', exact: true })).toBeVisible();
    },
  },
  'an answer with an addition': {
    route: REVIEW,
    history: historyWithAddition,
    reach: async () => {
      await page.getByRole('button', { name: 'steam', exact: true }).click();
      await expect.element(page.getByRole('slider', { name: 'Position in the recording' })).toBeVisible();
      await page.getByLabelText('Take').selectOptions('First take (0:05)');
      await expect.element(page.getByRole('list', { name: 'Long pauses' })).toBeVisible();
    },
  },
  'an addition being recorded': {
    route: '#/question/1',
    reach: async () => {
      await press('Start answering');
      await press('Stop');
      await press('Say what I missed');
      await press('Start answering');
      await press('Show what was missed');
    },
  },
  'two answers side by side': { route: '#/compare/earlier/later', history: historyOfTwoAnswers },
  banks: { route: '#/banks' },
  settings: { route: '#/settings' },
  'home with a plan, an answer and one that was cut off': {
    route: '#/',
    world: { settings: { interviewDate: '2100-01-01' } },
    history: async () => {
      const history = await historyOfTwoAnswers();
      await record(history, 'cut');
      await history.recordings.release('cut');
      return history;
    },
    reach: async () => {
      await expect.element(page.getByRole('button', { name: 'Recover' })).toBeVisible();
      await expect.element(page.getByText(/You know .*% of the key terms/)).toBeVisible();
    },
  },
  'a notice with its undo': {
    route: '#/',
    reach: async () => {
      await press('Skip “How do you bake bread?” today');
      await expect.element(page.getByRole('button', { name: 'Undo' })).toBeVisible();
    },
  },
  'the list of keys': { route: '#/', reach: () => openDialog('Keys') },
  'the blanks of an application': { route: '#/', reach: () => openDialog('Fill them in') },
  'a text to paste': { route: '#/banks', reach: () => openDialog('Paste text') },
  'the export of a bank': { route: '#/banks', reach: () => openDialog('Export Baking') },
  'a question edited while it is practised': {
    route: '#/question/1',
    reach: () => openDialog('Edit question'),
  },
  'deleting all recordings, asked once more': {
    route: '#/settings',
    reach: () => openDialog('Delete everything I recorded'),
  },
  'deleting everything, asked once more': {
    route: '#/privacy',
    reach: () => openDialog('Delete everything'),
  },
  'an imported question being changed': {
    route: '#/banks',
    reach: async () => {
      await page.getByLabelText('Bank file').upload(new File(['Q: Why tea?\nA: It wakes.'], 'tea.txt'));
      await openDialog('Change question 1');
    },
  },
  'a transcript being put right': {
    route: REVIEW,
    history: historyWithAddition,
    reach: async () => {
      await press('Edit');
      await expect.element(page.getByRole('button', { name: 'Save' })).toBeVisible();
    },
  },
  'a missed term explained': {
    route: REVIEW,
    history: historyWithAddition,
    reach: async () => {
      await page.getByRole('list', { name: 'Missed' }).getByRole('button', { name: 'steam' }).click();
      await expect.element(page.getByRole('region', { name: 'Why: steam' })).toBeVisible();
    },
  },
  'the sum behind a share': {
    route: REVIEW,
    history: historyWithAddition,
    reach: () => page.getByText(/^How the \d+\s% comes about$/).click(),
  },
  'a story without its end': {
    route: REVIEW,
    history: historyWithoutResult,
    reach: async () => {
      await expect.element(page.getByText(/^How it ended was not found/)).toBeVisible();
    },
  },
  'an answer kept from History that is being added to': {
    route: REVIEW,
    history: historyWithoutResult,
    reach: async () => {
      await press('Say it now: Result');
      await expect.element(page.getByText(/tell how it ended/)).toBeVisible();
    },
  },
  'the microphone refused': {
    route: '#/question/1',
    world: { microphone: new AppError('microphone-denied') },
    reach: async () => {
      await press('Start answering');
      await expect.element(page.getByRole('alert')).toBeVisible();
    },
  },
  'a sentence being read for the voice check': {
    route: '#/voice-check',
    reach: async () => {
      await press('Start reading');
      await expect.element(page.getByRole('button', { name: 'I have read it' })).toBeVisible();
    },
  },
  'a drill before its start': { route: '#/drill' },
  'a drilled question being answered': {
    route: '#/drill',
    reach: async () => {
      await press('Start drill');
      await press('Start answering');
      await expect.element(page.getByRole('button', { name: 'Stop', exact: true })).toBeVisible();
    },
  },
  'no page of that name': { route: '#/nothing' },
};

describe.for(['light', 'dark'] as const)('in the %s theme', (theme) => {
  it.for(Object.entries(SCREENS))('%s can be used by everyone', async ([, screen]) => {
    await page.viewport(1280, 900);
    const stored = screen.history ? { history: await screen.history() } : {};
    const settings = { ...screen.world?.settings, theme };
    await showApp(screen.route, { ...screen.world, ...stored, settings });
    await expect.element(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
    await screen.reach?.();
    await expectUsable();
  });
});
