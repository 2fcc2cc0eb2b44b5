import type { BankEdit } from '../../bank/edit-bank';
import { useNotices, useServices } from '../services-context';

/** Changes a bank, says so beside "Undo", and tells whether it worked. */
export type EditBank = (edit: BankEdit, done: string) => Promise<boolean>;

/** `onChanged` is called after the change and after it was taken back, and shows its own trouble. */
export function useBankEdit(bankId: string, onChanged: () => void = () => {}): EditBank {
  const { library } = useServices();
  const notices = useNotices();
  return async (edit, done) => {
    const undo = await notices.run(() => library.edit(bankId, edit));
    if (!undo) return false;
    const takeBack = async () => {
      await undo();
      onChanged();
    };
    notices.done(done, takeBack, `bank ${bankId}`);
    onChanged();
    return true;
  };
}
