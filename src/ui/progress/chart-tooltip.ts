/** How the value under the pointer is shown; the same figures stand in the table of each chart. */
export const TOOLTIP = {
  isAnimationActive: false,
  cursor: { stroke: 'var(--line-strong)', fill: 'var(--accent-soft)' },
  contentStyle: { background: 'var(--surface)', border: '1px solid var(--line-strong)', borderRadius: 8 },
  itemStyle: { color: 'var(--ink)' },
  separator: '',
} as const;
