// Before tests that start the bundled entries (child processes, the server): what they start is what the sources say.
import { buildNode } from '../scripts/build-node.mjs'

let building

export async function setup() {
  building ??= buildNode()
  await building
}
