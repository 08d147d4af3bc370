import ReportMarkup

/// The style sheet of the page, in the order in which later rules win: colours, prose, tables, drawings, narrow screens,
/// paper.
enum PageStyle {
  static let markup = Markup.verbatim([
    colours, prose, layout, tables, drawings, narrow, paper,
  ])
}
