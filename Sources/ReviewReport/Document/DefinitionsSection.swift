/// How the figures are defined, with the constants in force.
extension ReportDocument {
  static func definitions(of report: Report) -> [DocumentBlock] {
    let lines = report.definitions.map { definition -> Phrase in
      let source = definition.source.map { " (\($0))" } ?? ""
      return "\(name: definition.title): \(definition.text)\(source)"
    }
    return [.heading("How the figures are defined"), .list(lines)]
  }
}
