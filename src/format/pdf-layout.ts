/** How pages look, for Typst: what they hold comes as data (`sys.inputs.pages`), never as a program. */
export const layout = {
  head: `#let pages = json(bytes(sys.inputs.pages))
#let tones = (bad: rgb("#9c1c1c"), quiet: rgb("#5f5f5f"))
#let ink = rgb("#1f3a5f")
#let mono = "DejaVu Sans Mono"

// Not drawn: what nobody can.
#let refused = json(bytes(sys.inputs.at("refused", default: "[]")))
// What the margins leave of the sheet, whoever set them. Of the height, some lines are for others.
#let between(whole, shorter, before, after) = {
  let margin(names) = {
    let given = if type(page.margin) != dictionary { page.margin } else {
      let name = names.find(name => name in page.margin)
      if name == none { auto } else { page.margin.at(name) }
    }
    if given == auto { shorter * 2.5 / 21 } else {
      let (length, ratio) = ((given + 0% + 0pt).length, (given + 0% + 0pt).ratio)
      length.to-absolute() + ratio * whole
    }
  }
  whole - margin(before) - margin(after)
}
#let sheet() = {
  let (across, down) = if page.flipped { (page.height, page.width) } else { (page.width, page.height) }
  let shorter = calc.min(across, down)
  let width = between(across, shorter, ("left", "inside", "x", "rest"), ("right", "outside", "x", "rest"))
  (width: width, height: between(down, shorter, ("top", "y", "rest"), ("bottom", "y", "rest")) - 2.7cm)
}

// The room is of the width that there is.
#let drawn(it, room) = context {
  let (file, width, height) = it.picture
  let (width: across, height: down) = sheet()
  let scale = calc.min(1, (room.ratio * across + room.length.to-absolute()) / (width * 1cm), down / (height * 1cm))
  let shown(alt) = box(image(file, width: width * scale * 1cm, height: height * scale * 1cm, alt: alt))
  let body = if it.text == "" { pdf.artifact(shown(none)) } else { shown(it.text) }
  if it.at("href", default: none) != none { link(it.href, body) } else { body }
}

#let run(it, room) = if "picture" in it and it.picture.file not in refused { drawn(it, room) } else {
  let body = it.text.split("\\n").map(words => if words == "" { box(width: 0pt, height: 0.7em) } else [#words]).join(linebreak())
  if it.at("code", default: false) { body = text(font: mono, size: 0.85em, body) }
  if it.at("struck", default: false) { body = strike(body) }
  if it.at("italic", default: false) { body = emph(body) }
  if it.at("bold", default: false) { body = strong(body) }
  if it.at("language", default: none) != none { body = text(lang: it.language, body) }
  if it.at("href", default: none) != none { body = link(it.href, underline(text(fill: ink, body))) }
  else if it.at("tone", default: "") in tones { body = text(fill: tones.at(it.tone), body) }
  body
}
#let runs(all, room: 100% + 0pt) = all.map(it => run(it, room)).join()
#let foreign(it, body) = if it.at("language", default: none) == none { body } else { text(lang: it.language, body) }

#let shown-cell(cell, quiet, room) = {
  let lines = cell.enumerate().map(((at, line)) => {
    if at == 0 and not quiet { runs(line, room: room) } else { text(fill: tones.quiet, runs(line, room: room)) }
  })
  lines.join(linebreak())
}

#let shown-table(it) = table(
  columns: it.widths.map(width => width * 1fr),
  align: (column, _) => if it.right.at(column) { right } else { left },
  stroke: 0.5pt + rgb("#9aa5b1"),
  inset: (x: 5pt, y: 4pt),
  fill: (_, row) => if row == 0 { rgb("#eef1f4") },
  table.header(..it.heads.map(words => strong(words.split("\\n").join(linebreak())))),
  ..it.rows.map(row => row.cells.zip(it.widths).map(((cell, width)) => {
    table.cell(breakable: false, shown-cell(cell, row.quiet, width * 100% - 10pt))
  })).flatten(),
)

#let shown-chart(it) = block(breakable: false, {
  block(above: 1em, below: 0.6em, sticky: true, strong(it.title))
  grid(
    columns: (auto, auto, 1fr),
    column-gutter: 8pt,
    row-gutter: 4pt,
    align: (left, right, left + horizon),
    ..it.points.map(point => (
      [#point.label],
      [#point.value],
      rect(width: point.share * 100%, height: 0.7em, fill: rgb("#5b6b7d"), stroke: none),
    )).flatten(),
  )
})

#let block-of(it, room: 100% + 0pt) = {
  let kind = it.kind
  if kind == "text" {
    let body = foreign(it, runs(it.runs, room: room))
    if it.style == "title" { title(body) }
    else if it.style == "caption" { block(above: 0.5em, below: 1.4em, text(fill: tones.quiet, body)) }
    else if it.style == "summary" { block(above: 0.8em, text(size: 0.9em, fill: tones.quiet, body)) }
    else if it.style == "code" { block(raw(it.runs.map(one => one.text).join(), block: true)) }
    else if it.at("leads", default: false) { block(sticky: true, par(body)) }
    else { par(body) }
  } else if kind == "heading" { heading(level: it.level, foreign(it, runs(it.runs))) }
  else if kind == "list" {
    let items = it.items.map(item => item.map(one => block-of(one, room: room - 1cm)).join())
    if it.ordered { enum(start: it.start, ..items) }
    else if it.boxed { list(marker: none, body-indent: 0pt, ..items) }
    else { list(..items) }
  } else if kind == "quote" { pad(left: 1em, emph(it.blocks.map(one => block-of(one, room: room - 0.5cm)).join())) }
  else if kind == "fact" {
    block(above: (close: 0.55em, apart: 1.4em, signed: 3.6em).at(it.above), below: if it.at("leads", default: false) { 1.2em } else { 0.55em }, grid(
      columns: (3.6cm, 1fr),
      column-gutter: 6pt,
      runs(it.label), it.lines.map(runs).join(linebreak()),
    ))
  } else if kind == "table" { shown-table(it) }
  else if kind == "chart" { shown-chart(it) }
  else { block(above: 1em, below: 1em, line(length: 100%, stroke: 0.5pt + rgb("#9aa5b1"))) }
}

#let date = if pages.date == none { none } else {
  let (year, month, day) = pages.date.split("-").map(int)
  datetime(year: year, month: month, day: day)
}
#set document(
  title: pages.title,
  author: if pages.author == none { () } else { pages.author },
  keywords: if pages.notice == none { () } else { pages.notice },
  date: date,
)
#set text(
  font: ("Libertinus Serif", mono),
  size: 10.5pt,
  lang: pages.language,
  region: if pages.language == "en" { "gb" } else { "be" },
  fallback: sys.inputs.at("fallback", default: "no") == "yes",
)
#show raw: set text(font: mono, size: 8.5pt)
#set page(
  paper: "a4",
  flipped: pages.landscape,
  margin: 2cm,
  header: if pages.notice != none { align(right, strong(text(fill: tones.bad, pages.notice))) },
  footer: {
    set text(size: 9pt, fill: tones.quiet)
    [#if pages.author != none { pages.author } else { pages.title }]
    h(1fr)
    let (before, between, after) = pages.numbering
    context [#before#counter(page).display()#between#counter(page).final().first()#after]
  },
)
#set par(leading: 0.62em, spacing: 0.9em)
#set list(indent: 0.4em, body-indent: 0.6em, marker: ([•], [–]), spacing: 0.7em)
#set enum(indent: 0.4em, body-indent: 0.6em, numbering: "1.", spacing: 0.7em)
#show title: set text(size: 18pt, fill: ink)
#show title: set block(below: 0.8em)
#show heading: set text(fill: ink)
#show heading.where(level: 1): set text(size: 13.5pt)
#show heading.where(level: 2): set text(size: 11.5pt)
#show heading.where(level: 3): set text(size: 10.5pt)
#show heading: set block(above: 1.5em, below: 0.8em, sticky: true)

`,
  /** Before what somebody adds to it: the head is theirs. */
  before: `
#set page(header: none)
`,
  /** After that: what says of each page that it is a draft stands above any head. */
  after: `
#show: body => if pages.notice == none { body } else {
  set page(foreground: place(top + right, dx: -2cm, dy: 0.6cm, strong(text(fill: tones.bad, pages.notice))))
  body
}
`,
  body: `
#pages.blocks.map(block-of).join()
`,
};
