/** What was dropped or pasted as files, those within folders too. */

export interface NamedFile {
  file: Blob
  /** Null for pasted words. */
  name: string | null
}

/** Files that a system leaves behind in folders and nobody means. */
const isMeant = ({ name }: NamedFile): boolean =>
  name !== null && !/^(\.|thumbs\.db$|desktop\.ini$)/i.test(name)

export function namedFiles(files: Iterable<File>): NamedFile[] {
  return [...files].map((file) => ({ file, name: file.name })).filter(isMeant)
}

/** To be called within the event: afterwards a browser no longer tells what was dropped. */
export async function filesIn(transfer: DataTransfer): Promise<NamedFile[]> {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null)
  const plain = namedFiles(transfer.files)
  if (!entries.some(({ isDirectory }) => isDirectory)) return plain
  const found = await Promise.all(entries.map(filesUnder))
  return found.flat().filter(isMeant)
}

async function filesUnder(entry: FileSystemEntry): Promise<NamedFile[]> {
  if (isFile(entry)) {
    const file = await new Promise<File | null>((resolve) => entry.file(resolve, () => resolve(null)))
    return file ? [{ file, name: file.name }] : []
  }
  const found = await Promise.all((await listFolder(entry as FileSystemDirectoryEntry)).map(filesUnder))
  return found.flat()
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile

/** A browser tells the entries of a folder a hundred at a time. */
async function listFolder(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    )
    if (some.length === 0) return all
    all.push(...some)
  }
}
