/// Narrow screens: one column, and rows of tables as blocks with the name of each value before it.
extension PageStyle {
  static let narrow: StaticString = """
    @media screen and (max-width: 600px) {
      .page { padding: 0 16px 64px }
      h1 { font-size: 29px; line-height: 34px }
      .deck { font-size: 18px; line-height: 27px }
      .lead { padding-top: 24px }
      section { margin-top: 48px }
      .w6 { display: none }
      .finds > li { grid-template-columns: 22px minmax(0, 1fr); column-gap: 8px }
      .finds .cost { grid-column: 2; margin-top: 10px }
      .agenda > li { grid-template-columns: minmax(0, 1fr) }
      .key span { white-space: normal; display: inline-block }
      .defs > div { grid-template-columns: minmax(0, 1fr) }
      table.stack, .stack tbody, .stack tr, .stack td, .stack th { display: block; width: auto }
      .stack thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
      .stack tbody tr { display: flex; flex-wrap: wrap; gap: 2px 14px; align-items: baseline; padding: 10px 0;
        border-bottom: 1px solid var(--line) }
      .stack td, .stack tbody th { border: 0; padding: 0; text-align: left; white-space: normal; flex: 0 1 auto; min-width: 0 }
      .stack tbody th, .stack td.full { flex: 1 0 100% }
      .stack td.plot, .people .plot ~ td.plot { flex: 1 0 100%; width: 100%; padding: 4px 0 }
      .stack td[data-l]::before { content: attr(data-l) ": "; color: var(--ink2) }
      .stack tr.grp { border: 0; padding-bottom: 0 }
      .five .v { font-size: 30px }
      .five td:nth-child(4) { width: auto }
      .run { display: inline }
      .run .c { display: none }
      .run b { padding: 0; font-size: 14px } }

    """
}
