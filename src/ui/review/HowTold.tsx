import { Button } from '@mantine/core';
import { useMemo } from 'react';
import type { Attempt } from '../../history/attempt';
import { type Structure, type ToldMoment, tellingOf } from '../../review/telling';
import { clockTime } from '../../words/clock-time';
import {
  cutOffSentence,
  longSentenceName,
  PART_NAMES,
  paceSentence,
  personsSentence,
  QUIET_END,
  STAR_EXPLAINED,
} from '../../words/telling-words';
import styles from './HowTold.module.css';
import { MomentChips } from './MomentChips';

interface Choice {
  /** The moment that is marked in the transcript. */
  readonly chosen: ToldMoment | null;
  /** To be marked, and to be heard from there; null takes the mark away. */
  readonly onChoose: (moment: ToldMoment | null) => void;
}

/** How an answer was told, not what of it was covered: its parts in order, its pace, its sentences and its end. */
export function HowTold({ attempt, ...choice }: Choice & { readonly attempt: Attempt }) {
  const { question, takes } = attempt;
  const telling = useMemo(() => tellingOf({ question, takes }), [question, takes]);
  if (!telling) return null;
  const { structure, wordsPerMinute, longSentences, cutOff, quietEnd } = telling;
  const isChosen = ({ id }: ToldMoment) => id === choice.chosen?.id;
  return (
    <section className={`card ${styles.told}`} aria-labelledby="how-told">
      <h2 id="how-told">How you told it</h2>
      <Parts structure={structure} {...choice} />
      {wordsPerMinute !== null && <p>{paceSentence(wordsPerMinute, takes.length > 1)}</p>}
      <MomentChips
        title="Long sentences"
        note="(a stop in between helps who listens)"
        moments={longSentences.map((moment) => ({
          id: moment.id,
          name: longSentenceName(moment),
          onHear: () => choice.onChoose(moment),
        }))}
        telling={new Set(longSentences.slice(0, SHOWN_AT_FIRST).map(({ id }) => id))}
      />
      <Words of={longSentences.find(isChosen)} />
      {cutOff !== null && <p>{cutOffSentence(cutOff)}</p>}
      {quietEnd && (
        <p>
          {QUIET_END}{' '}
          <Button variant="subtle" onClick={() => choice.onChoose(quietEnd)}>
            Hear the end
          </Button>
        </p>
      )}
      <Words of={quietEnd && isChosen(quietEnd) ? quietEnd : undefined} />
    </section>
  );
}

/** What is marked in the transcript, which may be out of sight, here as well. */
function Words({ of: moment }: { readonly of: ToldMoment | undefined }) {
  return moment && <p className={styles.quote}>“{moment.said}”</p>;
}

/** More at once would be a list of faults. */
const SHOWN_AT_FIRST = 3;

function Parts({ structure, chosen, onChoose }: Choice & { readonly structure: Structure }) {
  if (structure.kind === 'none') return null;
  const persons = structure.kind === 'story' ? personsSentence(structure.persons) : null;
  return (
    <>
      {structure.kind === 'story' && <p className="quiet">{STAR_EXPLAINED}</p>}
      {structure.parts.length > 0 && (
        <ol className={styles.parts} aria-label="Parts in order">
          {structure.parts.map((stretch) => (
            <li key={stretch.id}>
              <button
                type="button"
                aria-pressed={stretch.id === chosen?.id}
                onClick={() => onChoose(stretch.id === chosen?.id ? null : stretch)}
              >
                {stretch.startS !== null && (
                  <span className="quiet figures">{clockTime(stretch.startS)}</span>
                )}
                <strong>{PART_NAMES[stretch.part]}</strong>
                <span className={styles.quote}>
                  “{stretch.id === chosen?.id ? stretch.said : stretch.quote}”
                </span>
              </button>
            </li>
          ))}
        </ol>
      )}
      {persons && <p>{persons}</p>}
    </>
  );
}
