/** The files of a drop, those inside dropped folders included; each keeps its path as `webkitRelativePath` would. */
export async function filesOfDrop(transfer: DataTransfer): Promise<readonly File[]> {
  const plain = [...transfer.files]
  // Entries must be asked for before the first wait: afterwards the drop is empty.
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null)
  if (!entries.some((entry) => entry.isDirectory)) return plain
  const nested = await Promise.all(entries.map(filesUnder))
  return nested.flat()
}

async function filesUnder(entry: FileSystemEntry): Promise<readonly File[]> {
  if (isFile(entry)) return [await new Promise<File>((resolve, reject) => entry.file(resolve, reject))]
  if (!isDirectory(entry)) return []
  const reader = entry.createReader()
  const files: File[] = []
  // A reader gives its entries in portions, and an empty one at the end.
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (portion.length === 0) return files
    const nested = await Promise.all(portion.map(filesUnder))
    files.push(...nested.flat())
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}
