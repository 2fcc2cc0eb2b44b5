import type { MarkedFiller } from '../../review/filler-map';
import type { MarkedPause } from '../../review/pause-map';
import { clockTime } from '../../words/clock-time';
import { pauseLength } from '../../words/figures';
import { MomentChips } from './MomentChips';

/** More at once would bury the ones that tell something. */
const SHOWN_AT_FIRST = 6;

/** What held a take up: its long pauses with what each came before, and its fillers. Pressing one plays over it. */
export function Stumbles(props: {
  readonly pauses: readonly MarkedPause[];
  readonly fillers: readonly MarkedFiller[];
  readonly onHear: (moment: { readonly startS: number; readonly endS: number }) => void;
}) {
  const { pauses, fillers, onHear } = props;
  return (
    <>
      <MomentChips
        title="Long pauses"
        moments={pauses.map((pause) => ({
          id: pause.id,
          name: (
            <>
              {pauseLength(pause)} <PausePlace pause={pause} />
            </>
          ),
          onHear: () => onHear(pause),
        }))}
        telling={idsOf(mostTelling(pauses, SHOWN_AT_FIRST))}
      />
      <MomentChips
        title="Fillers"
        note="(an estimate)"
        moments={fillers.map((filler) => ({
          id: filler.id,
          name: (
            <>
              {filler.text} <span className="quiet">at {clockTime(filler.startS)}</span>
            </>
          ),
          onHear: () => onHear(filler),
        }))}
        telling={idsOf(fillers.slice(0, SHOWN_AT_FIRST))}
      />
    </>
  );
}

function PausePlace({ pause: { startS, before } }: { readonly pause: MarkedPause }) {
  if (before.length === 0) return <span className="quiet">at {clockTime(startS)}</span>;
  return (
    <>
      before <strong>{before.map(({ term }) => term).join(', ')}</strong>
    </>
  );
}

/** Those before a term, then the longest, at most `most`. */
function mostTelling(pauses: readonly MarkedPause[], most: number): readonly MarkedPause[] {
  return pauses
    .toSorted(
      (a, b) => Number(b.before.length > 0) - Number(a.before.length > 0) || lengthOf(b) - lengthOf(a),
    )
    .slice(0, most);
}

function lengthOf({ startS, endS }: MarkedPause): number {
  return endS - startS;
}

function idsOf(moments: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(moments.map(({ id }) => id));
}
