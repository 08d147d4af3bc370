import PagingModel

/// Counts what each person lived through: interruptions and disturbances, over the whole history.
struct InterruptionFold {
  /// A notification on an interrupting channel, and the episode it belongs to; -1 for none.
  struct Hit {
    var at: Timestamp
    var person: PersonID
    var episode: Int32
    var hours: HoursClass
  }

  let fold: Milliseconds
  let gap: Milliseconds
  private(set) var interruptions: [Interruption] = []
  private(set) var disturbances: [Interruption] = []

  init(fold: Milliseconds, gap: Milliseconds) {
    self.fold = fold
    self.gap = gap
  }

  /// Folds everyone's notifications; O(n log n).
  mutating func run(_ hits: consuming [Hit], _ people: PeopleDirectory) {
    hits.sort { left, right in
      if left.person != right.person { return left.person.index < right.person.index }
      if left.at != right.at { return left.at < right.at }
      return left.episode < right.episode
    }
    var first: Hit?
    var previous: Hit?
    for hit in hits {
      let isSame = previous?.person == hit.person
      if !isSame || first.map({ hit.at - $0.at > fold }) ?? true {
        first = hit
        interruptions.append(InterruptionFold.interruption(hit))
      }
      if !isSame || previous.map({ hit.at - $0.at > gap }) ?? true {
        disturbances.append(InterruptionFold.interruption(hit))
      }
      previous = hit
    }
    order(&interruptions, people)
    order(&disturbances, people)
  }

  private static func interruption(_ hit: Hit) -> Interruption {
    Interruption(at: hit.at, person: hit.person, episode: hit.episode, hours: hit.hours)
  }

  private func order(_ list: inout [Interruption], _ people: PeopleDirectory) {
    list.sort { ($0.at.milliseconds, people.rank($0.person)) < ($1.at.milliseconds, people.rank($1.person)) }
  }
}
