/** The contract's methods on back-ups. What restores is handed in: the library must be shut meanwhile. */
import { backupsBeside } from '../backups/backup-store'
import { listBackups, previewOf, type Restoring } from '../backups/backups'
import type { Contract } from '../contract'
import type { Library } from '../library/library'
import { failed } from '../problem'
import { whyReadOnly } from './access'

/** Where nobody keeps back-ups, such as in a command. */
export const noRestoring: Restoring = async () =>
  failed('restore-elsewhere', 'Back-ups are not restored from here.', 'Open the library in the reader.')

export function createBackupServices(
  library: Library,
  restoring: Restoring,
): Pick<Contract, 'listBackups' | 'previewBackup' | 'restoreBackup'> {
  const folder = backupsBeside(library.folder)
  return {
    async listBackups() {
      return listBackups(folder, library.unreadable)
    },

    async previewBackup({ id }) {
      return previewOf(library.folder, folder, id)
    },

    async restoreBackup(restore) {
      const problem = whyReadOnly(library)
      return problem ? { ok: false, problem } : restoring(restore)
    },
  }
}
