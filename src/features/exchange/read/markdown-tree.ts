import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

/** Parses Markdown with the tables and task lists of GitHub. */
export const markdownParser = unified().use(remarkParse).use(remarkGfm)

type Root = ReturnType<typeof markdownParser.parse>

/** A block at the top of a page. */
export type RootContent = Root['children'][number]
/** A table of rows and cells. */
export type Table = Extract<RootContent, { type: 'table' }>
/** One item of a list. */
export type MarkdownItem = Extract<RootContent, { type: 'list' }>['children'][number]
/** A piece of text inside a block. */
export type PhrasingContent = Extract<RootContent, { type: 'paragraph' }>['children'][number]
/** Anything that knows where it stands. */
export type Placed = Pick<RootContent, 'position'>
