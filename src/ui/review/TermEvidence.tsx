import { Button, CloseButton } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { type Attempt, ownVerdict } from '../../history/attempt';
import type { Hesitation } from '../../review/hesitations';
import type { HitSpan } from '../../review/hit-spans';
import { sentenceAround } from '../../review/own-words';
import { isUncertain } from '../../review/uncertain';
import { isCovered, isHardlyExplained, type TermScore, type Verdict } from '../../scoring/score';
import { clockTime } from '../../words/clock-time';
import { pauseLength } from '../../words/figures';
import { quoted } from '../../words/quoted';
import { maybeSentence, reasonSentence, VERDICT_WORDS, weightSentence } from '../../words/sentences';
import { takeName } from '../../words/take-name';
import { isAddedToByTyping } from '../question/use-additions';
import { useNotices, useServices } from '../services-context';
import { usePageKeys } from '../shell/use-page-keys';
import { AnswerSentence, ReadingTrouble } from './AnswerSentence';
import { chosenWording } from './chosen-wording';
import styles from './TermEvidence.module.css';
import { useReadAloud } from './use-read-aloud';

/** Why a term got its verdict, and the user's last word on it. */
export function TermEvidence(props: {
  readonly attempt: Attempt;
  readonly term: TermScore;
  readonly span: HitSpan | null;
  readonly hesitation: Hesitation | null;
  readonly onHear: () => void;
  /** Says this point alone; null where the question can't be answered now. */
  readonly onSay: (() => void) | null;
  readonly onClose: () => void;
}) {
  const { attempt, term, span, hesitation, onHear, onSay, onClose } = props;
  const { attempts } = useServices();
  const notices = useNotices();
  const reading = useReadAloud();
  const [deciding, setDeciding] = useState(false);
  const place = useRef<HTMLElement>(null);
  const mine = ownVerdict(attempt, term.id);
  const thin = isHardlyExplained(term);
  const maybe = mine === null && isUncertain(term);

  // A new verdict moves the term to another list, and takes the focus along with the button that was pressed.
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' });
    if (document.activeElement === document.body) place.current?.focus({ preventScroll: true });
  }, []);

  usePageKeys({ Escape: onClose });

  async function decide(verdict: Verdict | null, wording?: string) {
    setDeciding(true);
    const undo = await notices.run(() => attempts.overrule(attempt.id, term.id, verdict, wording));
    setDeciding(false);
    if (!undo) return;
    notices.done(
      verdict === null ? `“${term.term}” is judged by the app again.` : decisionLine(term, verdict, wording),
      undo,
    );
  }

  return (
    <section
      ref={place}
      className={styles.evidence}
      tabIndex={-1}
      aria-label={`Why: ${term.term}`}
      aria-busy={deciding}
    >
      <div className={styles.head}>
        <p>
          <strong>{term.term}</strong> {meaningOf(term, mine)}{' '}
          <span className="quiet">{weightSentence(term.weight)}</span>
        </p>
        <CloseButton size={44} aria-label="Close the explanation" onClick={onClose} />
      </div>
      {term.evidence && (
        <p>
          {span && placeOf(span, attempt.takes)}
          {quoted(term.evidence.quote)} · {reasonSentence(term.evidence.reason)}
        </p>
      )}
      {maybe && <p>{maybeSentence(term.evidence)}</p>}
      {term.bare && <p>Named, not explained: the model answer says more about it, so it counts in part.</p>}
      {thin && !term.bare && (
        <p>Little of what the model answer says about it was heard, so it counts in part.</p>
      )}
      {hesitation && <p>You paused for {pauseLength(hesitation)} before it.</p>}
      {(term.verdict !== 'said' || thin) && (
        <>
          {term.verdict === 'denied' && term.evidence ? (
            <div className={styles.sides}>
              <p>
                <span className="quiet">You said: </span>
                <q>{sentenceAround(term.evidence, attempt.takes) ?? term.evidence.quote}</q>
              </p>
              <AnswerSentence attempt={attempt} term={term.term} reading={reading} />
            </div>
          ) : (
            <AnswerSentence attempt={attempt} term={term.term} reading={reading} />
          )}
          <ReadingTrouble reading={reading} />
        </>
      )}
      {term.verdict === 'missed' && !maybe && (
        <p className="quiet">
          Said it in other words? Select your words in the transcript, then press “I said this”.
        </p>
      )}
      <div className={`choices ${styles.ways}`}>
        {span && attempt.takes[span.take]?.kind === 'spoken' && (
          <Button onClick={onHear}>Hear it again</Button>
        )}
        {isCovered(term.verdict) ? (
          <Button onClick={() => void decide('missed')}>That doesn’t count</Button>
        ) : (
          // The press must not take the marked words away before they are read.
          <Button
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => void decide('said', chosenWording())}
          >
            I said this
          </Button>
        )}
        {maybe && <Button onClick={() => void decide('missed')}>No, I didn’t</Button>}
        {onSay && !isCovered(term.verdict) && (
          <Button onClick={onSay}>{isAddedToByTyping(attempt) ? 'Type it now' : 'Say it now'}</Button>
        )}
        {mine !== null && (
          <Button variant="subtle" onClick={() => void decide(null)}>
            Take back my decision
          </Button>
        )}
      </div>
    </section>
  );
}

/** What a verdict says about a term; a refusal was the user's own. */
function meaningOf({ verdict }: TermScore, mine: Verdict | null): string {
  return mine === 'missed' ? 'You decided this doesn’t count.' : VERDICT_WORDS[verdict].meaning;
}

/** "At 0:31: ", and in which take when there are several; nothing for what was typed in one go. */
function placeOf({ spokenS, take }: HitSpan, takes: Attempt['takes']): string {
  const isSpoken = takes[take]?.kind === 'spoken';
  if (takes.length === 1) return isSpoken ? `At ${clockTime(spokenS)}: ` : '';
  return isSpoken ? `${takeName(take)} at ${clockTime(spokenS)}: ` : `${takeName(take)}, typed: `;
}

function decisionLine({ term }: TermScore, verdict: Verdict, wording: string | undefined): string {
  if (verdict === 'said' && wording !== undefined) return `“${wording}” now counts as “${term}”.`;
  return verdict === 'said' ? `“${term}” counts as said.` : `“${term}” does not count.`;
}
