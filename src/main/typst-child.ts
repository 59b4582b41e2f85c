import { readFileSync } from 'node:fs'
import { compilePdf } from '../platform/documents/pdf/compile-pdf.ts'
import { writeMeasured } from '../platform/documents/pdf/measured-answer.ts'
import { PRINT_FAMILIES } from '../platform/documents/pdf/print-families.ts'
import { guardChild } from '../platform/work/child-guard.ts'

guardChild(Number(process.argv[2]))
writeMeasured(compilePdf(readFileSync(0, 'utf8'), PRINT_FAMILIES), process.stdout)
