import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { shortDate } from '../../words/days';
import { TOOLTIP } from './chart-tooltip';
import type { PracticeDay } from './practice-days';

/** Minutes spoken, one bar a day; a gap is a day without practice. */
export function DayBars({ days }: { readonly days: readonly PracticeDay[] }) {
  return (
    <ResponsiveContainer width="100%" height="100%">
      <BarChart
        data={[...days]}
        margin={{ top: 8, right: 12, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        <CartesianGrid stroke="var(--line)" vertical={false} />
        <XAxis
          dataKey="date"
          tickFormatter={shortDate}
          interval="preserveStartEnd"
          minTickGap={24}
          stroke="var(--line-strong)"
          tick={{ fill: 'var(--quiet)' }}
          tickLine={false}
        />
        <YAxis
          width={56}
          tickFormatter={(minutes: number) => `${minutes} min`}
          allowDecimals={false}
          stroke="var(--line-strong)"
          tick={{ fill: 'var(--quiet)' }}
          tickLine={false}
        />
        <Tooltip
          {...TOOLTIP}
          labelFormatter={(date) => shortDate(String(date))}
          formatter={(minutes) => [`${minutes} min`, '']}
        />
        <Bar
          dataKey="minutes"
          fill="var(--accent)"
          maxBarSize={28}
          radius={[4, 4, 0, 0]}
          isAnimationActive={false}
        />
      </BarChart>
    </ResponsiveContainer>
  );
}
