import OncallMetrics

extension Report {
  /// Takes people who are hidden in the load out of what happened to the largest clusters: their part of a small group would be
  /// told there.
  public mutating func hidePeopleInStories() {
    guard values.load.hidden.people > 0 else { return }
    let shown = Set(values.load.people.map(\.person))
    for story in stories.indices {
      for moment in stories[story].timeline.indices {
        let person = stories[story].timeline[moment].person
        if let person, !shown.contains(person) { stories[story].timeline[moment].person = nil }
      }
    }
  }
}
