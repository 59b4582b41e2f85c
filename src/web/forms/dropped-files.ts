let kept: readonly File[] = []

/** Keeps files between the screen they were dropped on and the one that reads them; files cannot go into an address. */
export function keepDropped(files: readonly File[]): void {
  kept = files
}

/** Takes the kept files, once. */
export function takeDropped(): readonly File[] {
  const files = kept
  kept = []
  return files
}
