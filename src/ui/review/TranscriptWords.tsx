import { memo, useEffect, useMemo, useRef } from 'react';
import type { HitSpan } from '../../review/hit-spans';
import { type MarkedPause, pauseLength } from '../../review/pause-map';
import type { WaveformPlayer } from '../../review/waveform';
import type { Word } from '../../transcription/transcript';
import { WORDS_TO_CHOOSE } from './chosen-wording';
import { type MarkedWords, markedWords } from './marked-words';
import styles from './TranscriptWords.module.css';
import { bringToSight, useSpokenWord } from './use-spoken-word';
import { useWordKeys } from './use-word-keys';

/** By the index of the word that a pause came before: how long it was. */
type PausesBefore = ReadonlyMap<number, string>;

/**
 * The words of a take. Hits are buttons, pauses are written before the word they held up, the word being played is
 * underlined, and any word can be gone to by click or key.
 */
export function TranscriptWords(props: {
  readonly words: readonly Word[];
  readonly spans: readonly HitSpan[];
  readonly pauses: readonly MarkedPause[];
  readonly selected: string | null;
  readonly player: WaveformPlayer | null;
  readonly onSelect: (termId: string) => void;
}) {
  const { words, spans, pauses, selected, player, onSelect } = props;
  const pieces = useMemo(() => markedWords(words, spans), [words, spans]);
  const pausesBefore = useMemo(() => wordsAfter(pauses, words), [pauses, words]);
  const box = useRef<HTMLDivElement>(null);
  useSpokenWord(box, player, words, pieces);
  useWordKeys(box, pieces, (index) => {
    const word = words[index];
    if (word) player?.seek(word.startS);
  });

  useEffect(() => {
    if (selected === null) return;
    const mark = box.current?.querySelector<HTMLElement>('[aria-pressed=true]');
    if (mark && box.current) bringToSight(box.current, mark);
  }, [selected]);

  return (
    <div ref={box} className={styles.words} {...{ [WORDS_TO_CHOOSE]: '' }}>
      {pieces.map((piece) =>
        piece.hits.length === 0 ? (
          <Words key={piece.first} piece={piece} pausesBefore={pausesBefore} />
        ) : (
          <Hit
            key={piece.first}
            piece={piece}
            pausesBefore={pausesBefore}
            selected={selected}
            onSelect={onSelect}
          />
        ),
      )}
    </div>
  );
}

function Hit(props: {
  readonly piece: MarkedWords;
  readonly pausesBefore: PausesBefore;
  readonly selected: string | null;
  readonly onSelect: (termId: string) => void;
}) {
  const { piece, pausesBefore, selected, onSelect } = props;
  const { first, hits } = piece;
  const [hit] = hits;
  return (
    hit && (
      <>
        {first > 0 && ' '}
        <button
          type="button"
          className={styles.hit}
          data-place=""
          tabIndex={-1}
          data-verdict={hit.verdict}
          aria-pressed={hits.some(({ termId }) => termId === selected)}
          title={hits.map(({ term }) => term).join(', ')}
          onClick={() => onSelect(hit.termId)}
        >
          <Words piece={piece} pausesBefore={pausesBefore} />
        </button>
      </>
    )
  );
}

/** Thousands of elements that never change while a term is chosen or the sound plays. */
const Words = memo(function Words(props: {
  readonly piece: MarkedWords;
  readonly pausesBefore: PausesBefore;
}) {
  const { first, words, hits } = props.piece;
  const isPlace = hits.length === 0; // the words of a hit are one place: its button
  return words.map((word, offset) => {
    const index = first + offset;
    return [
      (offset > 0 || (isPlace && first > 0)) && ' ',
      <span
        key={index}
        data-word={index}
        data-place={isPlace ? '' : undefined}
        data-pause={props.pausesBefore.get(index)}
      >
        {word.text}
      </span>,
    ];
  });
});

/** Whisper often lets a word begin inside the silence before it, so the word held up is the first that outlasts the pause. */
function wordsAfter(pauses: readonly MarkedPause[], words: readonly Word[]): PausesBefore {
  return new Map(
    pauses.flatMap((pause) => {
      const index = words.findIndex(({ endS }) => endS > pause.endS);
      return index === -1 ? [] : [[index, pauseLength(pause)]];
    }),
  );
}
