import { Fragment, useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { currentWord } from '../../review/current-word';
import type { HitSpan } from '../../review/hit-spans';
import type { WaveformPlayer } from '../../review/waveform';
import type { Word } from '../../transcription/transcript';
import { WORDS_TO_CHOOSE } from './chosen-wording';
import { markedWords } from './marked-words';
import styles from './TranscriptWords.module.css';

/** The words of a take. Hits are buttons; the word being played is underlined; a click on any word goes there. */
export function TranscriptWords(props: {
  readonly words: readonly Word[];
  readonly spans: readonly HitSpan[];
  readonly selected: string | null;
  readonly player: WaveformPlayer | null;
  readonly onSelect: (termId: string) => void;
}) {
  const { words, spans, selected, player, onSelect } = props;
  const pieces = useMemo(() => markedWords(words, spans), [words, spans]);
  const spoken = useSpokenWord(player, words);
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (selected === null) return;
    const mark = box.current?.querySelector<HTMLElement>('[aria-pressed=true]');
    if (!mark || !box.current) return;
    box.current.scrollTop = mark.offsetTop - box.current.clientHeight / 2; // the box alone: the page must not jump
  }, [selected]);

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div ref={box} className={styles.words} tabIndex={0} {...{ [WORDS_TO_CHOOSE]: '' }}>
      {pieces.map(({ first, words: some, hits: [hit, ...others] }) => {
        const inside = some.map((word, offset) => (
          <SpokenWord
            key={word.startS + word.text}
            word={word}
            lead={offset > 0}
            now={first + offset === spoken}
            onGo={hit ? null : () => player?.seek(word.startS)}
          />
        ));
        return (
          <Fragment key={first}>
            {first > 0 && ' '}
            {hit ? (
              <button
                type="button"
                className={styles.hit}
                data-verdict={hit.verdict}
                aria-pressed={[hit, ...others].some(({ termId }) => termId === selected)}
                title={[hit, ...others].map(({ term }) => term).join(', ')}
                onClick={() => onSelect(hit.termId)}
              >
                {inside}
              </button>
            ) : (
              inside
            )}
          </Fragment>
        );
      })}
    </div>
  );
}

function SpokenWord(props: {
  readonly word: Word;
  /** Whether a space goes before it. */
  readonly lead: boolean;
  readonly now: boolean;
  readonly onGo: (() => void) | null;
}) {
  const { word, lead, now, onGo } = props;
  return (
    <>
      {lead && ' '}
      {/* A shortcut for the mouse; the waveform does the same for keys. */}
      <span data-spoken={now || undefined} {...(onGo ? { onClick: onGo } : {})}>
        {word.text}
      </span>
    </>
  );
}

/** Index of the word under the playing position; null before anything was played. */
function useSpokenWord(player: WaveformPlayer | null, words: readonly Word[]): number | null {
  return useSyncExternalStore(
    (onChange) => player?.onTime(onChange) ?? (() => {}),
    () => (player && player.timeS() > 0 ? currentWord(words, player.timeS()) : null),
  );
}
