import PagingModel

/// What told that alerts belong together, in a sentence.
enum AgreementText {
  /// `links to recorded incidents and merges`.
  static func list(_ reasons: GroupReasons) -> String {
    let words = reasons.names.map(word)
    guard let last = words.last, words.count > 1 else { return words.first ?? "what it tells" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }

  private static func word(_ name: String) -> String {
    switch name {
    case "incident.linked": "links to recorded incidents"
    case "alert.merged": "merges"
    case "cause": "symptoms of one cause"
    default: "pager incidents with several firings"
    }
  }
}
