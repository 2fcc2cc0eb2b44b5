import { type ReactNode, type RefObject, useMemo, useRef, useState } from 'react';
import type { Attempt } from '../../history/attempt';
import type { Take } from '../../recorder/take';
import { type HitSpan, hitSpans, spansOfTake } from '../../review/hit-spans';
import type { WaveformPlayer } from '../../review/waveform';
import { Feedback } from './Feedback';
import { RecordingView } from './RecordingView';
import { TakeTabs } from './TakeTabs';
import { TranscriptView } from './TranscriptView';

/** Everything known about an answered question: what was covered, how it sounded, what was heard. */
export function AttemptReview(props: {
  readonly attempt: Attempt;
  /** A take of this visit, whose sound need not be stored. */
  readonly takeOf?: (takeId: string) => Take | null;
  readonly onRevised: (attempt: Attempt) => void;
  /** Filled while a recording can be played. */
  readonly player: RefObject<WaveformPlayer | null>;
  /** Whether the feedback takes the focus: it has just come. */
  readonly announced?: boolean;
  readonly actions: ReactNode;
}) {
  const { attempt, takeOf, onRevised, player, announced = false, actions } = props;
  const [selected, select] = useState<string | null>(null);
  const [takeIndex, showTake] = useState(attempt.takes.length - 1);
  const [mounted, setMounted] = useState<WaveformPlayer | null>(null);
  const waiting = useRef<HitSpan | null>(null);
  const take = attempt.takes[takeIndex];
  const spans = useMemo(
    () =>
      attempt.score
        ? hitSpans(
            attempt.score,
            attempt.takes.map(({ transcript }) => transcript),
          )
        : [],
    [attempt],
  );

  function choose(termId: string) {
    select(termId === selected ? null : termId);
    if (termId !== selected) hear(termId);
  }

  function hear(termId: string) {
    const span = spans.find((one) => one.termId === termId);
    if (!span) return;
    if (span.take === takeIndex && mounted) return mounted.playSpan(span);
    waiting.current = span; // its take is not on screen yet
    showTake(span.take);
  }

  function seat(next: WaveformPlayer | null) {
    player.current = next;
    setMounted(next);
    if (next && waiting.current) next.playSpan(waiting.current);
    if (next) waiting.current = null;
  }

  if (!take) return null;
  const spansHere = spansOfTake(spans, takeIndex);
  return (
    <>
      <Feedback
        attempt={attempt}
        spans={spans}
        selected={selected}
        announced={announced}
        onSelect={choose}
        onHear={hear}
        onRevised={onRevised}
      />
      {actions}
      {attempt.takes.length > 1 && <TakeTabs takes={attempt.takes} shown={takeIndex} onShow={showTake} />}
      <RecordingView
        key={take.takeId}
        attempt={attempt}
        takeIndex={takeIndex}
        take={take}
        fresh={takeOf?.(take.takeId) ?? null}
        spans={spansHere}
        selected={selected}
        player={mounted}
        onPlayer={seat}
        onSelect={choose}
      />
      <TranscriptView
        key={`${take.takeId}-text`}
        attempt={attempt}
        takeIndex={takeIndex}
        take={take}
        spans={spansHere}
        selected={selected}
        player={mounted}
        onSelect={choose}
        onRevised={onRevised}
      />
    </>
  );
}
