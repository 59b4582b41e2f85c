import type { DocumentDetails } from '../printed-document.ts'
import { carriable } from '../text.ts'

/** The `docProps/core.xml` part with the document's own date, where the library would write the time of the day. */
export function coreProperties(details: DocumentDetails): string {
  const instant = `${details.date}T00:00:00Z`
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escaped(`${details.title}: ${details.reference}`)}</dc:title>`,
    `<dc:creator>${escaped(details.organisation)}</dc:creator>`,
    '<dc:language>en-GB</dc:language>',
    `<cp:version>${escaped(details.version)}</cp:version>`,
    `<cp:contentStatus>${escaped(details.status)}</cp:contentStatus>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${instant}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${instant}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('')
}

function escaped(text: string): string {
  return carriable(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
