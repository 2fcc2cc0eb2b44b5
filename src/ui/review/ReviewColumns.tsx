import { useElementSize } from '@mantine/hooks';
import type { CSSProperties, ReactNode } from 'react';
import styles from './ReviewColumns.module.css';

/**
 * What counted, and beside it in a wide window what was said, which stays in sight while the other is read. One below the other in
 * a narrow one.
 */
export function ReviewColumns({
  said,
  children,
}: {
  readonly said: ReactNode;
  readonly children: ReactNode;
}) {
  const { ref, height } = useElementSize<HTMLDivElement>();
  return (
    <div className={styles.columns}>
      <div className={styles.column}>{children}</div>
      <div
        ref={ref}
        className={`${styles.column} ${styles.said}`}
        style={{ '--own-height': `${height}px` } as CSSProperties}
      >
        {said}
      </div>
    </div>
  );
}
