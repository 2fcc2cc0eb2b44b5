import { memo, useMemo, useRef } from 'react';
import type { MarkedFiller } from '../../review/filler-map';
import type { HitSpan } from '../../review/hit-spans';
import type { MarkedPause } from '../../review/pause-map';
import type { WaveformPlayer } from '../../review/player/waveform';
import type { WordSpan } from '../../scoring/score';
import type { Word } from '../../transcription/transcript';
import { WORDS_TO_CHOOSE } from './chosen-wording';
import { type MarkedWords, markedWords } from './marked-words';
import { type StumblingWords, stumblingWords } from './stumbling-words';
import styles from './TranscriptWords.module.css';
import { useSpokenWord } from './use-spoken-word';
import { useToldWords } from './use-told-words';
import { useWordKeys } from './use-word-keys';
import marks from './verdict-mark.module.css';

/**
 * The words of a take. Hits are buttons, pauses are written before the word they held up, fillers are dotted, the word being
 * played is underlined, and any word can be gone to by click or key. A word that the model doubts is opened for correction.
 */
export function TranscriptWords(props: {
  readonly words: readonly Word[];
  readonly spans: readonly HitSpan[];
  readonly pauses: readonly MarkedPause[];
  readonly fillers: readonly MarkedFiller[];
  /** Words to light up together; none in a sample. */
  readonly told?: WordSpan | null;
  readonly selected: string | null;
  readonly player: WaveformPlayer | null;
  readonly onSelect: (termId: string) => void;
  /** A word that the model doubts was chosen, to be put right. */
  readonly onDoubt: (word: number) => void;
}) {
  const { words, spans, pauses, fillers, told = null, selected, player, onSelect, onDoubt } = props;
  const runs = useMemo(() => markedWords(words, spans), [words, spans]);
  const stumbling = useMemo(() => stumblingWords(words, pauses, fillers), [words, pauses, fillers]);
  const box = useRef<HTMLDivElement>(null);
  useSpokenWord(box, player, words, runs);
  useToldWords(box, told, runs);
  useWordKeys(box, runs, (index) => {
    const word = words[index];
    if (word) player?.seek(word.startS);
    if (stumbling.doubtful.has(index)) onDoubt(index);
  });

  return (
    <div ref={box} className={styles.words} {...{ [WORDS_TO_CHOOSE]: '' }}>
      {runs.map((run) =>
        run.hits.length === 0 ? (
          <Words key={run.first} run={run} stumbling={stumbling} />
        ) : (
          <Hit key={run.first} run={run} stumbling={stumbling} selected={selected} onSelect={onSelect} />
        ),
      )}
    </div>
  );
}

function Hit(props: {
  readonly run: MarkedWords;
  readonly stumbling: StumblingWords;
  readonly selected: string | null;
  readonly onSelect: (termId: string) => void;
}) {
  const { run, stumbling, selected, onSelect } = props;
  const { first, hits } = run;
  const [hit] = hits;
  return (
    hit && (
      <>
        {first > 0 && ' '}
        <button
          type="button"
          className={`${marks.mark} ${styles.hit}`}
          data-place=""
          tabIndex={-1}
          data-verdict={hit.verdict}
          aria-pressed={hits.some(({ termId }) => termId === selected)}
          title={hits.map(({ term }) => term).join(', ')}
          onClick={() => onSelect(hit.termId)}
        >
          <Words run={run} stumbling={stumbling} />
        </button>
      </>
    )
  );
}

/** Thousands of elements that never change while a term is chosen or the sound plays. */
const Words = memo(function Words(props: { readonly run: MarkedWords; readonly stumbling: StumblingWords }) {
  const { first, words, hits } = props.run;
  const { pauses, fillers, doubtful } = props.stumbling;
  const isPlace = hits.length === 0; // the words of a hit are one place: its button
  return words.map((word, offset) => {
    const index = first + offset;
    return [
      (offset > 0 || (isPlace && first > 0)) && ' ',
      <span
        key={index}
        data-word={index}
        data-place={isPlace ? '' : undefined}
        data-pause={pauses.get(index)}
        data-filler={fillers.has(index) ? '' : undefined}
        data-doubtful={doubtful.has(index) ? '' : undefined}
        title={doubtful.has(index) ? 'Not sure that this was said. Press to correct it.' : undefined}
      >
        {word.text}
      </span>,
    ];
  });
});
