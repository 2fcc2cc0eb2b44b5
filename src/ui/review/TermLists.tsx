import { Button, VisuallyHidden } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { type ReactNode, type RefObject, useEffect, useId, useRef, useState } from 'react';
import { bareWording } from '../../bank/key-term';
import type { Hesitation } from '../../review/hesitations';
import type { Score, TermScore, Verdict } from '../../scoring/score';
import { pauseLength } from '../../words/figures';
import { quoted } from '../../words/quoted';
import { NAMED_ONLY, VERDICT_WORDS } from '../../words/sentences';
import { takeName } from '../../words/take-name';
import styles from './TermLists.module.css';
import { useRowEnd } from './use-row-end';

/** What is to be looked at comes first; the weightiest of what was missed stands above the lists. */
const ORDER: readonly Verdict[] = ['denied', 'close', 'missed', 'said'];

/** So many are not worth a press. */
const FEW = 3;

interface Shown {
  readonly hesitations: readonly Hesitation[];
  readonly selected: string | null;
  readonly onSelect: (termId: string) => void;
  /** Why a term got its verdict; it is seen below the row of the term, and read and reached right after the term. */
  readonly why: (term: TermScore, onClose: () => void) => ReactNode;
}

/** The key terms by verdict, the weighty first. Each is a button that plays it and tells why, right below. */
export function TermLists({ score, ...shown }: Shown & { readonly score: Score }) {
  const chosen = score.terms.find(({ id }) => id === shown.selected);
  return (
    <>
      <VisuallyHidden role="status">
        {chosen &&
          `Why ${chosen.term} is ${VERDICT_WORDS[chosen.verdict].title.toLowerCase()}: shown below it.`}
      </VisuallyHidden>
      {ORDER.map((verdict) => {
        const terms = score.terms
          .filter((term) => term.verdict === verdict)
          .toSorted((a, b) => b.weight - a.weight);
        return terms.length > 0 ? (
          <TermGroup key={verdict} verdict={verdict} terms={terms} {...shown} />
        ) : (
          verdict !== 'denied' && <EmptyGroup key={verdict} verdict={verdict} />
        );
      })}
    </>
  );
}

/** Takes no room on the page; tools that read it find the list all the same, with nothing in it. */
function EmptyGroup({ verdict }: { readonly verdict: Verdict }) {
  return (
    <VisuallyHidden>
      <ul aria-label={VERDICT_WORDS[verdict].title} />
    </VisuallyHidden>
  );
}

function TermGroup(props: Shown & { readonly verdict: Verdict; readonly terms: readonly TermScore[] }) {
  const { verdict, terms, hesitations, selected, onSelect, why } = props;
  const { symbol, title } = VERDICT_WORDS[verdict];
  const flow = useRef<HTMLDivElement>(null);
  const pressed = useRef<HTMLButtonElement>(null);
  const panel = useId();
  const place = terms.findIndex(({ id }) => id === selected);
  const chosen = terms[place];
  const chosenId = chosen?.id;
  const sheet = useRef<HTMLDivElement>(null);
  // On a small screen the explanation is a sheet over the page: the term that was pressed stays above it, however high it is.
  useEffect(() => {
    if (chosenId === undefined) return;
    pressed.current?.style.setProperty('--sheet-height', `${sheet.current?.offsetHeight ?? 0}px`);
    pressed.current?.scrollIntoView({ block: 'nearest' });
  }, [chosenId]);
  const rowEnd = useRowEnd(flow, chosen ? place : null);
  const narrow = useMediaQuery('(max-width: 40rem)', false, { getInitialValueInEffect: false });
  const folds = terms.length > FEW && (verdict === 'said' || (narrow && verdict === 'missed'));
  const fold = useFold(flow, folds && !chosen);
  return (
    <div className={styles.group} data-verdict={verdict}>
      <h3>
        <span aria-hidden="true">{symbol}</span> {title} <span className="quiet figures">{terms.length}</span>
      </h3>
      <div ref={flow} className={styles.flow} data-folded={fold.lastShown !== null || undefined}>
        <ul aria-label={title}>
          {terms.map((term, index) => (
            <li key={term.id}>
              <button
                ref={term === chosen ? pressed : null}
                type="button"
                data-item
                data-below={(rowEnd !== null && index > rowEnd) || undefined}
                aria-expanded={term === chosen}
                aria-controls={term === chosen ? panel : undefined}
                onFocus={fold.lastShown !== null && index > fold.lastShown ? fold.open : undefined}
                onClick={() => onSelect(term.id)}
              >
                {term.term}
                {quoteBeside(term)}
                {term.bare && <span className={styles.quote}> · {NAMED_ONLY}</span>}
                {pauseBeside(hesitations.find(({ termId }) => termId === term.id))}
                {takeBeside(term)}
              </button>
              {term === chosen && (
                <div ref={sheet} id={panel} className={styles.why} data-between>
                  {why(chosen, () => {
                    pressed.current?.focus();
                    onSelect(chosen.id);
                  })}
                </div>
              )}
            </li>
          ))}
        </ul>
      </div>
      {fold.lastShown !== null && fold.lastShown < terms.length - 1 && (
        <Button variant="subtle" className={styles.unfold ?? ''} onClick={fold.open}>
          Show all {terms.length}
          <VisuallyHidden> that were {title.toLowerCase()}</VisuallyHidden>
        </Button>
      )}
    </div>
  );
}

/**
 * A list folded to its first row until it is opened: `lastShown` is the index of the last item there, null when all rows are
 * shown. The items that are folded away stay in the page, and whoever tabs to one opens the list.
 */
function useFold(flow: RefObject<HTMLDivElement | null>, folds: boolean) {
  const [opened, setOpened] = useState(false);
  const lastShown = useRowEnd(flow, folds && !opened ? 0 : null);
  return { lastShown, open: () => setOpened(true) };
}

/** Where the words differ from the term, they are shown at once. */
function quoteBeside({ term, verdict, evidence }: TermScore) {
  if (verdict !== 'close' && verdict !== 'denied') return null;
  if (!evidence || bareWording(evidence.quote) === bareWording(term)) return null;
  return <span className={styles.quote}> {quoted(evidence.quote)}</span>;
}

function pauseBeside(hesitation: Hesitation | undefined) {
  return hesitation && <span className={styles.quote}> · {pauseLength(hesitation)} before it</span>;
}

/** Which take it came from, when that is not the first. */
function takeBeside({ evidence }: TermScore) {
  if (!evidence || evidence.take === 0) return null;
  return <span className={styles.quote}> · {takeName(evidence.take).toLowerCase()}</span>;
}
