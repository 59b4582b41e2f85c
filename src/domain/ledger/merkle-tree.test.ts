import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sha256 } from './ledger.test-support.ts'
import { fromHex, toHex } from './ledger-event.ts'
import {
  consistencyProof,
  inclusionProof,
  leafHash,
  merkleRoot,
  verifyConsistency,
  verifyInclusion,
} from './merkle-tree.ts'

const hash = sha256.bytes
const leavesOf = (count: number) =>
  Array.from({ length: count }, (_, index) => leafHash(new Uint8Array([index, index >> 8]), hash))
const flipped = (bytes: Uint8Array) => bytes.map((byte, index) => (index === 0 ? byte ^ 1 : byte))

// The test vectors of Certificate Transparency's reference implementation: eight leaves and the roots as they grow.
const VECTOR_LEAVES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
]
const VECTOR_ROOTS = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]

test.each(VECTOR_ROOTS.map((root, index) => ({ size: index + 1, root })))('$size known leaves', ({ size, root }) => {
  const leaves = VECTOR_LEAVES.slice(0, size).map((data) => leafHash(fromHex(data), hash))
  expect(toHex(merkleRoot(leaves, hash))).toBe(root)
})

test('the root of nothing is the hash of nothing', () => {
  expect(toHex(merkleRoot([], hash))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
})

const sizeAndIndex = fc
  .integer({ min: 1, max: 200 })
  .chain((size) => fc.tuple(fc.constant(size), fc.integer({ min: 0, max: size - 1 })))

test('every leaf is proven to be in its place, and in no other', () => {
  fc.assert(
    fc.property(sizeAndIndex, ([size, index]) => {
      const leaves = leavesOf(size)
      const root = merkleRoot(leaves, hash)
      const proof = inclusionProof(leaves, index, hash)
      const leaf = leaves[index] ?? root
      expect(verifyInclusion({ leaf, index, size, root }, proof, hash)).toBe(true)
      expect(verifyInclusion({ leaf: flipped(leaf), index, size, root }, proof, hash)).toBe(false)
      expect(verifyInclusion({ leaf, index, size, root: flipped(root) }, proof, hash)).toBe(false)
      const elsewhere = { leaf, index: (index + 1) % size, size, root }
      expect(verifyInclusion(elsewhere, proof, hash)).toBe(size === 1)
      expect(verifyInclusion({ leaf, index, size, root }, [...proof, root], hash)).toBe(false)
    }),
  )
})

test('a tree is proven to have grown from every earlier one, and not from a forged one', () => {
  fc.assert(
    fc.property(sizeAndIndex, ([size, index]) => {
      const leaves = leavesOf(size)
      const older = { size: index + 1, root: merkleRoot(leaves.slice(0, index + 1), hash) }
      const newer = { size, root: merkleRoot(leaves, hash) }
      const proof = consistencyProof(leaves, older.size, hash)
      expect(verifyConsistency(older, newer, proof, hash)).toBe(true)
      expect(verifyConsistency({ ...older, root: flipped(older.root) }, newer, proof, hash)).toBe(false)
      expect(verifyConsistency(older, { ...newer, root: flipped(newer.root) }, proof, hash)).toBe(false)
    }),
  )
})

test('a history that was rewritten has no proof from the old tree', () => {
  const leaves = leavesOf(20)
  const older = { size: 12, root: merkleRoot(leaves.slice(0, 12), hash) }
  const rewritten = leaves.with(5, leafHash(new Uint8Array([99]), hash))
  const newer = { size: 20, root: merkleRoot(rewritten, hash) }
  expect(verifyConsistency(older, newer, consistencyProof(rewritten, 12, hash), hash)).toBe(false)
})
