internal import AlertClustering

/// Writes links and clusters as lines of JSON.
struct LinksOutput {
  let collection: AlertCollection
  /// The ids of its alerts, by position.
  let names: [String]

  /// One line an alert: its links, strongest first.
  func line(_ alert: Int, _ links: AlertLinks) -> String {
    let parts = links.links(of: alert, in: collection).map(text)
    return "{\"alert\":\(id(alert)),\"links\":[\(parts.joined(separator: ","))]}"
  }

  private func text(_ link: AlertLink) -> String {
    var text = "{\"to\":\(id(link.earlier)),\"relation\":\"\(link.name)\",\"milliseconds\":\(link.milliseconds)"
    if let odds = link.odds { text += ",\"odds\":\(odds)" }
    if let background = link.backgroundPerDay { text += ",\"backgroundPerDay\":\(background)" }
    if let total = link.burstOdds { text += ",\"burstOdds\":\(total)" }
    if let evidence = link.evidence {
      text += ",\"n\":\(evidence.count),\"expected\":\(evidence.expected),\"p\":\(evidence.p)"
      text += ",\"lead\":\(evidence.lead)"
    }
    let (earlier, later) = (collection.service(of: link.earlier), collection.service(of: link.alert))
    return text + ",\"reason\":\(Self.quoted(link.reason(earlier: earlier, later: later)))}"
  }

  /// One line a cluster.
  func line(_ cluster: AlertCluster) -> String {
    "{\"cluster\":[\(cluster.alerts.map(id).joined(separator: ","))],\"cause\":\(id(cluster.cause.alert))"
      + ",\"reason\":\(Self.quoted(cluster.cause.reason)),\"representative\":\(id(cluster.representative))}"
  }

  private func id(_ alert: Int) -> String { Self.quoted(names[alert]) }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { quoted += "\\" }
      if scalar.value < 0x20 {
        quoted += "\\u00" + (scalar.value < 16 ? "0" : "1") + String(scalar.value % 16, radix: 16)
      } else {
        quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
