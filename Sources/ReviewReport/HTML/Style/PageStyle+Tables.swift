/// Tables: rules, columns, what their rows are on narrow screens stands with those.
extension PageStyle {
  static let tables: StaticString = """
    table { border-collapse: collapse; width: 100%; font-size: 14px; line-height: 20px }
    .cap { padding-bottom: 8px }
    .cap .key { margin-top: 4px }
    th { font-weight: 400; color: var(--ink2); text-align: left; vertical-align: bottom; padding: 6px 14px 6px 0;
      border-bottom: 1px solid var(--ink) }
    td, tbody th { padding: 8px 14px 8px 0; border-bottom: 1px solid var(--hair); vertical-align: top; color: var(--ink) }
    th:last-child, td:last-child { padding-right: 0 }
    th:first-child { min-width: 10.5em }
    .r { text-align: right }
    td.r { white-space: nowrap }
    td .s, th .s { display: block }
    td.r .s { display: inline }
    td.r.wide { white-space: normal }
    tr.grp th { font-weight: 700; padding-top: 18px; border-bottom: 1px solid var(--line) }
    tr.rest th, tr.rest td { color: var(--ink2) }
    th.plot, td.plot { width: 30% }
    th[data-s] { position: relative }
    .sort { all: unset; cursor: pointer; position: absolute; right: -2px; bottom: 4px; width: 24px; height: 24px;
      line-height: 24px; text-align: center }
    th[data-s]:last-child .sort { right: -20px }
    .sort:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px }
    .sort::after { content: "\\2195"; color: var(--axis) }
    [aria-sort=descending] .sort::after { content: "\\2193"; color: var(--ink) }
    [aria-sort=ascending] .sort::after { content: "\\2191"; color: var(--ink) }
    .five td, .five tbody th { padding: 14px 18px 14px 0; vertical-align: middle; border-color: var(--line); font-size: 15px }
    .five td:last-child { padding-right: 0 }
    .five th:first-child { width: 33% }
    .five td:nth-child(4) { width: 19% }
    .five .q { font-size: 16px; font-weight: 600; display: block }
    .five .v { font-size: 32px; line-height: 36px; font-weight: 700; letter-spacing: -0.02em; white-space: nowrap }
    .five .v .m { font-size: 18px; font-weight: 400; letter-spacing: 0 }
    .five td .s { display: block }
    .quality .plot { width: 38% }
    .sorts .r:not(:last-child) { padding-right: 20px }
    .rules th:first-child { width: 25% }
    .rules .plot { width: 20% }
    .rules .plot + .r + .plot { width: 13% }
    .judged td.r .s { display: block }
    .judged .plot { width: 24% }
    .judged .plot + .r + .plot { width: 11% }
    .judged .plot:last-child { width: 12% }
    .run { position: relative }
    .run b { font-weight: 400; position: relative; padding-left: 6px; font-size: 13px }
    .run .c { position: absolute; left: 0; top: 0 }
    .run .s { white-space: nowrap }
    @media screen and (min-width: 601px) and (max-width: 900px) {
      .rules td.r .s, .segments td.r .s, .quality td.r .s, .rotas td.r .s { display: block }
      .rules .plot, .rules .plot + .r + .plot { width: 11% }
      .rules .plot:last-child { display: none }
      .teams .plot { width: 22% }
      .people th:first-child { min-width: 9.5em }
      .people td:not(:last-child), .people th:not(:last-child) { padding-right: 8px }
      .quality td.r:last-child { white-space: normal }
      .five th:first-child { width: 30% }
      .five td, .five tbody th { padding-right: 14px }
      .five .v { font-size: 26px }
      .five svg { width: 120px; height: 27px } }
    .dense td, .dense tbody th { padding-top: 4px; padding-bottom: 4px; vertical-align: middle }
    .dense tr.grp th { padding-top: 14px }
    .people th:first-child, .levels th:first-child { min-width: 12em }
    .people .plot { width: 17% }
    .people .plot ~ .plot { width: 22% }
    .lv { margin-right: 6px }
    .level { white-space: nowrap; font-weight: 700 }
    .vh { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
    .scroll { overflow-x: auto; max-width: 100% }
    .scroll table { font-size: 13px }
    .scroll th:first-child { min-width: 0 }
    .scroll th, .scroll td { padding: 4px 8px 4px 0 }

    """
}
