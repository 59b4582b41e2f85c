import { line, lines, text } from '../record/field.ts'
import { defineKind } from '../record/kind.ts'

/** The health IT system that the case is about (DCB0129 4.2.1). */
export const product = defineKind({
  name: 'product',
  prefix: 'PROD',
  label: 'Product',
  plural: 'Products',
  meaning: 'The health IT system that the case is about.',
  title: 'name',
  fields: {
    name: line('Product', { required: true }),
    description: text('Description'),
    manufacturer: line('Manufacturer'),
    partNumber: line('Part or product number'),
    interfaces: lines('Interfaces', { help: 'Systems it exchanges data with.' }),
    replaces: lines('Replaces', { help: 'Systems or processes it takes the place of.' }),
    deviceDetermination: text('Medical device determination', {
      help: 'Whether it is a medical device, of which class, and why.',
    }),
  },
  combines: { 'shows-conformance': 'some' },
})
