/** What goes from device to device: the records of a backup, one by one. */
export const TRAVELLING = ['attempt', 'bank', 'correction', 'profile', 'mock', 'dates'] as const;

export type TravellingKind = (typeof TRAVELLING)[number];

/** Where one record lies, on every device. */
export interface Place {
  readonly kind: TravellingKind;
  readonly id: string;
}
