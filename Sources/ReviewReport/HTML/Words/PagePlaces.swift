import OncallMetrics

/// Where a page tells what is behind numbers that count no alerts: people, shifts, storms, incidents. Nil where it does not.
struct PagePlaces {
  private let report: Report

  init(_ report: Report) { self.report = report }

  var people: String? {
    LoadKnowledge(of: report.values).isLoadKnown && !report.values.load.people.isEmpty ? "people" : nil
  }

  var rotas: String? {
    let isTold = !report.values.load.toldRotas.isEmpty
    return LoadKnowledge(of: report.values).isLoadKnown && isTold && report.values.load.peopleCount > 0 ? "rotas" : nil
  }

  var storms: String? { (report.storms?.list ?? []).isEmpty ? nil : "storms" }

  var incidents: String? { report.stories.contains { $0.alerts.count > 1 } ? "largest" : nil }
}
