import { type ReactNode, type RefObject, useMemo, useRef, useState } from 'react';
import type { Attempt } from '../../history/attempt';
import type { Aim } from '../../review/aim';
import { fillerMap } from '../../review/filler-map';
import { hesitations } from '../../review/hesitations';
import { hitSpansOf, spansOfTake } from '../../review/hit-spans';
import { pauseMap } from '../../review/pause-map';
import type { WaveformPlayer } from '../../review/player/waveform';
import type { ToldMoment } from '../../review/telling';
import type { AwaitedPart } from '../../structure/read-story';
import { wordsOf } from '../../transcription/transcript';
import { CompareLink } from '../compare/CompareLink';
import { useSame } from '../use-same';
import { Feedback } from './Feedback';
import { HowTold } from './HowTold';
import type { Say } from './NextTime';
import type { Sound } from './PlayerControls';
import { RecordingView } from './RecordingView';
import { ReviewColumns } from './ReviewColumns';
import { TakeTabs } from './TakeTabs';
import { TranscriptView } from './TranscriptView';

/** Everything known about an answered question: what was covered, how it sounded, what was heard. */
export function AttemptReview(props: {
  readonly attempt: Attempt;
  /** The sound of a take of this visit, which need not be stored. */
  readonly soundOf?: (takeId: string) => Sound | null;
  /** Filled while a recording can be played. */
  readonly player: RefObject<WaveformPlayer | null>;
  /** Whether the feedback takes the focus: it has just come. */
  readonly announced?: boolean;
  /** What the latest take was to say alone; null when it was for the whole question. */
  readonly aimedAt?: Aim | null;
  /** Parts that its story lacks. */
  readonly lacks: readonly AwaitedPart[];
  /** The term that is explained and lit up, also beside the review; null for none. */
  readonly selected: string | null;
  readonly onSelected: (termId: string | null) => void;
  /** Null where the question can't be answered now. */
  readonly onSay: Say | null;
  readonly actions: ReactNode;
}) {
  const { attempt, soundOf, player, announced = false, aimedAt = null, lacks, actions } = props;
  const { selected, onSelected: select, onSay } = props;
  const [takeIndex, showTake] = useState(attempt.takes.length - 1);
  const [mounted, setMounted] = useState<WaveformPlayer | null>(null);
  const waiting = useRef<((player: WaveformPlayer) => void) | null>(null);
  const [told, tell] = useState<ToldMoment | null>(null);
  const take = attempt.takes[takeIndex];
  const spoken = take?.kind === 'spoken' ? take : null;
  const spans = useSame(useMemo(() => hitSpansOf(attempt), [attempt]));
  const heldUp = useMemo(() => hesitations(spans, attempt.takes), [spans, attempt.takes]);
  const spansHere = useMemo(() => spansOfTake(spans, takeIndex), [spans, takeIndex]);
  const pausesHere = useMemo(
    () => (spoken ? pauseMap(spoken, takeIndex, heldUp) : []),
    [spoken, takeIndex, heldUp],
  );

  const fillersHere = useMemo(
    () => (spoken?.transcript ? fillerMap(wordsOf(spoken.transcript)) : []),
    [spoken],
  );

  function choose(termId: string) {
    select(termId === selected ? null : termId);
    if (termId !== selected) hear(termId);
  }

  function hear(termId: string) {
    const span = spans.find((one) => one.termId === termId);
    if (span) play(span.take, (sound) => sound.playSpan(span));
  }

  /** How it was told is read from the first take. */
  function goToTold(moment: ToldMoment | null) {
    tell(moment);
    const startS = moment?.startS ?? null;
    if (startS === null) return moment ? showTake(0) : mounted?.pause();
    play(0, (sound) => {
      sound.seek(startS);
      sound.play();
    });
  }

  function play(index: number, begin: (sound: WaveformPlayer) => void) {
    if (index === takeIndex && mounted) return begin(mounted);
    if (attempt.takes[index]?.kind === 'spoken') waiting.current = begin; // its take is not on screen yet
    showTake(index);
  }

  function seat(next: WaveformPlayer | null) {
    player.current = next;
    setMounted(next);
    if (!next) return;
    waiting.current?.(next);
    waiting.current = null;
  }

  if (!take) return null;
  return (
    <ReviewColumns
      said={
        <>
          {attempt.takes.length > 1 && <TakeTabs takes={attempt.takes} shown={takeIndex} onShow={showTake} />}
          {spoken && (
            <RecordingView
              key={spoken.takeId}
              attempt={attempt}
              takeIndex={takeIndex}
              take={spoken}
              fresh={soundOf?.(spoken.takeId) ?? null}
              spans={spansHere}
              pauses={pausesHere}
              fillers={fillersHere}
              selected={selected}
              player={mounted}
              onPlayer={seat}
              onSelect={choose}
            />
          )}
          <TranscriptView
            key={`${take.takeId}-text`}
            attempt={attempt}
            take={take}
            spans={spansHere}
            pauses={pausesHere}
            fillers={fillersHere}
            told={takeIndex === 0 ? (told?.words ?? null) : null}
            selected={selected}
            player={mounted}
            onSelect={choose}
          />
        </>
      }
    >
      <Feedback
        attempt={attempt}
        spans={spans}
        hesitations={heldUp}
        selected={selected}
        announced={announced}
        aimedAt={aimedAt}
        lacks={lacks}
        onSelect={choose}
        onHear={hear}
        onSay={onSay}
      />
      {actions}
      <CompareLink attempt={attempt} />
      <HowTold attempt={attempt} chosen={told} onChoose={goToTold} />
    </ReviewColumns>
  );
}
