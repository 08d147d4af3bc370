import PagingModel

/// What the sources of a history can know at all; what they cannot is reported as unknown, never as zero.
struct Evidence: Hashable, Sendable {
  /// Whether a source records notifications.
  var knowsPages: Bool
  /// Whether a source records notifications, be it of which alert or not.
  var knowsNotifications: Bool
  /// Whether a source records who acknowledged and who resolved.
  var knowsPeople: Bool

  init(of history: PagingHistory) {
    knowsPages = history.knowsPages
    knowsNotifications = history.knowsPages || history.knowsNotifications
    knowsPeople = history.knowsPeople
  }

  /// What response times and acknowledgements are counted in.
  var unit: ResponseValues.Unit { knowsPages ? .pages : .episodes }

  /// Whether an episode is one of the unit's: a page; where no source knows pages, an episode whose own source records
  /// people; where none does, any episode.
  ///
  /// An episode of a monitor beside a list of incidents is left out: that nobody acknowledged it is not known.
  func counts(_ episode: Episode) -> Bool {
    knowsPages ? episode.page == .page : !knowsPeople || episode.knowsPeople
  }
}
