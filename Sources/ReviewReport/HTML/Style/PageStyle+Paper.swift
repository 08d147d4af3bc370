/// Paper: A4 and Letter, one column, light colours as they are on screens, nothing cut in the middle.
extension PageStyle {
  static let paper: StaticString = """
    @media print {
      @page { margin: 15mm 14mm 17mm;
        @bottom-left { content: "On-call review"; font: 8.5pt sans-serif; color: #4b545f }
        @bottom-right { content: counter(page) " / " counter(pages); font: 8.5pt sans-serif; color: #4b545f } }
      :root { color-scheme: light; --ink: #000; --ink2: #40484f; --link: #000; --hair: #dfe4e9; --line: #c5ccd3 }
      * { print-color-adjust: exact; -webkit-print-color-adjust: exact }
      body { font-size: 10.5pt; line-height: 15pt }
      .page { max-width: none; padding: 0 }
      .toc, .skip, #lists, details:not([open]) { display: none }
      h1 { font-size: 22pt; line-height: 26pt }
      h2 { font-size: 16pt; line-height: 20pt }
      .h3, h3 { font-size: 12pt; line-height: 16pt }
      .deck { font-size: 12pt; line-height: 17pt; margin-top: 8pt }
      .sum { font-size: 12pt; line-height: 17pt }
      .lead { padding-top: 14pt }
      .lead > * + .cap, .lead > .bar, .lead > .note { margin-top: 14pt }
      section { margin-top: 26pt; padding-top: 8pt; display: block }
      .side { position: static; margin-bottom: 10pt }
      .main > * + * { margin-top: 18pt }
      .sub, .key, .foot, .s, .note, .side p, ul.plain, .links, .incident p, .defs { font-size: 9pt; line-height: 12.5pt }
      table { font-size: 9pt; line-height: 12.5pt }
      td, tbody th { padding-top: 4pt; padding-bottom: 4pt }
      thead { display: table-header-group }
      .rules td.r .s, .rotas td.r .s { display: block }
      .rules .plot, .rules .plot + .r + .plot { width: 11% }
      .rules .plot:last-child { display: none }
      th:first-child { min-width: 9em }
      tr, svg, .side, .incident, .panels > div, .defs > div, .cap, .note, .sum, li, .decide, figure.bar { break-inside: avoid }
      .finds > li { grid-template-columns: 24px minmax(0, 1fr) 130px; padding: 8pt 0 }
      .finds .choice, .finds .who { column-gap: 12px }
      .five th:first-child { width: 31% }
      .finds .m, .finds .cost p, .choice, .who { font-size: 9pt; line-height: 12.5pt }
      .side, .cap, h2, h3, h4, thead, tr.grp, .sum { break-after: avoid }
      tbody tr:nth-child(-n + 2), tbody tr:nth-last-child(2), tbody tr:nth-last-child(3) { break-after: avoid }
      p { orphans: 3; widows: 3 }
      a, a.def { color: inherit; text-decoration: none }
      .sort { display: none }
      .agenda > li { break-inside: auto; grid-template-columns: 90px minmax(0, 1fr) }
      .agenda .wide .blank { width: 150px }
      .five, .panels { break-inside: avoid }
      .five td, .five tbody th { padding: 5pt 10pt 5pt 0; font-size: 9.5pt }
      .five .q { font-size: 10.5pt }
      .five .v { font-size: 18pt; line-height: 22pt }
      .five svg { width: 110px; height: 25px }
      .run b { display: inline-block; line-height: 22px }
      .teams .plot { width: 22% }
      .dense td, .dense tbody th { padding-top: 2pt; padding-bottom: 2pt; font-size: 8.5pt }
      .people td:not(:last-child), .people th:not(:last-child) { padding-right: 6pt }
      .panels { grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 14pt 18pt }
      .panels .now { font-size: 15pt; line-height: 19pt } }

    """
}
