/**
 * The one template. The tree comes in as data and is only ever set as text: nothing in it is compiled (RE7).
 * `#title()` is tagged as a paragraph, so the title is a heading of level 1.
 */
export const template = String.raw`
#let doc = json(bytes(sys.inputs.doc))
#let fonts = ("Inter",)

#set document(
  title: doc.title,
  author: doc.authors,
  date: datetime(year: doc.date.at(0), month: doc.date.at(1), day: doc.date.at(2)),
)
#set text(font: fonts, size: 10pt, lang: doc.lang, region: doc.region, hyphenate: false, fallback: false, ligatures: false, features: (calt: 0, case: 0), fill: rgb("#14181f"))
#set par(justify: false, leading: 0.62em, spacing: 0.9em)
#set page(
  paper: "a4",
  margin: (x: 22mm, top: 22mm, bottom: 20mm),
  header: if doc.draft != none { align(right, text(weight: "bold", size: 9pt, doc.draft)) },
  footer: context {
    set text(size: 8pt, fill: rgb("#4c5563"))
    let page-words = doc.foot
      .replace("{page}", str(counter(page).get().first()))
      .replace("{pages}", str(counter(page).final().first()))
    grid(columns: (1fr, auto), gutter: 8mm, doc.title, page-words)
  },
)
#show heading: set text(weight: 600)
#show heading: set block(above: 1.5em, below: 0.7em)
#show heading.where(level: 1): set text(size: 20pt, weight: 700)
#show heading.where(level: 2): set text(size: 14pt)
#show heading.where(level: 3): set text(size: 12pt)
#show heading.where(level: 4): set text(size: 10.5pt)
#show heading.where(level: 5): set text(size: 10pt)
#show link: set text(fill: rgb("#0b57b7"))
#show link: underline
#set table(
  stroke: (x, y) => (bottom: if y == 0 { 0.8pt + rgb("#14181f") } else { 0.4pt + rgb("#c3cad4") }),
  inset: (x: 3pt, y: 4pt),
)
#set table.cell(breakable: false)
#set figure(gap: 0.5em)
#set figure.caption(position: top)
#show figure: set align(start)
#show figure: set block(breakable: true, above: 1.2em, below: 1.2em)
// The caption stays with its table.
#show figure.caption: it => block(sticky: true, above: 0.5em, below: 0.5em, text(weight: 600, it.body))

// A long word may break after every fifth letter rather than leave the page. An empty box and not a
// zero-width space: that would be joined to the letter beside it, and be in the way when text is copied.
#let pieces(word) = word.clusters().chunks(5).map(c => text(c.join())).join(box(width: 0pt))
#let breakable(s) = if s.split(regex("\s")).any(w => w.clusters().len() > 30) {
  s.split(regex("\s")).map(w => if w.clusters().len() > 30 { pieces(w) } else { text(w) }).join(text(" "))
} else { text(s) }

#let run(r) = {
  let body = breakable(r.text)
  let out = if r.code { text(size: 0.92em, tracking: 0.02em, number-type: "lining", slashed-zero: true, body) } else { body }
  if r.bold { out = strong(out) }
  if r.italic { out = emph(out) }
  if r.lang != none { out = text(lang: r.lang, out) }
  if r.href != none { out = if r.href.starts-with("#") { out } else { link(r.href, out) } }
  out
}
#let runs(all) = all.map(run).join()

#let grid-of(b) = figure(
  kind: "samsyn-table",
  supplement: none,
  numbering: none,
  caption: text(breakable(b.caption)),
  {
    set text(size: if b.wide { 8pt } else { 9pt })
    table(
      columns: b.shares.map(s => if s == none { auto } else { s * 1fr }),
      column-gutter: 5pt,
      align: (x, y) => if b.ends.at(x) { end + top } else { start + top },
      table.header(..b.head.map(h => text(weight: 600, breakable(h)))),
      ..b.rows.map(row => row.enumerate().map(((i, cell)) => table.cell(
        // A row stays whole, unless it would not go on a page.
        breakable: cell.map(r => r.text.len()).sum(default: 0) > 1500,
        if i == 0 { strong(runs(cell)) } else { runs(cell) },
      ))).flatten(),
    )
    if b.note != none { text(size: 8.5pt, fill: rgb("#4c5563"), b.note) }
  },
)

#let show-block(b) = {
  if b.is == "heading" { heading(level: b.level, text(b.text)) }
  else if b.is == "paragraph" { par(runs(b.runs)) }
  else if b.is == "list" {
    let items = b.items.map(runs)
    if b.ordered { enum(..items) } else { list(..items) }
  }
  else if b.is == "callout" {
    block(width: 100%, inset: (left: 8pt, y: 5pt), stroke: (left: 2.5pt + rgb("#7a8492")), par(runs(b.runs)))
  }
  else if b.is == "table" {
    if b.wide { page(flipped: true, grid-of(b)) } else { grid-of(b) }
  }
  else if b.is == "image" {
    figure(
      kind: "samsyn-chart",
      supplement: none,
      numbering: none,
      caption: text(breakable(b.caption)),
      image(bytes(b.svg), format: "svg", alt: b.alt, width: 100%),
    )
  }
  else { panic("a block that the template does not know") }
}

#heading(level: 1, outlined: false, text(doc.title))
#for line in doc.lines { par(text(line)) }
// The outline's own title would be a second heading of level 1.
#par(text(weight: 600, size: 12pt, doc.contents))
#outline(title: none, depth: 3)
#for b in doc.blocks { show-block(b) }
`
