import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { Bank } from '../../bank/bank';
import { EASY_PACE } from '../../delivery/pace-range';
import type { Attempt } from '../../history/attempt';
import { streakOf, timeSpoken } from '../../practice/progress';
import { GO_ON_FROM } from '../../review/next-step';
import { dateOf } from '../../words/days';
import { durationInWords, percent } from '../../words/figures';
import { isFirstGo } from '../../words/first-go';
import { streakSentence } from '../../words/today-sentences';
import { noCoverageSentence } from '../../words/unscored-words';
import { ChartFigure } from './ChartFigure';
import { DayBars } from './DayBars';
import { practiceDays } from './practice-days';
import { coverageOver, paceOver, type Scope, scopeKey, scopesOf, type TimePoint } from './scope';
import { TimeLine } from './TimeLine';

/** The charts of one bank. They come with a library of their own, so the page loads them when there is something to draw. */
export default function ProgressCharts(props: {
  readonly bank: Bank;
  readonly attempts: readonly Attempt[];
  readonly now: number;
}) {
  const { bank, attempts, now } = props;
  /** How many of them are drawn. */
  const [drawn, count] = useState(0);
  const place = (own: number): Place => ({
    turn: drawn >= own,
    onDrawn: () => count((before) => Math.max(before, own + 1)),
  });
  return (
    <>
      <Coverage bank={bank} attempts={attempts} {...place(0)} />
      <Pace bank={bank} attempts={attempts} {...place(1)} />
      <TimeSpoken attempts={attempts} now={now} {...place(2)} />
    </>
  );
}

/** See `ChartFigure`. */
interface Place {
  readonly turn: boolean;
  readonly onDrawn: () => void;
}

interface OfBank extends Place {
  readonly bank: Bank;
  readonly attempts: readonly Attempt[];
}

function Coverage({ bank, attempts, ...place }: OfBank) {
  const scopes = scopesOf(bank, attempts);
  const [key, choose] = useState('bank');
  const scope = scopes.find((one) => scopeKey(one) === key) ?? { kind: 'bank' };
  const points = coverageOver(scope, bank, attempts);
  const options = (kind: Scope['kind']) =>
    scopes
      .filter((one) => one.kind === kind)
      .map((one) => ({ value: scopeKey(one), label: scopeName(one, bank) }));
  return (
    <ChartFigure
      title="Coverage"
      {...place}
      sentence={points.length === 0 ? noCoverageSentence(bank) : coverageSentence(points)}
      choice={
        points.length > 0 && (
          <NativeSelect
            label="Coverage of"
            value={scopeKey(scope)}
            onChange={(event) => choose(event.currentTarget.value)}
            data={[
              ...options('bank'),
              { group: 'Sections', items: options('section') },
              { group: 'Questions', items: options('question') },
            ]}
          />
        )
      }
      table={{
        head: scope.kind === 'question' ? ['Answer', 'Coverage'] : ['Day', 'Coverage', 'Questions practised'],
        rows: points.map(({ row }) => row),
      }}
    >
      <TimeLine points={points} from={0} to={1} inWords={percent} range={{ from: GO_ON_FROM, to: 1 }} />
    </ChartFigure>
  );
}

function Pace({ bank, attempts, ...place }: OfBank) {
  const points = paceOver(bank, attempts);
  const highest = Math.max(EASY_PACE.to, ...points.map(({ value }) => value));
  return (
    <ChartFigure
      title="Pace"
      {...place}
      sentence={
        points.length === 0
          ? 'No spoken answer yet.'
          : `${changeSentence(points, String)} Words a minute while speaking, the mean of each day; the band is easy to follow.`
      }
      table={{ head: ['Day', 'Words a minute', 'Answers'], rows: points.map(({ row }) => row) }}
    >
      <TimeLine
        points={points}
        from={0}
        to={Math.ceil(highest / 40) * 40}
        inWords={String}
        range={EASY_PACE}
      />
    </ChartFigure>
  );
}

function TimeSpoken({
  attempts,
  now,
  ...place
}: Place & { readonly attempts: readonly Attempt[]; readonly now: number }) {
  const days = practiceDays(attempts, now);
  const { seconds } = timeSpoken(attempts);
  return (
    <ChartFigure
      title="Time spoken"
      {...place}
      sentence={`${durationInWords(seconds)} in all banks. ${streakSentence(streakOf(attempts, now))}`}
      table={{
        head: ['Day', 'Spoken', 'Days in a row'],
        rows: days.map(({ date, minutes, inARow }) => [
          dateOf(date),
          durationInWords(minutes * 60),
          `${inARow}`,
        ]),
      }}
    >
      <DayBars days={days} />
    </ChartFigure>
  );
}

function scopeName(scope: Scope, bank: Bank): string {
  if (scope.kind === 'bank') return 'All questions';
  if (scope.kind === 'section') return scope.section;
  const question = bank.questions.find(({ id }) => id === scope.id);
  return question ? `${question.number}. ${question.text}` : '';
}

/**
 * "From 4 % to 12 %. 3 of 23 questions practised.": a share of a whole bank is small until most of it was practised, and a first one
 * would only discourage.
 */
function coverageSentence(points: readonly TimePoint[]): string {
  const [, , practised] = points.at(-1)?.row ?? [];
  const [first, second] = points;
  const small = first !== undefined && second === undefined && isFirstGo(first.value);
  return [
    ...(small ? [] : [changeSentence(points, percent)]),
    ...(practised === undefined ? [] : [`${practised} questions practised.`]),
    'In the band an answer is good enough to go on.',
  ].join(' ');
}

/** "From 34 % to 71 %." */
function changeSentence(points: readonly TimePoint[], inWords: (value: number) => string): string {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return '';
  return first === last
    ? `${inWords(last.value)} so far.`
    : `From ${inWords(first.value)} to ${inWords(last.value)}.`;
}
