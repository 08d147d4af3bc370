/// How much of the paging few rules make.
enum Pareto {
  static let definitions = [
    MetricDefinition(
      id: "cumulativeShare", title: "Cumulative share", unit: "pages",
      text:
        "pages of a rule and of all before it, of all pages; always by pages, the most first, whatever the rows' order",
      source: "Pareto analysis"),
    MetricDefinition(
      id: "topTenShare", title: "Pages of the ten loudest rules", unit: "pages",
      text: "pages of the 10 rules with most pages, of all pages; not judged where 10 rules or fewer paged",
      source: "ANSI/ISA-18.2 and EEMUA 191, the 10 most frequent alarms: 1 to 5 %"),
  ]

  /// Adds up the pages.
  ///
  /// - Parameter rules: by pages, the most first.
  static func cumulate(_ rules: inout [RuleValues]) {
    var sum = 0
    for index in rules.indices {
      guard let pages = rules[index].pages else { continue }
      sum += pages
      rules[index].noise.cumulativePages = sum
    }
  }

  /// The pages of the ten rules with most; nil where pages are not known.
  ///
  /// - Parameter rules: by pages, the most first.
  static func topTen(_ rules: [RuleValues], ofPages all: Int?) -> Share? {
    all.map { Share(count: rules.prefix(NoiseValues.loudest).reduce(0) { $0 + ($1.pages ?? 0) }, of: $0) }
  }
}
