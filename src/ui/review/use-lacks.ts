import { useMemo } from 'react';
import type { Attempt } from '../../history/attempt';
import type { Aim } from '../../review/aim';
import { lackingParts } from '../../review/lacking-parts';
import type { AwaitedPart } from '../../structure/read-story';

/** Parts that the story of an answer lacks, read once for all that show them; `aims` as in `lackingParts`. */
export function useLacks(attempt: Attempt | null, aims?: readonly Aim[]): readonly AwaitedPart[] {
  return useMemo(() => (attempt ? lackingParts(attempt, aims) : []), [attempt, aims]);
}
