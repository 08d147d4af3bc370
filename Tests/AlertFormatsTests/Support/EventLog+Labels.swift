import PagingModel

extension EventLog {
  /// What its only label says: alert key, incident, when it fired, whether it was worth it, reason, who and when; `?` for what it does
  /// not say. Nil without a label.
  var saidLabel: String? {
    labels.places.keys.first.map { label in
      func text(_ id: TextID?) -> String { id.map { texts.text($0.position) } ?? "?" }
      let moments = [label.firedAt, label.at].map { $0.map { "\($0)" } ?? "?" }
      return [
        text(label.alertKey), text(label.incident), moments[0], label.isActionable ? "yes" : "no", text(label.reason),
        text(label.who), moments[1],
      ].joined(separator: " ")
    }
  }
}
