import { useEffect, useState } from 'react';
import type { ExportFormat } from '../../../../shared/contract/draft';
import { useApi, useDialogueId } from '../../../api/api-context';

/** Formats that cannot be written here. Asked each time anew: whoever misses a program may have installed it since. */
export function useMissingFormats(): readonly ExportFormat[] {
  const { client } = useApi();
  const dialogueId = useDialogueId();
  const [missing, setMissing] = useState<readonly ExportFormat[]>([]);
  useEffect(() => {
    let isCurrent = true;
    void client.draft.missingFormats({ dialogueId, input: {} }).then((result) => {
      if (isCurrent && result.ok) setMissing(result.value);
    });
    return () => {
      isCurrent = false;
    };
  }, [client, dialogueId]);
  return missing;
}
