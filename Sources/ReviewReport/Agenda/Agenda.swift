import OncallMetrics
import PagingModel

/// The meeting about a report: what is talked about, for how long, and what is decided, with blanks for who and when.
struct Agenda: Hashable {
  /// Something to decide.
  struct Decision: Hashable {
    var question: Phrase
    /// Whose rule it is, as far as it is known.
    var team: String?

    /// Whether it ends as a question.
    var isQuestion: Bool { question.plain.hasSuffix("?") }
  }

  struct Item: Hashable {
    var title: String
    var minutes: Int
    /// Minutes since the meeting began.
    var start = 0
    /// What there is to know.
    var facts: [Phrase]
    var decisions: [Decision] = []
  }

  static let length = 45

  var items: [Item]

  /// What has nothing to talk about is left out; its minutes go to what costs most and is to be decided on.
  init(_ report: Report) {
    var items = Agenda.topics.compactMap { $0(report) }
    let spare = Agenda.length - items.reduce(0) { $0 + $1.minutes }
    // What has nothing to decide needs no more than its own; a quiet period needs no long meeting.
    if let first = items.firstIndex(where: { !$0.decisions.isEmpty }) { items[first].minutes += spare }
    var start = 0
    for index in items.indices {
      items[index].start = start
      start += items[index].minutes
    }
    self.items = items
  }

  /// How long the meeting takes.
  var minutes: Int { items.reduce(0) { $0 + $1.minutes } }

  private static let topics: [@Sendable (Report) -> Item?] = [
    { opening(of: $0) }, { fix(of: $0) }, { happened(of: $0) }, { load(of: $0) }, { segments(of: $0) },
    { trend(of: $0) }, { closing(of: $0) },
  ]
}
