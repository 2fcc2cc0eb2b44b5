import { Button } from '@mantine/core';
import type { Take } from '../../recorder/take';
import { extensionOf } from '../../words/download-name';
import { saveFile } from '../save-file';
import { useNotices } from '../services-context';

/** Saves a recording that may not be stored anywhere else. */
export function DownloadTake({ take }: { readonly take: Take }) {
  const notices = useNotices();
  async function download() {
    const { repairDuration } = await import('../../review/player/repair-duration');
    const bytes = await repairDuration(take.bytes, take.mimeType, take.durationS);
    saveFile(new Blob([bytes], { type: take.mimeType }), `answer.${extensionOf(take.mimeType)}`);
  }
  return <Button onClick={() => void notices.run(download)}>Download recording</Button>;
}
