import rehypeParse from 'rehype-parse'
import { unified } from 'unified'

/** Parses HTML as a browser does: whatever the text, there is a tree. */
export const htmlParser = unified().use(rehypeParse, { fragment: true })

type Root = ReturnType<typeof htmlParser.parse>

/** A node at the top of a tree. */
export type RootContent = Root['children'][number]
/** An element with its attributes and children. */
export type Element = Extract<RootContent, { type: 'element' }>
/** A node inside an element. */
export type ElementContent = Element['children'][number]
