// Large enough that a statement's own cost is nothing, small enough that one never holds the embedded database for long.
const ROWS_IN_A_STATEMENT = 2_000

/** Sends many items in statements of some thousands, preparing the next while the database works on the last. */
export async function inBatches<T, Prepared>(
  items: readonly T[],
  prepare: (batch: readonly T[]) => Prepared,
  send: (prepared: Prepared) => Promise<void>,
): Promise<void> {
  let sent: Promise<void> = Promise.resolve()
  for (let start = 0; start < items.length; start += ROWS_IN_A_STATEMENT) {
    const prepared = prepare(items.slice(start, start + ROWS_IN_A_STATEMENT))
    await sent
    sent = send(prepared)
  }
  await sent
}
