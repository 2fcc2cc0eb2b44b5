import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceArea,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { DAY_MS } from '../../base/calendar';
import { shortDay } from '../../words/days';
import { TOOLTIP } from './chart-tooltip';
import type { TimePoint } from './scope';

/** Names of days that fit side by side on a phone. */
const MOST_TICKS = 4;

/** A value over time as a line with its points. Nothing moves: it is there to be read. */
export function TimeLine(props: {
  readonly points: readonly TimePoint[];
  readonly from: number;
  readonly to: number;
  readonly inWords: (value: number) => string;
  /** Where the values ought to lie; drawn behind them. */
  readonly range: { readonly from: number; readonly to: number };
}) {
  const { points, from, to, inWords, range } = props;
  const first = points[0]?.at ?? 0;
  const last = points.at(-1)?.at ?? 0;
  return (
    <ResponsiveContainer width="100%" height="100%">
      <LineChart
        data={[...points]}
        margin={{ top: 8, right: 12, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        <ReferenceArea y1={range.from} y2={range.to} fill="var(--said-soft)" stroke="none" />
        <CartesianGrid stroke="var(--line)" vertical={false} />
        <XAxis
          type="number"
          dataKey="at"
          scale="time"
          domain={[first - DAY_MS / 2, last + DAY_MS / 2]}
          ticks={dayTicks(points)}
          tickFormatter={shortDay}
          stroke="var(--line-strong)"
          tick={{ fill: 'var(--quiet)' }}
          tickLine={false}
        />
        <YAxis
          domain={[from, to]}
          width={56}
          tickFormatter={inWords}
          stroke="var(--line-strong)"
          tick={{ fill: 'var(--quiet)' }}
          tickLine={false}
        />
        <Tooltip
          {...TOOLTIP}
          labelFormatter={(at) => shortDay(Number(at))}
          formatter={(value) => [inWords(Number(value)), '']}
        />
        <Line
          dataKey="value"
          stroke="var(--accent)"
          strokeWidth={2}
          dot={{ r: 4, fill: 'var(--accent)' }}
          activeDot={false}
          isAnimationActive={false}
        />
      </LineChart>
    </ResponsiveContainer>
  );
}

/** The first moment of each day, thinned out evenly. */
function dayTicks(points: readonly TimePoint[]): number[] {
  const days = new Map<string, number>();
  for (const { at } of points) if (!days.has(shortDay(at))) days.set(shortDay(at), at);
  const all = [...days.values()];
  const step = Math.ceil(all.length / MOST_TICKS);
  return all.filter((_, index) => (all.length - 1 - index) % step === 0);
}
