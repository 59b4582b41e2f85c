import { BANNER, HEAD, HEADING_INK, INK, LEVEL_SHADES, MUTED_INK, RULE, STRONG_RULE, TONES } from '../palette.ts'

/** Where the template finds the document; content enters only through it, as data, and is never read as markup. */
export const DATA_FILE = 'document.json'

/** Where it finds the names of its fonts: a list, the first of which everything is set in that it can draw. */
export const FONTS_FILE = 'fonts.json'

const shades = Object.entries(LEVEL_SHADES)
  .map(([level, shade]) => `"${level}": (fill: rgb("${shade.fill}"), ink: rgb("${shade.ink}"))`)
  .join(', ')
const tones = Object.entries(TONES)
  .map(([tone, colours]) => `"${tone}": (fill: rgb("${colours.fill}"), edge: rgb("${colours.edge}"))`)
  .join(', ')

/** The whole look of a PDF: one Typst programme that walks the blocks of `document.json`. */
export const TYPST_TEMPLATE = String.raw`
#let job = json("${DATA_FILE}")
#let details = job.details
#let ink = rgb("${INK}")
#let muted = rgb("${MUTED_INK}")
#let blue = rgb("${HEADING_INK}")
#let hairline = 0.5pt + rgb("${RULE}")
#let firmline = 0.9pt + rgb("${STRONG_RULE}")
#let levels = (${shades})
#let tones = (${tones})
#let banner-shade = (fill: rgb("${BANNER.fill}"), ink: rgb("${BANNER.ink}"))
#let head-shade = (fill: rgb("${HEAD.fill}"), ink: rgb("${HEAD.ink}"))
#let (year, month, day) = details.date.split("-").map(int)

#set document(
  title: details.title + ": " + details.reference,
  author: details.organisation,
  date: datetime(year: year, month: month, day: day, hour: 0, minute: 0, second: 0),
)
#set text(font: json("${FONTS_FILE}"), fallback: false, lang: "en", region: "GB", size: 10.5pt, fill: ink)
#set par(leading: 0.62em, spacing: 0.95em)
// Every word and cell is asked for each rule in force around it, so a rule stands where its element is made.

// A line break in the words is one on the page. Bold and italic are told to the words themselves: an element around them,
// such as the one for strong emphasis, costs the compiler three times what a short cell of plain words does.
#let run(it) = {
  if type(it) == str { return it }
  let manner = (:)
  if "bold" in it { manner.weight = "bold" }
  if "italic" in it { manner.style = "italic" }
  if "muted" in it { manner.fill = muted }
  if "href" in it or "to" in it { manner.fill = blue }
  let shown = if manner.len() > 0 { text(..manner, it.text) } else { it.text }
  if "href" in it { link(it.href, shown) } else if "to" in it { link(label(it.to), shown) } else { shown }
}
#let prose(it) = if type(it) == str { it } else { it.map(run).join() }
#let anchored(it, shown) = if "anchor" in it { [#shown#label(it.anchor)] } else { shown }

// Headings: the numbering follows the NHS report template; unnumbered ones stay out of the contents.
#let print-heading(it) = {
  show heading: set text(fill: blue, hyphenate: false)
  show heading: set block(sticky: true)
  show heading.where(level: 1): set text(size: 19pt)
  show heading.where(level: 1): set block(above: 1.5em, below: 0.8em)
  show heading.where(level: 2): set text(size: 14.5pt)
  show heading.where(level: 2): set block(above: 1.5em, below: 0.75em)
  show heading.where(level: 3): set text(size: 12pt)
  show heading.where(level: 3): set block(above: 1.3em, below: 0.65em)
  show heading.where(level: 4): set text(size: 10.5pt)
  anchored(it, heading(
    level: it.level,
    numbering: if it.numbered { "1.1" } else { none },
    outlined: it.numbered,
    bookmarked: true,
    it.text,
  ))
}

// Tables: one function for every look. A cell or run of nothing but words comes as a plain string.
#let words-of(it) = if type(it) == str { it } else { it.text }
#let looks = (
  ruled: (size: 9.5pt, inset: (x: 5pt, y: 4.5pt), leading: 0.55em),
  grid: (size: 9pt, inset: (x: 4.5pt, y: 4pt), leading: 0.52em),
  dense: (size: 6.2pt, inset: (x: 2pt, y: 2.2pt), leading: 0.42em),
)
#let no-shade = (fill: none, ink: ink)
#let role-shades = (
  ruled: (banner: banner-shade),
  grid: (banner: banner-shade, head: head-shade),
  dense: (banner: banner-shade, head: head-shade),
)
// The cells of a table, one after the other. A row stays on one page unless one of its cells could outgrow it: a cell is
// measured before it is placed, and the block around its words, unlike a cell that may not be broken, is laid out once for
// both. It is one loop without steps of its own, for a call costs the compiler as much as all that is done for a cell, and
// a report has 20,000 of them.
#let print-cells(cells, look) = for it in cells {
  if type(it) == str {
    (if it == "" { none } else if it.len() >= 900 { it } else { block(breakable: false, it) },)
    continue
  }
  let words = it.text
  let is-plain = type(words) == str
  let shown = if is-plain { words } else { for part in words { run(part) } }
  let colours = no-shade
  if "level" in it or "role" in it {
    colours = if "level" in it { levels.at(str(it.level)) } else { role-shades.at(look).at(it.role, default: no-shade) }
    let manner = (:)
    if is-plain and ("level" in it or it.role != "body") { manner.weight = "bold" }
    if colours.ink != ink { manner.fill = colours.ink }
    if manner.len() > 0 { shown = text(..manner, shown) }
  }
  let spanned = it.at("rowSpan", default: 1)
  // A cell beside several rows is broken where they are.
  if words == "" { shown = none }
  else if spanned == 1 and not (is-plain and words.len() >= 900) { shown = block(breakable: false, shown) }
  (table.cell(
    rowspan: spanned,
    colspan: it.at("colSpan", default: 1),
    fill: colours.fill,
    align: if it.at("align", default: "left") == "centre" { center + horizon } else { left + top },
    if "anchor" in it { [#shown#label(it.anchor)] } else { shown },
  ),)
}
#let characters(words) = if type(words) == str { words.len() } else { words.map(run => words-of(run).len()).sum(default: 0) }
#let print-table(it) = {
  let look = looks.at(it.look)
  set text(size: look.size, hyphenate: it.look == "dense")
  set par(leading: look.leading, spacing: 0.6em)
  let caption = if it.at("caption", default: "") != "" { block(sticky: true, below: 0.6em, strong(it.caption)) }
  let head = print-cells(it.head.flatten(), it.look)
  // A row that is the title of those beneath it never stands last on a page when it is a head of its own. Each such head
  // costs the compiler milliseconds, so a very long table does without.
  let is-title-cell(c) = type(c) != str and "role" in c and c.at("colSpan", default: 1) == it.columns.len()
  let is-title(row) = row.len() == 1 and is-title-cell(row.first())
  let titles = it.rows.filter(is-title).len()
  let body = if titles > 0 and titles <= 60 {
    it.rows.map(row => {
      let cells = print-cells(row, it.look)
      if is-title(row) { (table.header(level: 2, repeat: false, ..cells),) } else { cells }
    }).flatten()
  } else {
    print-cells(it.rows.flatten(), it.look)
  }
  let underline = if it.look == "ruled" { (table.hline(stroke: firmline),) } else { () }
  let shown = table(
    columns: it.columns.map(c => c.width * 1fr),
    inset: look.inset,
    align: left + top,
    stroke: if it.look == "ruled" { (x: none, y: hairline) } else { hairline },
    ..if it.look == "ruled" { (table.hline(y: 0, stroke: firmline),) } else { () },
    ..if it.head.len() > 0 { (table.header(repeat: true, ..head, ..underline),) } else { () },
    ..body,
  )
  // A short table stays on one page; neither its head nor its last row is left alone.
  let short = it.rows.len() <= 12 and it.rows.flatten().map(c => characters(words-of(c))).sum(default: 0) <= 1200
  if short { block(breakable: false, ..if caption != none { (above: 1.5em) }, caption + shown) } else { caption + shown }
}

#let print-key-values(it) = print-table((
  look: "ruled",
  columns: ((width: 30), (width: 70)),
  head: (),
  rows: it.entries.map(e => ((text: e.key, role: "head"), (text: e.value))),
))
#let print-callout(it) = {
  let colours = tones.at(it.tone)
  block(width: 100%, fill: colours.fill, stroke: (left: 4pt + colours.edge), inset: (x: 11pt, y: 9pt), {
    strong(it.title)
    for line in it.lines { parbreak(); prose(line) }
  })
}
#let print-title-page(it) = {
  if "logo" in it {
    let size = (width: it.logo.width * 1mm, height: it.logo.height * 1mm)
    place(top + left, image(it.logo.file, alt: it.logo.alt, fit: "contain", ..size))
  }
  v(5.2cm)
  set text(hyphenate: false)
  show title: set text(size: 36pt, weight: "bold", fill: blue)
  show title: set par(leading: 0.4em)
  title(it.title)
  v(0.5em)
  text(size: 21pt, weight: "bold", fill: muted, it.subject)
  v(1.4em)
  if it.organisation != "" { text(size: 14pt, it.organisation) }
  for line in it.lines { parbreak(); text(size: 11pt, fill: muted, line) }
  v(1fr)
  if it.at("smallPrint", default: "") != "" {
    set text(size: 9pt, fill: muted)
    set par(leading: 0.5em)
    block(above: 1em, below: 1.4em, it.smallPrint)
  }
}
#let print-contents(it) = {
  show link: set text(fill: blue)
  show outline.entry: set block(above: 0.62em)
  set text(size: 10pt)
  show outline.entry.where(level: 1): set text(weight: "bold", fill: blue)
  outline(title: none, depth: it.depth, indent: 1.4em)
}
#let print-signature(it) = block(breakable: false, print-table((
  look: "grid",
  columns: ((width: 22), (width: 78)),
  head: (),
  rows: (
    ("Meaning", it.meaning),
    ("Name", it.at("name", default: "")),
    ("Role", it.at("role", default: "")),
    ("Signed at", it.at("signedAt", default: "")),
    ("Digest", it.at("digest", default: "")),
  ).map(((key, value)) => ((text: key, role: "head"), (text: if value == "" { " " } else { value }))),
)))

#let print-block(it) = {
  if it.type == "heading" { print-heading(it) }
  else if it.type == "paragraph" {
    par(if it.at("muted", default: false) { text(fill: muted, style: "italic", prose(it.text)) } else { prose(it.text) })
  }
  else if it.type == "bullets" {
    list(indent: 0.4em, body-indent: 0.6em, marker: [•], ..it.items.map(prose))
  }
  else if it.type == "key-values" { print-key-values(it) }
  else if it.type == "callout" { print-callout(it) }
  else if it.type == "table" { print-table(it) }
  else if it.type == "title-page" { print-title-page(it) }
  else if it.type == "contents" { print-contents(it) }
  else if it.type == "signature" { print-signature(it) }
  else if it.type == "page-break" { pagebreak(weak: true) }
}

// Printed once a page: one line of words under or over a rule is laid out in a third of the time of a grid.
#let furniture(rule, body) = block(
  width: 100%, stroke: rule, inset: rule.pairs().map(((side, _)) => (side, 5pt)).to-dict(),
  text(size: 8pt, fill: muted, body),
)
#let print-section(it) = {
  let upright = it.page == "a4-portrait"
  let starts-with-title = it.blocks.len() > 0 and it.blocks.first().type == "title-page"
  let but-on-title(shown) = if starts-with-title {
    context if counter(page).get().first() == 1 { none } else { shown }
  } else { shown }
  let watermark = details.at("watermark", default: "")
  set page(
    paper: if upright { "a4" } else { "a3" },
    flipped: not upright,
    margin: if upright { (x: 2cm, top: 2.2cm, bottom: 2.1cm) } else { (x: 1.1cm, top: 1.7cm, bottom: 1.6cm) },
    header: but-on-title(furniture((bottom: hairline), {
      text(weight: "bold", details.title)
      h(1fr)
      (details.subject, details.organisation).filter(words => words != "").join("  |  ")
    })),
    footer: furniture((top: hairline), {
      details.reference + "  |  version " + details.version
      h(1fr)
      details.status
      h(1fr)
      context [Page #counter(page).display() of #counter(page).final().first()]
    }),
    background: if watermark != "" {
      rotate(-50deg, reflow: false, text(size: if upright { 62pt } else { 92pt }, weight: "bold", fill: luma(93%), watermark))
    },
  )
  for entry in it.blocks { print-block(entry) }
}
#for section in job.sections { print-section(section) }
`
